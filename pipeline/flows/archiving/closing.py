"""Close a bag: lists for people, the lists of BagIt, the signature; then it gets its name."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.archive import described, lists
from pipeline.archive.bag import write as bag
from pipeline.archive.described import Bag, Described, Replaced, namespace
from pipeline.archive.months import closed, next_name
from pipeline.build.files import lay
from pipeline.journal import PATH as JOURNAL
from pipeline.journal import append
from pipeline.outside.release_key import sign_as
from pipeline.outside.streams import settled, summed
from pipeline.outside.this_machine import account, machine

SIGNATURE = f"{bag.TAG_MANIFEST}.sig"
README, SHEET = "BACA-SAYA.txt", "pengesahan.html"
ACT, REPLACED = "archive", "archive-replaced"


@dataclass(frozen=True)
class Sealing:
    """For whom a bag is closed, when, and with which public key (None: unsigned)."""

    root: Path
    court: str
    host: str
    at: dt.datetime
    key: str | None


def close(base: Path, making: Path, month: str, items: Sequence[Described], by: Sealing) -> str:
    """Close the folder `making` as the next bag of a month or year and return the bag's name.

    Raises UnfinishedError where the key cannot be had, UsageError where it is another one: the
    folder then stays as it is, and may be closed later.
    """
    names = [each.name for each in base.iterdir()]
    name = next_name(month, names)
    seal_as(base, making, name, items, by)
    making.rename(base / name)
    note(by, name, summed(base / name / bag.TAG_MANIFEST).sha256)
    return name


def seal_as(
    base: Path,
    making: Path,
    name: str,
    items: Sequence[Described],
    by: Sealing,
    replaced: tuple[Replaced, ...] = (),
) -> None:
    """Write the lists of a bag that will be called `name`, and sign them.

    Raises what `close` raises.
    """
    told = Bag(
        id=name,
        court=by.court,
        host=by.host,
        closed=by.at,
        before=_before(base, name),
        versions=tuple(items),
        replaced=replaced,
    )
    _write_lists(making, told, by)
    raw = (making / bag.TAG_MANIFEST).read_bytes()
    (making / SIGNATURE).unlink(missing_ok=True)
    if by.key is not None:
        lay(making / SIGNATURE, sign_as(by.key, namespace(by.host), raw))
    settled()


def _write_lists(making: Path, told: Bag, by: Sealing) -> None:
    name = told.id
    files = sorted(file for file in (making / bag.PAYLOAD).rglob("*") if file.is_file())
    sums = {file.relative_to(making).as_posix(): summed(file) for file in files}
    octets = sum(each.size for each in sums.values())
    manifest = bag.manifest({path: each.sha256 for path, each in sums.items()})
    lay(making / bag.MANIFEST, manifest)
    digest = summed(making / bag.MANIFEST).sha256
    readme = lists.README.format(
        bag=name, court=by.court, closed=by.at.isoformat(), namespace=namespace(by.host)
    )
    tags = {
        bag.DECLARATION: bag.DECLARED,
        bag.INFO: bag.info(_fields(name, by), octets, len(sums)),
        described.BAG: described.encoded(told),
        README: readme.encode(),
        SHEET: lists.sheet(by.court, name, by.at, len(told.versions), (octets, len(sums)), digest),
    }
    for path, raw in tags.items():
        lay(making / path, raw)
    listed = {path: summed(making / path).sha256 for path in (*tags, bag.MANIFEST)}
    lay(making / bag.TAG_MANIFEST, bag.manifest(listed))


def _fields(name: str, by: Sealing) -> list[tuple[str, str]]:
    return [
        ("Source-Organization", by.court),
        ("Bagging-Date", by.at.date().isoformat()),
        ("External-Identifier", f"{by.host}/{name}"),
        ("Bag-Group-Identifier", name.partition(".")[0]),
    ]


def _before(base: Path, name: str) -> str | None:
    """Return the SHA-256 of the tag manifest of the bag before of the same month or year."""
    told = closed(name)
    assert told is not None
    file = base / f"{told[0]}.{told[1] - 1}" / bag.TAG_MANIFEST
    return summed(file).sha256 if file.is_file() else None


def note(by: Sealing, name: str, digest: str, act: str = ACT) -> None:
    """Tell the journal of a bag and the SHA-256 of its tag manifest."""
    told = {"at": by.at.isoformat(), "who": account(), "machine": machine(), "act": act}
    append(by.root / JOURNAL, {**told, "release": name, "detail": digest})
