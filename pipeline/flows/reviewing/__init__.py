"""Review in Git: from draft branches, signed statements and pushes to the one judge."""
