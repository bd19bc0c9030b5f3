"""Terbit: the publishing pipeline of an Indonesian court's public website."""
