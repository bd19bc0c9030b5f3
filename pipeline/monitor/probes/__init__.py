"""What is asked of the live site: one probe a file; the docstring is the page of its alarm."""
