"""What can be wrong with a procedure: one rule a file; the docstring is its page."""
