"""Review: what must be approved by whom before it reaches the public, decided from values alone."""
