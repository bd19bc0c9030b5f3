"""The register of obligatory information as commands: the board, the list, reports."""
