"""Why a change may not become main: one reason a file; the docstring is its page."""
