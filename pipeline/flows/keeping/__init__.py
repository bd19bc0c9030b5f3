"""Backup, its checks, restoring and the drill: the stories that keep what a court has."""
