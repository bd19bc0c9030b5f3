"""Reading a YAML record strictly: either a whole value, or every problem with its place."""

from pipeline.record.read import Problem, ProblemKind, Read, read_record
from pipeline.record.strict import Strict

__all__ = ["Problem", "ProblemKind", "Read", "Strict", "read_record"]
