"""The story of the visitors: logs to days that are kept, days to a report."""
