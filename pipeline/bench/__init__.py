"""Measuring the project on generated content, always as ratios within one run."""
