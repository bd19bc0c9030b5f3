"""Runs of procedures at work: begun, entered step by step, closed, due and summed up, on Git."""
