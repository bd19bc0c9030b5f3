"""How much of what is labelled the classes see, and how fast logs are read."""
