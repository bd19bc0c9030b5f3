"""The codes of what a plan finds: one file each, its docstring the page."""
