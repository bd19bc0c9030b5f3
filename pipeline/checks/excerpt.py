"""The line a finding speaks of, shown beside it, with the place marked and no secret on it."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from pipeline.checks.privacy.secrets import without_secrets
from pipeline.checks.writing.texts import plain
from pipeline.content.front_matter import decode
from pipeline.findings import Finding, Place

Lines = Callable[[Place], str | None]

NOT_SHOWN = "(tidak ditampilkan: ada data pribadi di baris ini)"
_PERSONAL = "PRI"
_LONGEST_LINE, _LONGEST_MESSAGE = 5000, 500
_QUOTED = re.compile(r'`([^`]{1,300})`|"([^"]{1,300})"|(\S{0,200}/\S{0,200}[^\s.,:])')


@dataclass(frozen=True)
class Excerpt:
    """One line as shown, and the part of it that is marked: from `start` up to `end`."""

    text: str
    start: int
    end: int


def lines_of(root: Path, findings: Iterable[Finding]) -> Lines:
    """Return a reader of the lines of files under `root`.

    Instead of a line on which one of `findings` speaks of personal data, and of the next one, as a
    number may run on, it says NOT_SHOWN.
    """
    private = {
        (finding.place.path, finding.place.line + further)
        for finding in findings
        if finding.code.startswith(_PERSONAL)
        for further in (0, 1)
    }
    files: dict[str, list[str]] = {}

    def line(place: Place) -> str | None:
        if (place.path, place.line) in private:
            return NOT_SHOWN
        if place.path not in files:
            files[place.path] = _lines(root / place.path)
        lines = files[place.path]
        return lines[place.line - 1] if 0 < place.line <= len(lines) else None

    return line


def no_lines(_place: Place) -> None:
    """Give no line: what is shown has no files behind it."""


def _lines(file: Path) -> list[str]:
    try:
        text = decode(file.read_bytes())
    except OSError:
        return []
    return text.split("\n") if text is not None else []


def excerpt(line: str, finding: Finding, width: int) -> Excerpt | None:
    """Return what to show of a line: at most `width` letters around the place that is meant."""
    shown = without_secrets(plain(line[:_LONGEST_LINE])).replace("\t", " ").rstrip()
    if not shown.strip():
        return None
    start, end = (0, 0) if line == NOT_SHOWN else _meant(shown, finding)
    first = _first_shown(shown, start, width)
    cut = shown[first : first + width]
    before, after = "…" if first else "", "…" if first + width < len(shown) else ""
    text = before + cut[len(before) : len(cut) - len(after)] + after
    return Excerpt(text, min(start - first, len(text)), min(end - first, len(text)))


def _meant(line: str, finding: Finding) -> tuple[int, int]:
    """Return the part of the line that the message quotes, else the word at its column."""
    for groups in _QUOTED.findall(finding.message[:_LONGEST_MESSAGE]):
        quoted = next(filter(None, groups))
        at = line.find(quoted)
        if at >= 0:
            return at, at + len(quoted)
    if not finding.place.column:
        return 0, 0
    start = min(finding.place.column - 1, len(line))
    stop = re.search(r"[\s:,]|$", line[start:])
    return start, start + (stop.start() if stop else 0)


def _first_shown(line: str, start: int, width: int) -> int:
    """Return where to begin so that the marked part stands well within the width."""
    if len(line) <= width or start < width * 2 // 3:
        return 0
    return min(start - width // 3, len(line) - width)
