"""What probes answered, in SQLite: every answer for a while, then a line an hour for good."""
