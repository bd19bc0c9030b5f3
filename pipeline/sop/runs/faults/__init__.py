"""What may be wrong with the file of a run that is pushed; one code a file."""
