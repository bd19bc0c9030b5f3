"""What intake tells of a file: one fault a file; the docstring is its page."""
