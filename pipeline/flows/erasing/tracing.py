"""Tracing an item: every file that it ever had, its originals, and its words."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.content import fences
from pipeline.content.receipt import FOLDER as RECEIPTS
from pipeline.content.receipt import read_receipt
from pipeline.flows.erasing.decision import Decision
from pipeline.flows.reviewing.published import ITEM
from pipeline.intake.originals import original_path
from pipeline.outside.git_objects import Objects
from pipeline.outside.git_reading import git
from pipeline.record import yaml_text

_GONE = "0" * 40
_WORDS, _LETTERS = 3, 15


@dataclass(frozen=True)
class Trace:
    """What is known of an item that goes: the SHA-256 of each of its files, of their originals,
    and of those originals that others still need."""

    digests: frozenset[str]
    originals: frozenset[str]
    needed: frozenset[str]


def trace(keeper: Path, decision: Decision) -> Trace:
    """Trace an item through every commit of the repository `keeper`."""
    with Objects(keeper) as objects:
        files = dict(_files(keeper, objects, decision))
        digests = {hashlib.sha256(raw).hexdigest() for raw in files.values()}
        originals = _originals(raw for path, raw in files.items() if _is_receipt(path[0]))
        needed = _originals(_receipts_of_others(keeper, objects, decision)) & originals
    return Trace(frozenset(digests), frozenset(originals), frozenset(needed))


def _files(
    keeper: Path, objects: Objects, decision: Decision
) -> Iterator[tuple[tuple[str, str], bytes]]:
    asked = ("--all", "--reflog", "--format=", "--raw", "-z", "--no-abbrev", "-m", "--no-renames")
    told = git(keeper, "--literal-pathspecs", "log", *asked, "--", f"{decision.item}/")
    tokens = iter(told.decode("utf-8", "surrogateescape").split("\0"))
    for token in tokens:
        if not token.lstrip("\n").startswith(":"):
            continue
        path, oid = next(tokens), token.split(" ")[3]
        own = not path.startswith(decision.others or ("\0",))
        if own and oid != _GONE and (path, oid) not in decision.kept:
            yield (path, oid), objects.read(oid) or b""


def _is_receipt(path: str) -> bool:
    return f"/{RECEIPTS}/" in path


def _originals(receipts: Iterator[bytes]) -> set[str]:
    read = (read_receipt(raw.decode("utf-8", "replace")).value for raw in receipts)
    return {receipt.original.sha256 for receipt in read if receipt}


def _receipts_of_others(keeper: Path, objects: Objects, decision: Decision) -> Iterator[bytes]:
    rows = git(keeper, "ls-tree", "-r", "-z", "refs/heads/main", "content/").split(b"\0")[:-1]
    for row in rows:
        about, _, name = row.partition(b"\t")
        path = name.decode("utf-8", "surrogateescape")
        if _is_receipt(path) and not path.startswith(f"{decision.item}/"):
            yield objects.read(about.split(b" ")[2].decode()) or b""


def words_of(keeper: Path, decision: Decision) -> tuple[str, ...]:
    """Return the titles and summaries that the item ever had, but for short ones, which may be
    anyone's."""
    with Objects(keeper) as objects:
        texts = [raw for (path, _), raw in _files(keeper, objects, decision) if _is_text(path)]
    said = (value for raw in texts for value in _said(raw))
    long = (text for text in said if len(text.split()) >= _WORDS and len(text) >= _LETTERS)
    return tuple(dict.fromkeys(long))


def _is_text(path: str) -> bool:
    return path.endswith(f"/{ITEM}")


def _said(raw: bytes) -> Iterator[str]:
    text = fences.decode(raw)
    parts = fences.split(text) if text is not None else None
    try:
        front = yaml_text.load(parts.yaml) if parts else None
    except yaml_text.YamlError:
        return
    if isinstance(front, dict):
        yield from (str(front[key]) for key in ("title", "summary") if front.get(key))


def kept_of(root: Path, found: Trace) -> int:
    """Return how many originals that only the item needed lie on this machine."""
    return sum(original_path(root, sha).is_file() for sha in found.originals - found.needed)


def forget_originals(root: Path, digests: Iterable[str]) -> int:
    """Remove the originals of these SHA-256, with what is told beside them; return how many."""
    count = 0
    for sha256 in digests:
        file = original_path(root, sha256)
        count += file.is_file()
        file.unlink(missing_ok=True)
        file.with_name(f"{file.name}.yml").unlink(missing_ok=True)
    return count
