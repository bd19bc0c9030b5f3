"""Putting what was published before readers again, with nothing of the evidence lost."""
