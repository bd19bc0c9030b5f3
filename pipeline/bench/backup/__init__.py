"""Backing a court up, beside restic alone on the same paths."""
