"""Is a bag whole and right? Judged from its lists and the sums of its files (RFC 8493, 3)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pipeline.archive.bag import lines
from pipeline.archive.bag.lines import Declared, Row, UnreadableListError
from pipeline.archive.bag.paths import leads_outside, made_by_system, one_form
from pipeline.archive.faults import (
    bag_file_differs,
    bag_file_missing,
    bag_file_unlisted,
    bag_list_broken,
    bag_path_outside,
    bag_unusual,
)
from pipeline.findings import Finding, Place
from pipeline.registry import Rule

PAYLOAD = "data/"
_WEAK = ("md5", "sha1")


@dataclass(frozen=True)
class Manifest:
    """One manifest of a bag: its name, its algorithm, its rows; `of_tags` for a tag manifest."""

    name: str
    algorithm: str
    rows: tuple[Row, ...]
    of_tags: bool

    def listed(self) -> dict[str, str]:
        """Return the checksum of each path; of one that stands twice, the last."""
        return {row.path: row.digest for row in self.rows}


def named(name: str) -> tuple[str, bool] | None:
    """Return the algorithm of a manifest by its file's name, and whether it is of tags."""
    for start, of_tags in (("manifest-", False), ("tagmanifest-", True)):
        if name.startswith(start) and name.endswith(".txt") and "/" not in name:
            return name.removeprefix(start).removesuffix(".txt").lower().replace("-", ""), of_tags
    return None


def judge_lists(manifests: list[Manifest], by: Declared, bag: str) -> Iterator[Finding]:
    """Yield what is wrong with the lists themselves, whatever the files are."""
    if not any(not each.of_tags for each in manifests):
        yield _at(bag_list_broken.FAULT, bag, "", "tidak ada manifest isi")
    for each in manifests:
        yield from _rows_of(each, by, bag)
        yield from _twice(each, by, bag)


def _rows_of(manifest: Manifest, by: Declared, bag: str) -> Iterator[Finding]:
    where = f"{bag}/{manifest.name}"
    for row in manifest.rows:
        stray = not manifest.of_tags and not row.path.startswith(PAYLOAD)
        if leads_outside(row.path) or stray:
            yield _at(bag_path_outside.FAULT, where, "", f"jalur {row.path!r} di luar isi arsip")
        elif row.odd:
            yield _at(bag_unusual.FAULT, where, "", f"{row.odd}: {row.path}")
    if manifest.algorithm in _WEAK and by.strict:
        yield _at(bag_unusual.FAULT, where, "", f"{manifest.algorithm} mudah dipalsukan")


def _twice(manifest: Manifest, by: Declared, bag: str) -> Iterator[Finding]:
    where, seen = f"{bag}/{manifest.name}", dict[str, Row]()
    forms: dict[str, str] = {}
    for row in manifest.rows:
        before = seen.get(row.path)
        if before and (by.strict or before.digest != row.digest):
            yield _at(bag_list_broken.FAULT, where, "", f"{row.path} tercatat dua kali")
        elif before:
            yield _at(bag_unusual.FAULT, where, "", f"{row.path} tercatat dua kali")
        elif forms.setdefault(one_form(row.path), row.path) != row.path:
            other = forms[one_form(row.path)]
            yield _at(bag_unusual.FAULT, where, "", f"{row.path} dan {other} sama di sistem lain")
        seen[row.path] = row


def judge_files(
    manifests: list[Manifest], sums: Mapping[str, Mapping[str, str]], by: Declared, bag: str
) -> Iterator[Finding]:
    """Yield files that are missing, changed or unlisted.

    `sums` holds, for each file that is there, its checksum by algorithm.
    """
    for manifest in manifests:
        for path, digest in manifest.listed().items():
            if not leads_outside(path):
                yield from _file(path, digest, manifest, sums, bag)
    payload = [path for path in sums if path.startswith(PAYLOAD)]
    lists = [each.listed() for each in manifests if not each.of_tags]
    for path in payload:
        among = [path in listed for listed in lists]
        if lists and not (all(among) if by.strict else any(among)):
            yield _at(bag_file_unlisted.FAULT, bag, path, "berkas ini tidak tercatat")
        if made_by_system(path):
            yield _at(bag_unusual.FAULT, bag, path, "berkas buatan sistem operasi")


def _file(
    path: str,
    digest: str,
    manifest: Manifest,
    sums: Mapping[str, Mapping[str, str]],
    bag: str,
) -> Iterator[Finding]:
    if path in sums:
        if sums[path].get(manifest.algorithm) != digest:
            words = f"isinya tidak cocok dengan {manifest.name}"
            yield _at(bag_file_differs.FAULT, bag, path, words)
    elif made_by_system(path):
        # Systems remove these as they make them; nothing that anybody archived is lost.
        yield _at(bag_unusual.FAULT, bag, path, "berkas buatan sistem operasi sudah tidak ada")
    else:
        yield _at(bag_file_missing.FAULT, bag, path, f"tercatat di {manifest.name}, tidak ada")


def judge_oxum(
    text: str, sizes: Mapping[str, int], manifests: list[Manifest], bag: str
) -> Iterator[Finding]:
    """Yield where bag-info.txt tells another size of the payload than it has, in bytes by path."""
    octets, files = sum(sizes.values()), len(sizes)
    where = f"{bag}/bag-info.txt"
    try:
        fields = lines.info_fields(text)
    except UnreadableListError as problem:
        yield _at(bag_list_broken.FAULT, where, "", str(problem))
        return
    said = [value for label, value in fields if label.lower() == "payload-oxum"]
    if said and said != [f"{octets}.{files}"]:
        words = f"tertulis {said[0]} byte.berkas, nyatanya {octets}.{files}"
        # What a system made and removed was counted as well; then this is no more than that.
        lost = any(
            made_by_system(path) and path not in sizes
            for each in manifests
            if not each.of_tags
            for path in each.listed()
        )
        yield _at((bag_unusual if lost else bag_file_differs).FAULT, where, "", words)


def _at(fault: Rule, bag: str, path: str, words: str) -> Finding:
    place = f"{bag}/{path}" if path else bag
    return fault.at(Place(place), f"Ambil salinan lain atau tanyakan pengirimnya: {words}.")
