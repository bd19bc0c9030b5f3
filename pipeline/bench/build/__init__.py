"""The build beside `mkdocs build` and Hugo: the same content, in turn, in one run."""
