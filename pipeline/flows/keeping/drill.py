"""Drill: restore the newest backup into an empty place, build the site there, compare, report."""

import datetime as dt
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.archive.compare import Made, differing, made_of
from pipeline.archive.faults import backup_damaged, drill_differs
from pipeline.archive.parts import STATE
from pipeline.archive.snapshot import drilled
from pipeline.build.finish.manifest import PATH as MANIFEST
from pipeline.config.backup import Destination
from pipeline.config.load import load_config
from pipeline.errors import TerbitError, UnfinishedError
from pipeline.findings import Finding, Place, in_order
from pipeline.flows.build_site import SITE, build_site
from pipeline.flows.keeping.backup import BUSY, LOCK
from pipeline.flows.keeping.drill_history import approvals, history_findings
from pipeline.flows.keeping.drill_report import Drilled, with_report
from pipeline.flows.keeping.media import chosen, open_store
from pipeline.flows.keeping.memory import keep, recall
from pipeline.flows.keeping.restore import Restored, Wish, restore_from
from pipeline.flows.progress import Progress, step
from pipeline.outside.bundles import stand_at
from pipeline.outside.holding import holding

_BUILT_FROM = ("content", "site_config")
_SHOWN = 5


@dataclass
class _Notes:
    """What the drill of one medium gathers on its way."""

    facts: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def drill(root: Path, medium: str | None, now: dt.datetime, progress: Progress) -> list[Drilled]:
    """Drill one medium, or all that backup.yml names, and write a report of each.

    Raises ConfigError, UsageError where the medium is unknown, RefusedError while another runs.
    """
    config = load_config(root)
    media, zone = chosen(config.backup, medium), config.court.time_zone
    with holding(root / LOCK, BUSY):
        found = [_attempt(root, each, now, progress) for each in media]
        return [with_report(root, each, now, zone) for each in found]


def _attempt(root: Path, destination: Destination, now: dt.datetime, to: Progress) -> Drilled:
    try:
        return _drilled(root, destination, now, to)
    except (TerbitError, OSError) as problem:
        return Drilled(destination.id, trouble=str(problem))


def _drilled(root: Path, destination: Destination, now: dt.datetime, to: Progress) -> Drilled:
    store, notes = open_store(root, destination), _Notes()
    (root / STATE).mkdir(mode=0o700, parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="uji-", dir=root / STATE) as place:
        court = Path(place) / "pengadilan"
        restored = restore_from(store, court, Wish(), to)
        _tell_restored(destination.id, restored, notes)
        notes.findings += history_findings(root, court, restored.record)
        told, lost = approvals(root, court)
        notes.facts.append(told)
        notes.findings += lost
        _compare_sites(root, court, notes, to)
    if not notes.findings:
        keep(root, destination.id, drilled(recall(root, destination.id), restored.snapshot, now))
    findings = tuple(in_order(notes.findings))
    return Drilled(destination.id, restored.snapshot.id, tuple(notes.facts), findings)


def _tell_restored(medium: str, restored: Restored, notes: _Notes) -> None:
    stood = restored.record.repositories[0]
    notes.facts += [
        f"Cadangan {restored.snapshot.id}, {len(restored.paths)} berkas dipulihkan.",
        f"Riwayat: {len(stood.refs)} cabang dan tanda, {stood.head}.",
    ]
    message = "Buat cadangan baru dan periksa disknya: berkas ini tidak dapat dipulihkan."
    for path in restored.damaged:
        place = Place(f"{medium}/{restored.snapshot.id}/{path}")
        notes.findings.append(backup_damaged.FAULT.at(place, message))


def _compare_sites(root: Path, court: Path, notes: _Notes, progress: Progress) -> None:
    kept = _made(court / SITE)
    if kept is None:
        raise UnfinishedError("Cadangan ini tanpa situs. Jalankan terbit build dan terbit backup.")
    if kept.commit and not kept.changed:
        # What nobody had committed yet is no part of the site that is compared.
        stand_at(court, kept.commit, _BUILT_FROM)
    with step(progress, "Membangun dari hasil pemulihan"):
        built = build_site(court, kept.as_of, progress)
    again = _made(court / SITE) if built.pages is not None else None
    if again is None:
        message = "Perbaiki temuan terbit check: situs tidak dapat dibangun dari cadangan."
        notes.findings.append(drill_differs.FAULT.at(Place(SITE), message))
        return
    notes.facts.append(f"Situs dibangun dari cadangan: {built.pages} halaman, per {kept.as_of}.")
    notes.findings += _differences(kept, again)
    _beside_live(_made(root / SITE), kept, notes)


def _made(site: Path) -> Made | None:
    try:
        return made_of((site / MANIFEST).read_bytes())
    except (FileNotFoundError, ValueError):
        return None


def _differences(kept: Made, again: Made) -> Iterator[Finding]:
    paths = differing(kept, again)
    message = "Periksa versi program dan isi cadangan: hasil bangun berbeda dari situs."
    for path in paths[:_SHOWN]:
        yield drill_differs.FAULT.at(Place(f"{SITE}/{path}"), message)
    if len(paths) > _SHOWN:
        more = f"Berbeda juga: {len(paths) - _SHOWN} berkas lain."
        yield drill_differs.FAULT.at(Place(SITE), more)


def _beside_live(live: Made | None, kept: Made, notes: _Notes) -> None:
    if live is None:
        notes.facts.append("Situs di komputer ini tidak ada, jadi tidak dibandingkan.")
    elif (live.commit, live.as_of) != (kept.commit, kept.as_of):
        notes.facts.append(f"Situs sekarang lebih baru: {(live.commit or '')[:10]}, {live.as_of}.")
    else:
        notes.findings += _differences(live, kept)
        notes.facts.append(f"Sama dengan situs sekarang: {len(live.files)} berkas dibandingkan.")
