"""Watching what the site needs to stay: asking outside, deciding, and keeping what was said."""
