"""Writing a repository's history anew: contents, names and messages changed where they must be.

A commit of which nothing changes keeps its id and its signature, and so do all before it. Others
lose their signature: it was made over bytes that are no more. Nothing is moved here; the new
commits lie beside the old ones until `pipeline.outside.history_moving` moves the refs.
"""

import hashlib
import os
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.errors import UnfinishedError
from pipeline.outside.bundles import folder_of
from pipeline.outside.git_objects import Objects
from pipeline.outside.git_reading import SURROGATES, git

_TREE, _SUBMODULE = b"40000", b"160000"
_SIGNATURES = (b"gpgsig", b"gpgsig-sha256", b"mergetag")
_OWN = "refs/penghapusan/*"
_TAG_END = b"-----BEGIN "


@dataclass(frozen=True)
class Change:
    """What shall change. `within` tells of a folder's path whether files in it are treated by
    their place; `blob` gets path ("" where the place does not matter), id and bytes of a file;
    `name` one part of a path; `message` the words of a commit or tag."""

    within: Callable[[str], bool]
    blob: Callable[[str, str, bytes], bytes]
    name: Callable[[str], str]
    message: Callable[[bytes], bytes]
    everywhere: bool


@dataclass
class Rewriting:
    """One repository being written anew; `commits` and `tags` are what changed: old id → new."""

    root: Path
    objects: Objects
    change: Change
    commits: dict[str, str] = field(default_factory=dict)
    tags: dict[str, str] = field(default_factory=dict)
    _trees: dict[tuple[str, str], str] = field(default_factory=dict)
    _blobs: dict[tuple[str, str], str] = field(default_factory=dict)

    def all(self, on_step: Callable[[int, int], None]) -> None:
        """Write anew every commit that a ref or a ref log leads to, and every tag.

        Raises UnfinishedError where an object cannot be read.
        """
        every = (f"--exclude={_OWN}", "--all", "--reflog")
        ids = git(self.root, "rev-list", "--topo-order", "--reverse", *every).split()
        for number, commit in enumerate(ids, start=1):
            self._commit(commit.decode())
            on_step(number, len(ids))
        for tag in _tags(self.root):
            self.tag(tag)

    def _commit(self, old: str) -> None:
        head, _, message = self._read(old).partition(b"\n\n")
        rows = [self._row(row) for row in _unfolded(head)]
        said = self.change.message(message)
        if (rows, said) == (_unfolded(head), message):
            return
        kept = [row for row in rows if row.split(b" ", 1)[0] not in _SIGNATURES]
        self.commits[old] = self._write(b"commit", b"\n".join(kept) + b"\n\n" + said)

    def _row(self, row: bytes) -> bytes:
        key, _, value = row.partition(b" ")
        if key == b"tree":
            return b"tree " + self._tree(value.decode(), "").encode()
        if key == b"parent":
            return b"parent " + self.commits.get(value.decode(), value.decode()).encode()
        return self.change.message(row) if key in (b"author", b"committer") else row

    def tag(self, old: str) -> str:
        """Return what a tag object became; a tag of a tag as well."""
        head, _, message = self._read(old).partition(b"\n\n")
        rows = _unfolded(head)
        kind, target = rows[1].split(b" ", 1)[1], rows[0].split(b" ", 1)[1].decode()
        new = self.tag(target) if kind == b"tag" else self.commits.get(target, target)
        said = self.change.message(message)
        named = [self.change.message(row) for row in rows[2:]]
        if (new, said, named) == (target, message, rows[2:]):
            return old
        words = said.partition(_TAG_END)[0]
        made = b"\n".join([b"object " + new.encode(), rows[1], *named]) + b"\n\n" + words
        self.tags[old] = self._write(b"tag", made)
        return self.tags[old]

    def _tree(self, old: str, path: str) -> str:
        placed = self.change.within(path)
        if not (placed or self.change.everywhere):
            return old
        key = (old, path if placed else "")
        if key not in self._trees:
            rows = list(_entries(self._read(old)))
            made = [self._entry(*row, path) for row in rows]
            raw = b"".join(b"%b %b\0%b" % row for row in sorted(made, key=_order))
            self._trees[key] = old if made == rows else self._write(b"tree", raw)
        return self._trees[key]

    def _entry(
        self, mode: bytes, name: bytes, oid: bytes, above: str
    ) -> tuple[bytes, bytes, bytes]:
        called = name.decode("utf-8", SURROGATES)
        path = f"{above}/{called}" if above else called
        if mode == _TREE:
            new = self._tree(oid.hex(), path)
        else:
            new = oid.hex() if mode == _SUBMODULE else self._blob(oid.hex(), path, above)
        return mode, self.change.name(called).encode("utf-8", SURROGATES), bytes.fromhex(new)

    def _blob(self, old: str, path: str, above: str) -> str:
        key = (old, path if self.change.within(above) else "")
        if key not in self._blobs:
            raw = self._read(old)
            made = self.change.blob(key[1], old, raw)
            self._blobs[key] = old if made == raw else self._write(b"blob", made)
        return self._blobs[key]

    def _read(self, oid: str) -> bytes:
        raw = self.objects.read(oid)
        if raw is None:
            raise UnfinishedError(f"Git tidak dapat membaca {oid}. Jalankan git fsck.")
        return raw

    def _write(self, kind: bytes, raw: bytes) -> str:
        return write_object(folder_of(self.root), kind, raw)


def write_object(inside: Path, kind: bytes, raw: bytes) -> str:
    """Write an object into Git's own folder and return its id (gitrepository-layout(5))."""
    whole = b"%b %d\0%b" % (kind, len(raw), raw)
    oid = hashlib.sha1(whole, usedforsecurity=False).hexdigest()
    place = inside / "objects" / oid[:2] / oid[2:]
    if not place.exists():
        place.parent.mkdir(exist_ok=True)
        unfinished = place.with_name(f"tmp_obj_{os.getpid()}")
        unfinished.write_bytes(zlib.compress(whole))
        unfinished.chmod(0o444)
        unfinished.replace(place)
    return oid


def _tags(root: Path) -> list[str]:
    rows = git(root, "for-each-ref", "--format=%(objecttype) %(objectname)").decode().split("\n")
    return [row.split(" ")[1] for row in rows if row.startswith("tag ")]


def _unfolded(head: bytes) -> list[bytes]:
    """Return the headers of a commit or tag, a signature of many lines as one."""
    rows: list[bytes] = []
    for line in head.split(b"\n"):
        if line.startswith(b" ") and rows:
            rows[-1] += b"\n" + line
        else:
            rows.append(line)
    return rows


def _entries(raw: bytes) -> Iterator[tuple[bytes, bytes, bytes]]:
    at = 0
    while at < len(raw):
        end = raw.index(b"\0", at)
        mode, _, name = raw[at:end].partition(b" ")
        yield mode, name, raw[end + 1 : end + 21]
        at = end + 21


def _order(row: tuple[bytes, bytes, bytes]) -> bytes:
    return row[1] + (b"/" if row[0] == _TREE else b"")
