"""Verify a bag on disk: read its lists, sum its files once for every algorithm, judge."""

import hashlib
import os
from collections.abc import Callable, Collection, Iterator
from pathlib import Path

from pipeline.archive.bag import lines
from pipeline.archive.bag.judge import Manifest, judge_files, judge_lists, judge_oxum, named
from pipeline.archive.bag.lines import Declared, UnreadableListError
from pipeline.archive.bag.paths import leads_outside
from pipeline.archive.faults import (
    bag_file_missing,
    bag_list_broken,
    bag_path_outside,
    bag_undeclared,
)
from pipeline.findings import Finding, Place, in_order
from pipeline.registry import Rule

_INFO = ("bag-info.txt", "package-info.txt")
_PIECE = 1024 * 1024
OnStep = Callable[[int, int], None]


def verify_bag(folder: Path, on_step: OnStep = lambda _done, _total: None) -> list[Finding]:
    """Return everything that is wrong with the bag in a folder, of any version from 0.93 to 1.0.

    Nothing outside of the folder is read, whatever its lists say. Raises OSError where a file
    cannot be read.
    """
    name = folder.name
    try:
        by = lines.declared((folder / "bagit.txt").read_bytes())
    except FileNotFoundError:
        return [_at(bag_undeclared.FAULT, name, "bagit.txt tidak ada")]
    except UnreadableListError as problem:
        return [_at(bag_undeclared.FAULT, name, str(problem))]
    there = set(_paths(folder))
    links = [path for path in sorted(there) if (folder / path).is_symlink()]
    found = [_at(bag_path_outside.FAULT, f"{name}/{path}", "tautan simbolis") for path in links]
    plain = there - set(links)
    if not (folder / "data").is_dir():
        found.append(_at(bag_file_missing.FAULT, f"{name}/data", "folder isi tidak ada"))
    manifests, broken = _manifests(folder, plain, by)
    sums = _sums(folder, plain, manifests, on_step)
    found += broken
    found += judge_lists(manifests, by, name)
    found += judge_files(manifests, sums, by, name)
    found += _others(folder, plain, manifests, by)
    return in_order(found)


def _paths(folder: Path) -> Iterator[str]:
    for place, below, names in os.walk(folder):
        links = [name for name in below if (Path(place) / name).is_symlink()]
        for name in (*names, *links):
            yield (Path(place) / name).relative_to(folder).as_posix()


def _manifests(
    folder: Path, there: Collection[str], by: Declared
) -> tuple[list[Manifest], list[Finding]]:
    manifests, broken = [], []
    for name in sorted(there):
        known = named(name)
        if known is None:
            continue
        try:
            manifests.append(_manifest(folder, name, *known, by))
        except UnreadableListError as problem:
            broken.append(_at(bag_list_broken.FAULT, f"{folder.name}/{name}", str(problem)))
    return manifests, broken


def _manifest(folder: Path, name: str, algorithm: str, of_tags: bool, by: Declared) -> Manifest:
    if algorithm not in lines.ALGORITHMS:
        raise UnreadableListError(f"algoritma {algorithm} tidak dikenal")
    text = lines.text_of((folder / name).read_bytes(), by)
    return Manifest(name, algorithm, tuple(lines.manifest_rows(text, by)), of_tags)


def _sums(
    folder: Path, there: Collection[str], manifests: list[Manifest], on_step: OnStep
) -> dict[str, dict[str, str]]:
    """Return the checksums of every file, by path and algorithm; each file is read once."""
    of_payload = {each.algorithm for each in manifests if not each.of_tags}
    of_tags = {each.algorithm for each in manifests if each.of_tags}
    sums = {}
    for number, path in enumerate(sorted(there), start=1):
        wanted = of_payload if path.startswith("data/") else of_tags
        sums[path] = _summed(folder / path, wanted)
        on_step(number, len(there))
    return sums


def _summed(file: Path, algorithms: Collection[str]) -> dict[str, str]:
    # MD5 and SHA-1 stand in old bags; they are read, never written.
    digests = {name: hashlib.new(name, usedforsecurity=False) for name in algorithms}
    with file.open("rb") as stream:
        while piece := stream.read(_PIECE):
            for digest in digests.values():
                digest.update(piece)
    return {name: digest.hexdigest() for name, digest in digests.items()}


def _others(
    folder: Path, there: Collection[str], manifests: list[Manifest], by: Declared
) -> Iterator[Finding]:
    payload = [path for path in there if path.startswith("data/")]
    sizes = {path: (folder / path).stat().st_size for path in payload}
    for name in _INFO:
        if name in there:
            try:
                text = lines.text_of((folder / name).read_bytes(), by)
            except UnreadableListError as problem:
                yield _at(bag_list_broken.FAULT, f"{folder.name}/{name}", str(problem))
            else:
                yield from judge_oxum(text, sizes, manifests, folder.name)
    if "fetch.txt" in there:
        yield from _to_fetch(folder, there, by)


def _to_fetch(folder: Path, there: Collection[str], by: Declared) -> Iterator[Finding]:
    """Yield paths that fetch.txt may not fill, and those that it has not filled yet."""
    where = f"{folder.name}/fetch.txt"
    try:
        paths = lines.fetch_paths(lines.text_of((folder / "fetch.txt").read_bytes(), by), by)
    except UnreadableListError as problem:
        yield _at(bag_list_broken.FAULT, where, str(problem))
        return
    for path in paths:
        if leads_outside(path) or not path.startswith("data/"):
            yield _at(bag_path_outside.FAULT, where, f"jalur {path!r} di luar isi arsip")
        elif path not in there:
            yield _at(bag_file_missing.FAULT, f"{folder.name}/{path}", "masih harus diambil")


def _at(fault: Rule, place: str, words: str) -> Finding:
    return fault.at(Place(place), f"Ambil salinan lain atau tanyakan pengirimnya: {words}.")
