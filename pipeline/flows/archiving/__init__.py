"""Archiving: what was published goes into bags by month, and a year into one that opens offline."""
