"""Servers and links of this machine to rehearse a release on: for tests and for measuring."""
