"""`python -m pipeline.cli` is `terbit`."""

from pipeline.cli.start import run

run()
