"""Look: are the court's bags whole, signed by its key, and do they hold all that main ever held?"""

import datetime as dt
import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from pipeline.archive import described
from pipeline.archive.bag import write as bag
from pipeline.archive.bag.verify import verify_bag
from pipeline.archive.described import namespace
from pipeline.archive.faults import (
    archive_incomplete,
    archive_seal_broken,
    archive_signature_wrong,
    archive_unsigned,
)
from pipeline.archive.judging import (
    judge_approved,
    judge_bag,
    judge_noted,
    judge_open,
    judge_whole,
)
from pipeline.archive.months import closed
from pipeline.config.load import load_config
from pipeline.config.release import Release
from pipeline.findings import Finding, Place, in_order
from pipeline.flows.archiving.approved import unkept
from pipeline.flows.archiving.archive import sealing
from pipeline.flows.archiving.bags import (
    DATA,
    PLACE,
    bag_of,
    closed_bags,
    files_in_open,
    open_folders,
    versions_in,
)
from pipeline.flows.archiving.closing import ACT, REPLACED, SIGNATURE
from pipeline.flows.archiving.gather import sums_of
from pipeline.flows.archiving.reading import History, read_history, read_statements
from pipeline.flows.archiving.renamed import called_now
from pipeline.flows.progress import Progress, step
from pipeline.journal import PATH as JOURNAL
from pipeline.outside.git_objects import Objects
from pipeline.outside.ref_log import versions_of
from pipeline.outside.ssh_signatures import Signer, Verifier
from pipeline.outside.streams import summed
from pipeline.record import read_record

_RELEASE = "site_config/release.yml"


@dataclass(frozen=True)
class Trusted:
    """The keys whose signatures count, and the court's host; no key: none can be verified."""

    keys: tuple[str, ...] = ()
    host: str = ""


def verify_bags(
    folders: Sequence[Path], trusted: Trusted, at: dt.datetime, progress: Progress
) -> list[Finding]:
    """Verify bags from anywhere; one of ours also its seal. Raises OSError where unreadable."""
    found: list[Finding] = []
    for folder in folders:
        with step(progress, f"Membaca {folder.name}"):
            found += verify_bag(folder, progress.advance)
            if (folder / described.BAG).exists():
                found += _seal(folder, trusted, at)
    return in_order(found)


def verify_archive(root: Path, at: dt.datetime, progress: Progress) -> tuple[int, list[Finding]]:
    """Verify all of the court's archive, and that it is complete; return the number of bags too.

    Raises UnfinishedError where Git cannot be asked, ConfigError.
    """
    base, history = root / PLACE, read_history(root)
    names = [*closed_bags(base, monthly=True), *closed_bags(base, monthly=False)]
    folders = [base / name for name in names]
    found = verify_bags(folders, trusted_by(root, history, at), at, progress)
    found += [_foreign(name) for name in names if not (base / name / described.BAG).exists()]
    kept: dict[str, list[described.Described]] = {}
    now = called_now(root)
    for told in (each for name in names for each in versions_in(base / name)):
        kept.setdefault(now(told.id), []).append(told)
    for folder in open_folders(base):
        opened, wrong = _opened(folder)
        for told in opened:
            kept.setdefault(now(told.id), []).append(told)
        found += wrong
    with Objects(history.root) as objects:
        statements = read_statements(history, objects)
    found += judge_approved(name for name, told in kept.items() if unkept(statements, told))
    noted = _noted(root / JOURNAL)
    found += judge_whole(history.versions, kept, names, noted)
    found += judge_noted(noted, dict(_digests(folders)))
    return len(names), in_order(found)


def trusted_by(root: Path, history: History, at: dt.datetime) -> Trusted:
    """Return every key that main ever named for manifests, with the one of today."""
    config = load_config(root)
    keys = [config.release.manifest_key]
    with Objects(history.root) as objects:
        for commit in versions_of(history.root, _RELEASE, history.commit):
            raw = objects.read(f"{commit}:{_RELEASE}") or b""
            told = read_record(raw.decode("utf-8-sig", "replace"), Release).value
            keys.append(told.manifest_key if told else None)
    plain = {" ".join(key.split(" ")[:2]): key for key in keys if key}
    return Trusted(tuple(plain.values()), sealing(root, config, at).host)


def _seal(folder: Path, trusted: Trusted, at: dt.datetime) -> Iterator[Finding]:
    try:
        told = bag_of(folder)
        sums = bag.rows_of((folder / bag.MANIFEST).read_bytes())
    except (OSError, ValueError):
        words = "Ambil salinan lain dari arsip ini: keterangannya tidak terbaca."
        yield archive_seal_broken.FAULT.at(Place(f"{folder.name}/{described.BAG}"), words)
        return
    yield from judge_bag(folder.name, told, sums, _before(folder))
    yield from _signature(folder, trusted, at)


def _before(folder: Path) -> str | None:
    told = closed(folder.name)
    file = folder.parent / f"{told[0]}.{told[1] - 1}" / bag.TAG_MANIFEST if told else None
    return summed(file).sha256 if file is not None and file.is_file() else None


def _signature(folder: Path, trusted: Trusted, at: dt.datetime) -> Iterator[Finding]:
    place = Place(f"{folder.name}/{SIGNATURE}")
    if not (folder / SIGNATURE).is_file():
        words = "Isi manifest_key di release.yml agar arsip berikutnya ditandatangani."
        yield archive_unsigned.FAULT.at(place, words)
        return
    if not trusted.keys:
        words = "Jalankan di folder pengadilan: kunci untuk memeriksa tanda tangan ada di sana."
        yield archive_unsigned.FAULT.at(place, words)
        return
    raw, signature = (folder / bag.TAG_MANIFEST).read_bytes(), (folder / SIGNATURE).read_bytes()
    space = namespace(trusted.host)
    with Verifier([Signer("pengadilan", key) for key in trusted.keys], [space]) as verifier:
        if verifier.signer_of(raw, signature, space, at) is None:
            words = "Ambil salinan lain dari arsip ini: tanda tangannya tidak cocok."
            yield archive_signature_wrong.FAULT.at(place, words)


def _foreign(name: str) -> Finding:
    words = "Pulihkan arsip ini dari cadangan: keterangannya hilang."
    return archive_incomplete.FAULT.at(Place(f"{name}/{described.BAG}"), words)


def _opened(folder: Path) -> tuple[list[described.Described], list[Finding]]:
    kept: list[described.Described] = []
    found: list[Finding] = []
    for file in files_in_open(folder):
        place = file.parent
        shown = f"{folder.name}/{place.relative_to(folder / DATA).as_posix()}"
        try:
            told = described.read_version(file.read_bytes())
        except ValueError:
            words = "Hapus folder versi ini, lalu jalankan terbit archive."
            found.append(archive_seal_broken.FAULT.at(Place(shown), words))
            continue
        kept.append(told)
        sums = {**sums_of(place), **_pages(folder / DATA, told)}
        wanted = {**told.files, **told.pages, **told.releases}
        whole = told.model_copy(update={"files": wanted})
        found += judge_open(shown, whole, sums)
    return kept, found


def _pages(data: Path, told: described.Described) -> dict[str, str]:
    files = {path: data / path for path in (*told.pages, *told.releases)}
    return {path: summed(file).sha256 for path, file in files.items() if file.is_file()}


def _digests(folders: Sequence[Path]) -> Iterator[tuple[str, str]]:
    for folder in folders:
        with suppress(FileNotFoundError):  # told by the look at the bag
            yield folder.name, summed(folder / bag.TAG_MANIFEST).sha256


def _noted(journal: Path) -> dict[str, str]:
    """Return the bags that the journal says were closed, each with the SHA-256 it tells last."""
    found = {}
    lines = journal.read_bytes().splitlines() if journal.is_file() else []
    for line in lines:
        with suppress(ValueError, KeyError, TypeError):
            told = json.loads(line)
            if told["act"] in (ACT, REPLACED):
                found[str(told["release"])] = str(told["detail"])
    return found
