"""Erasing: what is looked for, what stands in its place, and how far an erasure has come."""
