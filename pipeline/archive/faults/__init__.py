"""What can be wrong with a bag or a backup: one code a file."""
