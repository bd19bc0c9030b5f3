"""Who must not be known, and the numbers and names that would tell."""
