"""The classes of suspicious activity: one file each, its docstring the page."""
