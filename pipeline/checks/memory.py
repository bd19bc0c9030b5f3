"""What the checks found last time, kept so that an unchanged item is not looked at again.

The file may be deleted at any time: the findings are the same without it (docs/adr/0011).
"""

import json
import os
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.checks.facts import Facts
from pipeline.checks.fingerprint import files_of, of_rules
from pipeline.checks.witness import Present, Reads
from pipeline.content.item import Item
from pipeline.findings import Finding, as_row, from_row

_FORM = 2
# A file that changes twice within one tick of the file system's clock looks the same both times.
_TICK_NS = 50_000_000


@dataclass(frozen=True)
class Kept:
    """One item's findings, and everything they rest on."""

    key: str
    names: tuple[str, ...]
    questions: tuple[tuple[str, str, str], ...]
    findings: tuple[Finding, ...]


@dataclass
class Memory:
    """The findings of the last run by item, and those of this run for the next.

    Both are lines of the file, by the item's path: what did not change is not written anew.
    """

    file: Path
    began: int
    present: Present
    names: dict[str, str]
    old: dict[str, str]
    new: dict[str, str] = field(default_factory=dict)
    _read: set[str] = field(default_factory=set)
    _same: dict[tuple[str, ...], bool] = field(default_factory=dict)

    def recall(self, item: Item) -> tuple[Finding, ...] | None:
        """Return what an item's findings were, or None where anything they rest on has changed."""
        line, key = self.old.get(item.path), self._key(item)
        if line is None or key is None or not line.startswith(key):
            return None
        kept = _from_line(line)
        if kept is None or not self._holds(kept):
            return None
        self.new[item.path] = line
        self._read.update(kept.names)
        return kept.findings

    def _key(self, item: Item) -> str | None:
        try:
            return self.present.item(item)
        except OSError:
            return None

    def _holds(self, kept: Kept) -> bool:
        now = self.present
        return self._unchanged(kept.names) and all(
            now.answer(name, about) == answer for name, about, answer in kept.questions
        )

    def _unchanged(self, names: tuple[str, ...]) -> bool:
        # Most items rest on the same facts, so each set of names is looked at once.
        if names not in self._same:
            now = self.present
            self._same[names] = all(self.names.get(name) == now.fact(name) for name in names)
        return self._same[names]

    def keep(self, item: Item, reads: Reads, findings: list[Finding]) -> None:
        """Keep the findings of an item not recalled, unless a file beside it changed just now."""
        key = self._key(item)
        if key is None or not self._settled(item):
            return
        questions = ((*asked, answer) for asked, answer in reads.questions.items())
        names = tuple(sorted(reads.names))
        self.new[item.path] = _as_line(Kept(key, names, tuple(questions), tuple(findings)))
        self._read.update(names)

    def _settled(self, item: Item) -> bool:
        newest = max((file.file.stat().st_ctime_ns for file in files_of(item)), default=0)
        return newest < self.began - _TICK_NS

    def save(self) -> None:
        """Write what this run found in place of what the last one did."""
        head = {
            "form": _FORM,
            "rules": of_rules(),
            "names": {name: self.present.fact(name) for name in sorted(self._read)},
            "paths": list(self.new),
        }
        made = _beside(self.file)
        lines = (json.dumps(head), *self.new.values())
        made.write_text("\n".join(lines), encoding="utf-8")
        made.replace(self.file)


def remembered(file: Path, facts: Facts) -> Memory:
    """Return what `file` holds of the last run; a file that is gone or stale holds nothing."""
    file.parent.mkdir(parents=True, exist_ok=True)
    now, present = _now(file), Present(facts)
    try:
        first, *lines = file.read_text(encoding="utf-8").split("\n")
        head = json.loads(first)
        if head["form"] != _FORM or head["rules"] != of_rules():
            return Memory(file, now, present, {}, {})
        old = dict(zip(head["paths"], lines, strict=True))
        return Memory(file, now, present, dict(head["names"]), old)
    except (OSError, ValueError, KeyError, TypeError):
        return Memory(file, now, present, {}, {})


def _now(file: Path) -> int:
    """Return the present by the clock of the file system, which also stamps the files."""
    made = _beside(file)
    made.touch()
    now = made.stat().st_mtime_ns
    made.unlink()
    return now


def _beside(file: Path) -> Path:
    return file.with_name(f"{file.name}.{os.getpid()}")


def _as_line(kept: Kept) -> str:
    """Return one line: the key, a space, and the rest as JSON, which escapes line breaks."""
    findings = [as_row(finding) for finding in kept.findings]
    return f"{kept.key} {json.dumps([kept.names, kept.questions, findings])}"


def _from_line(line: str) -> Kept | None:
    """Return what a line holds, or None where it is damaged."""
    key, _, rest = line.partition(" ")
    try:
        names, questions, findings = json.loads(rest)
        found = tuple(from_row(row) for row in findings)
        asked = tuple((name, about, answer) for name, about, answer in questions)
    except (ValueError, KeyError, TypeError):
        return None
    return Kept(key, tuple(names), asked, found)
