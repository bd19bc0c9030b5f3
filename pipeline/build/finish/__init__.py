"""Finish: feeds, sitemap, robots, manifest; then the whole folder takes the place of site/."""
