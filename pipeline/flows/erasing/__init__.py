"""Erasing: personal data leaves everything that the court keeps, for good."""
