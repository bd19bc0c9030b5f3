"""Archive and backup: what is kept, for how long, and whether it is still whole."""
