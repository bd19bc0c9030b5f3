"""A Markdown file with front matter: split it, and read it as one kind of content."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.content.faults import (
    duplicate_key,
    front_matter_missing,
    missing_key,
    not_utf8,
    unknown_key,
    wrong_value,
    yaml_broken,
)
from pipeline.content.fields import Front
from pipeline.findings import Finding, Place
from pipeline.record import Problem, ProblemKind, read_record

_FAULTS = {
    ProblemKind.BROKEN: yaml_broken.FAULT,
    ProblemKind.DUPLICATE: duplicate_key.FAULT,
    ProblemKind.UNKNOWN: unknown_key.FAULT,
    ProblemKind.MISSING: missing_key.FAULT,
    ProblemKind.WRONG: wrong_value.FAULT,
}
_FENCE = "---"
# The YAML reader counts these as line ends; the editor's line numbers do not.
_YAML_ONLY_LINE_ENDS = str.maketrans(dict.fromkeys("\x85\u2028\u2029", " "))


@dataclass(frozen=True)
class Split:
    """A file in two: the YAML text (which starts on line 2) and the body with its first line."""

    yaml: str
    body: str
    body_line: int


@dataclass(frozen=True)
class FrontRead:
    """A file as read: its front matter and body, or the findings that say why not."""

    front: Front | None
    yaml: str = ""
    body: str = ""
    body_line: int = 1
    findings: tuple[Finding, ...] = ()


def decode(raw: bytes) -> str | None:
    """Return UTF-8 bytes as text with plain line ends and no byte-order mark, else None."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    return None if "\0" in text else text.replace("\r\n", "\n").replace("\r", "\n")


def split(text: str) -> Split | None:
    """Return the two parts of a file, or None where the fences are missing."""
    lines = text.split("\n")
    if lines[0].rstrip() != _FENCE:
        return None
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == _FENCE:
            yaml = "\n".join(lines[1:number]).translate(_YAML_ONLY_LINE_ENDS)
            return Split(yaml + "\n", "\n".join(lines[number + 1 :]), number + 2)
    return None


def read_front(path: str, raw: bytes, model: type[Front]) -> FrontRead:
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
