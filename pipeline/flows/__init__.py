"""The stories that join the capabilities; each reads top to bottom on one screen."""
