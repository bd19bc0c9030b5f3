"""Documents: PDF, office files, scans and tables become documents that are fit to publish."""
