"""Recovering a site that somebody tampered with: what was found and done, and the report of it."""
