"""Intake: a file from a phone or a scanner becomes fit to publish, and a receipt says how."""
