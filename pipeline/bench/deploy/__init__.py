"""Releasing to a server over a slow link, beside rsync over the same link."""
