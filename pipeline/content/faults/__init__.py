"""What can be wrong with the form of content: one fault a file; the docstring is its page."""
