"""Sound and video: metadata removed, and words for those who cannot hear."""
