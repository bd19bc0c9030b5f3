"""`python -m pipeline.cli` is `terbit`."""

from pipeline.cli.main import run

run()
