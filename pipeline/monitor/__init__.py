"""Watching the live site: what to ask of it, what the answers mean, and when to tell whom."""
