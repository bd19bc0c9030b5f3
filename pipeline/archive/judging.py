"""Does what a bag says of its versions fit its files, and is every version in some bag?"""

from collections.abc import Collection, Iterable, Iterator, Mapping

from pipeline.archive.described import Bag, Described
from pipeline.archive.faults import archive_incomplete, archive_seal_broken
from pipeline.archive.history import Version
from pipeline.archive.months import missing_numbers
from pipeline.findings import Finding, Place

_OTHER = "Ambil salinan lain dari arsip ini: {}."


def judge_bag(
    name: str, told: Bag, sums: Mapping[str, str], before: str | None
) -> Iterator[Finding]:
    """Yield where a bag of ours contradicts itself: its name, its versions, the bag before it.

    `sums` is its manifest; `before` the SHA-256 of the tag manifest of the bag before, if there.
    """
    place = Place(name)
    if told.id != name:
        words = f"Kembalikan nama folder ini menjadi {told.id}; nama itu tercatat di dalamnya."
        yield archive_seal_broken.FAULT.at(place, words)
    if before is not None and told.before != before:
        words = _OTHER.format("arsip sebelumnya bukan yang dahulu")
        yield archive_seal_broken.FAULT.at(place, words)
    listed = set(sums.values())
    for each in told.versions:
        lost = {*each.files.values(), *each.pages.values(), *each.releases.values()} - listed
        if lost and "-" in told.id:
            words = _OTHER.format(f"{len(lost)} berkas dari {each.id} tidak ada")
            yield archive_seal_broken.FAULT.at(place, words)


def judge_open(folder: str, told: Described, sums: Mapping[str, str]) -> Iterator[Finding]:
    """Yield where a version in an open folder is not as it was put there."""
    differing = {
        path for path in told.files.keys() | sums.keys() if told.files.get(path) != sums.get(path)
    }
    for path in sorted(differing):
        words = f"Hapus folder versi ini, lalu jalankan terbit archive: {path} berubah."
        yield archive_seal_broken.FAULT.at(Place(f"{folder}/{path}"), words)


def judge_approved(late: Iterable[str]) -> Iterator[Finding]:
    """Yield versions, by their ids, of which main holds an approval that no bag has."""
    for name in late:
        words = "Jalankan terbit archive: ada persetujuan yang datang sesudah versi ini diarsipkan."
        yield archive_incomplete.FAULT.at(Place(name), words)


def judge_noted(noted: Mapping[str, str], digests: Mapping[str, str]) -> Iterator[Finding]:
    """Yield bags that are not the ones which the journal says were closed; each by the SHA-256 of
    its tag manifest."""
    for name in sorted(noted.keys() & digests.keys()):
        if noted[name] != digests[name]:
            words = _OTHER.format("jurnal mencatat sidik jari lain saat arsip ini ditutup")
            yield archive_seal_broken.FAULT.at(Place(name), words)


def judge_whole(
    wanted: Iterable[Version], kept: Collection[str], names: Iterable[str], noted: Iterable[str]
) -> Iterator[Finding]:
    """Yield versions of main that no bag holds, and bags that were there and are not any more.

    `names` are the closed bags that are there, `noted` those that the journal tells of.
    """
    there = set(names)
    for each in wanted:
        if each.id not in kept:
            words = "Jalankan terbit archive: versi ini ada di main dan belum diarsipkan."
            yield archive_incomplete.FAULT.at(Place(each.id), words)
    for name in sorted({*missing_numbers(there), *(set(noted) - there)}):
        words = "Pulihkan arsip ini dari cadangan: pernah dibuat dan tidak ada lagi."
        yield archive_incomplete.FAULT.at(Place(name), words)
