"""Visitors: what readers came for, and who tried the doors, from the logs of a web server."""
