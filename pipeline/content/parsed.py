"""Front matter as parsed last time, kept so that an unchanged file is not parsed again.

The text itself is read every time, and its hash decides. The file may be deleted or damaged at any
time: then everything is parsed. It holds JSON, so that reading it can run nothing.
"""

import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import ValidationError

from pipeline.content.fences import Split, decode, split
from pipeline.content.fields import Front
from pipeline.content.front_matter import FrontRead, read_front

_FORM = 1
_SIZE = 16
_Row = tuple[str, str, str]


@dataclass
class Parsed:
    """Front matter by path: the hash of the file, the name of its model, and the value as JSON.

    `ground` stands for the program that parsed it; another program parses everything again.
    """

    ground: str = ""
    old: dict[str, _Row] = field(default_factory=dict)
    new: dict[str, _Row] = field(default_factory=dict)

    def read(self, path: str, raw: bytes, model: type[Front]) -> FrontRead[Front]:
        """Read a file as `read_front` does, from memory where it has not changed."""
        found = self.recall(path, raw, model)
        if found is None:
            found = read_front(path, raw, model)
            self._keep(path, _digest(raw), found)
        return found

    def recall(self, path: str, raw: bytes, model: type[Front]) -> FrontRead[Front] | None:
        """Return a file as it was read before, or None where it is not known."""
        row = self.old.get(path)
        if row is None or row[:2] != (_digest(raw), model.__name__):
            return None
        parts, front = _parts(raw), _front(row[2], model)
        if parts is None or front is None:
            return None
        self.new[path] = row
        return FrontRead(front, parts.yaml, parts.body, parts.body_line)

    def _keep(self, path: str, digest: str, found: FrontRead[Front]) -> None:
        """Keep a value that JSON gives back the same; findings are always found again."""
        if found.front is None or found.findings:
            return
        told = found.front.model_dump_json(exclude_unset=True, by_alias=True)
        if _front(told, type(found.front)) == found.front:
            self.new[path] = (digest, type(found.front).__name__, told)

    @property
    def changed(self) -> bool:
        """Return whether anything differs from what was kept before."""
        return self.new != self.old


def _digest(raw: bytes) -> str:
    return hashlib.blake2b(raw, digest_size=_SIZE).hexdigest()


def _parts(raw: bytes) -> Split | None:
    text = decode(raw)
    return split(text) if text is not None else None


def _front(told: str, model: type[Front]) -> Front | None:
    try:
        return model.model_validate_json(told)
    except ValidationError:
        return None


def parsed_from(file: Path, ground: str) -> Parsed:
    """Return what a file keeps of the same ground; nothing where it is gone, stale or damaged."""
    try:
        told = json.loads(file.read_bytes())
        if told["form"] == _FORM and told["ground"] == ground:
            rows = told["files"].items()
            return Parsed(ground, {path: (str(a), str(b), str(c)) for path, (a, b, c) in rows})
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        pass
    return Parsed(ground)


def as_json(parsed: Parsed) -> bytes:
    """Return what a file is to keep for the next time."""
    told = {"form": _FORM, "ground": parsed.ground, "files": parsed.new}
    return json.dumps(told, ensure_ascii=False).encode("utf-8", "surrogatepass")
