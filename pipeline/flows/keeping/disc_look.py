"""Sum whole images, and hold them against the sums that were written with them."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from pipeline.archive.faults import backup_damaged, backup_incomplete
from pipeline.findings import Finding, Place, in_order
from pipeline.flows.keeping.disc_fetch import listed
from pipeline.flows.keeping.disc_take import SHEET, SUMS, image_name
from pipeline.flows.keeping.store import Extent, Looked, OnStep
from pipeline.outside.streams import summed

Sets = Mapping[str, Mapping[int, Path]]


def look(base: Path, sets: Sets, extent: Extent, on_step: OnStep) -> Looked:
    """Look at every image of every set; or at one of the newest set and one of all the older, each
    in its turn, so that in as many runs as there are images all were read."""
    findings: list[Finding] = []
    whole = {}
    for name, numbers in _asked(sets, extent).items():
        found = list(_findings(base / name, name, numbers, on_step))
        findings += found
        if extent.everything or found:
            whole[name] = not found
    return Looked(tuple(in_order(findings)), whole)


def _asked(sets: Sets, extent: Extent) -> dict[str, list[int]]:
    """Return which discs of which sets are looked at."""
    every = {name: _numbers(sets[name]) for name in sorted(sets)}
    if extent.everything or not every:
        return every
    newest = max(every)
    own = every.pop(newest)
    older = [(name, number) for name, numbers in every.items() for number in numbers]
    asked = {newest: [own[extent.turn % len(own)]]}
    if older:
        name, number = older[extent.turn % len(older)]
        asked[name] = [number]
    return asked


def _numbers(images: Mapping[int, Path]) -> list[int]:
    """Return the discs that a set should have, by its list, or by what is there."""
    most = max((each.disc for each in listed(images)), default=max(images))
    return list(range(1, most + 1))


def _findings(folder: Path, name: str, numbers: list[int], on_step: OnStep) -> Iterator[Finding]:
    sums = _sums(folder / SUMS)
    wanted = [*(image_name(name, number) for number in numbers), SHEET]
    if sums is None or not set(wanted) <= sums.keys():
        yield _damaged(f"{name}/{SUMS}")
        return
    for done, each in enumerate(wanted, start=1):
        file = folder / each
        if not file.is_file():
            message = "Salin kembali image ini dari cakramnya, atau buat cadangan baru."
            yield backup_incomplete.FAULT.at(Place(f"{name}/{each}"), message)
        elif summed(file).sha256 != sums[each]:
            yield _damaged(f"{name}/{each}")
        on_step(done, len(wanted))


def _sums(file: Path) -> dict[str, str] | None:
    """Return the sums by name; None where the list is not letter for letter what we write."""
    try:
        raw = file.read_bytes()
        pairs = [line.split("  ", 1) for line in raw.decode("ascii").splitlines()]
        sums = {name: digest for digest, name in pairs}
    except (OSError, ValueError):
        return None
    written = "".join(f"{digest}  {name}\n" for name, digest in sums.items())
    return sums if written.encode() == raw else None


def _damaged(path: str) -> Finding:
    message = "Buat cadangan baru dan bakar ulang: isinya bukan lagi yang ditulis."
    return backup_damaged.FAULT.at(Place(path), message)
