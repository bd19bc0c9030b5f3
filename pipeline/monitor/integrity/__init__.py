"""Is what readers get what the court published, to every reader, and nothing besides?"""
