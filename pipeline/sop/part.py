"""The base of every record of a procedure: strict, and only made ready when one is read.

Making the records ready takes longer than all else here, and every command that prints a finding
imports the rules.
"""

from pydantic import ConfigDict

from pipeline.record import Strict


class Part(Strict):
    """A part of a procedure, as a strict record."""

    model_config = ConfigDict(defer_build=True)
