"""A Markdown file with front matter: split it, and read it as one kind of content."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from pipeline.content.faults import (
    duplicate_key,
    front_matter_missing,
    missing_key,
    not_utf8,
    unknown_key,
    wrong_value,
    yaml_broken,
)
from pipeline.content.fences import decode as decode
from pipeline.content.fences import split as split
from pipeline.findings import Finding, Place
from pipeline.record import Problem, ProblemKind, Strict, read_record

Model = TypeVar("Model", bound=Strict)

_FAULTS = {
    ProblemKind.BROKEN: yaml_broken.FAULT,
    ProblemKind.DUPLICATE: duplicate_key.FAULT,
    ProblemKind.UNKNOWN: unknown_key.FAULT,
    ProblemKind.MISSING: missing_key.FAULT,
    ProblemKind.WRONG: wrong_value.FAULT,
}


@dataclass(frozen=True)
class FrontRead(Generic[Model]):
    """A file as read: its front matter and body, or the findings that say why not."""

    front: Model | None
    yaml: str = ""
    body: str = ""
    body_line: int = 1
    findings: tuple[Finding, ...] = ()


def read_front(path: str, raw: bytes, model: type[Model]) -> FrontRead[Model]:
    """Read the bytes of `path` as `model`; every problem is a finding with line and column."""
    text = decode(raw)
    if text is None:
        message = "Simpan ulang berkas ini sebagai UTF-8."
        return FrontRead(None, findings=(not_utf8.FAULT.at(Place(path), message),))
    parts = split(text)
    if parts is None:
        message = "Awali berkas dengan bagian depan di antara dua garis `---`."
        return FrontRead(None, findings=(front_matter_missing.FAULT.at(Place(path, 1), message),))
    read = read_record(parts.yaml, model, first_line=2)
    found = tuple(_findings(path, read.problems))
    return FrontRead(read.value, parts.yaml, parts.body, parts.body_line, found)


def _findings(path: str, problems: tuple[Problem, ...]) -> Iterator[Finding]:
    for problem in problems:
        place = Place(path, problem.line, problem.column)
        yield _FAULTS[problem.kind].at(place, problem.message)
