"""One rule a file; the docstring is the rule's page, and the file joins by existing."""
