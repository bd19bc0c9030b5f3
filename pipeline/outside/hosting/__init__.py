"""Hosts: a folder of this machine or of a server, as release asks of them."""
