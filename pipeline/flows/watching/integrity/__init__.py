"""Looking whether readers get what was published, and keeping what says otherwise."""
