"""What the checks found last time, kept so that an unchanged item is not looked at again.

The file may be deleted at any time: the findings are the same without it (docs/adr/0011).
"""

import json
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pipeline.checks.facts import Facts
from pipeline.checks.fingerprint import files_of, of_item, of_rules
from pipeline.checks.witness import Present, Reads
from pipeline.content.item import Item
from pipeline.findings import Finding, Place, Severity

_FORM = 1
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
    """The findings of the last run by item, and those of this run for the next."""

    file: Path
    began: int
    present: Present
    names: dict[str, str]
    old: dict[str, Kept]
    new: dict[str, Kept] = field(default_factory=dict)
    _keys: dict[str, str | None] = field(default_factory=dict)

    def recall(self, item: Item) -> tuple[Finding, ...] | None:
        """Return what an item's findings were, or None where anything they rest on has changed."""
        kept, key = self.old.get(item.path), _key(item)
        self._keys[item.path] = key
        if kept is None or kept.key != key or not self._holds(kept):
            return None
        self.new[item.path] = kept
        return kept.findings

    def _holds(self, kept: Kept) -> bool:
        now = self.present
        return all(self.names.get(name) == now.fact(name) for name in kept.names) and all(
            now.answer(name, about) == answer for name, about, answer in kept.questions
        )

    def keep(self, item: Item, reads: Reads, findings: list[Finding]) -> None:
        """Keep the findings of an item not recalled, unless a file beside it changed just now."""
        key = self._keys[item.path]
        if key is None or not self._settled(item):
            return
        questions = ((*asked, answer) for asked, answer in reads.questions.items())
        names = tuple(sorted(reads.names))
        self.new[item.path] = Kept(key, names, tuple(questions), tuple(findings))

    def _settled(self, item: Item) -> bool:
        newest = max((file.file.stat().st_ctime_ns for file in files_of(item)), default=0)
        return newest < self.began - _TICK_NS

    def save(self) -> None:
        """Write what this run found in place of what the last one did."""
        read = {name for kept in self.new.values() for name in kept.names}
        document = {
            "form": _FORM,
            "rules": of_rules(),
            "names": {name: self.present.fact(name) for name in sorted(read)},
            "items": {path: _as_values(kept) for path, kept in self.new.items()},
        }
        made = _beside(self.file)
        made.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
        made.replace(self.file)


def remembered(file: Path, facts: Facts) -> Memory:
    """Return what `file` holds of the last run; a file that is gone or stale holds nothing."""
    file.parent.mkdir(parents=True, exist_ok=True)
    now, present = _now(file), Present(facts)
    try:
        document = json.loads(file.read_bytes())
        if document["form"] != _FORM or document["rules"] != of_rules():
            return Memory(file, now, present, {}, {})
        old = {path: _from_values(values) for path, values in document["items"].items()}
        return Memory(file, now, present, dict(document["names"]), old)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
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


def _key(item: Item) -> str | None:
    try:
        return of_item(item)
    except OSError:
        return None


def _as_values(kept: Kept) -> list[Any]:
    findings = [
        (f.place.path, f.place.line, f.place.column, f.code, f.severity.value, f.message)
        for f in kept.findings
    ]
    return [kept.key, kept.names, kept.questions, findings]


def _from_values(values: list[Any]) -> Kept:
    key, names, questions, findings = values
    found = (
        Finding(Place(path, line, column), code, Severity(severity), message)
        for path, line, column, code, severity, message in findings
    )
    asked = tuple((name, about, answer) for name, about, answer in questions)
    return Kept(key, tuple(names), asked, tuple(found))
