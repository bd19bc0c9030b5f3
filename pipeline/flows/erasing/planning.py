"""The preview of an erasure: what will go, where, and how much of it; nothing is changed here."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.archive.redacted import Going
from pipeline.config.backup import Backup
from pipeline.config.load import load_config
from pipeline.erasing.needles import SHORTEST, Needles
from pipeline.erasing.state import DISCS, FORMER, MEDIUM, State
from pipeline.errors import RefusedError, TerbitError, UsageError
from pipeline.flows.erasing.bags import affected
from pipeline.flows.erasing.decision import Decision, decision_about, own_words, still_published
from pipeline.flows.erasing.media import count_on, former_media, sets_of
from pipeline.flows.erasing.repositories import repositories
from pipeline.flows.erasing.tracing import Trace, kept_of, trace, words_of
from pipeline.flows.reviewing.desk import open_desk
from pipeline.outside.git_objects import Objects
from pipeline.outside.git_reading import git, resolve
from pipeline.outside.history_moving import refuse_unfit
from pipeline.outside.ref_log import versions_of
from pipeline.record import read_record

_BACKUP = "site_config/backup.yml"
_NO_KEY = (
    "Isi manifest_key di site_config/release.yml dan siapkan kuncinya dulu: peta komit harus "
    "ditandatangani pengadilan (docs/how-to/sign-releases.md)."
)


@dataclass(frozen=True)
class Plan:
    """What an erasure would do. `words` are the item's own titles and summaries, as far as they
    are long enough to be nobody else's; `rows` are lines for a person: place and how much."""

    at: dt.datetime
    decision: Decision
    trace: Trace
    texts: tuple[str, ...]
    words: tuple[str, ...]
    targets: tuple[str, ...]
    media: tuple[tuple[str, bool], ...]
    former: tuple[str, ...]
    sets: dict[str, tuple[str, ...]]
    rows: tuple[tuple[str, str], ...]

    @property
    def digests(self) -> frozenset[str]:
        """Return the SHA-256 of every file that goes whole."""
        return self.trace.digests | (self.trace.originals - self.trace.needed)

    def with_discs(self, state: State) -> State:
        """Return the state with what people must destroy told; where there is nothing, done."""
        for place in state.places:
            if place.kind == DISCS:
                told = tuple(f"set {each}, semua cakramnya" for each in self.sets[place.which])
                done = None if told else self.at
                state = state.with_place(place.model_copy(update={"told": told, "done": done}))
            elif place.kind == FORMER:
                told = (f"semua salinan di tempat cadangan {place.which}",)
                state = state.with_place(place.model_copy(update={"told": told}))
        return state


def plan_for(root: Path, named: str, texts: Sequence[str], at: dt.datetime) -> Plan:
    """Return what erasing an item, and texts, would do at the moment `at` (aware).

    Raises RefusedError with every reason where it may not be, UsageError for a wrong call.
    """
    texts = _fit(texts)
    desk, config = open_desk(root), load_config(root)
    decision = decision_about(desk, named)
    found = repositories(root, config)
    for each in found:
        refuse_unfit(each)
    needles = Needles(texts)
    _refuse(root, desk.main, config.release.manifest_key, still_published(desk, decision, needles))
    traced = trace(found[0], decision)
    words = own_words(desk, decision, words_of(found[0], decision))
    media = tuple((each.id, each.kind == "iso") for each in config.backup.destinations)
    sets = {
        each.id: _sets(root, config.backup, each.id)
        for each in config.backup.destinations
        if each.kind == "iso"
    }
    going = Going("", at, decision.item, decision.item, {})
    made = Needles((*texts, *words), traced.digests)
    rows = [("riwayat Git", f"{_commits(each)} komit di {each.name}") for each in found]
    rows.append(("berkas asli", f"{kept_of(root, traced)} berkas"))
    if traced.needed:
        rows.append(("berkas asli", f"{len(traced.needed)} tetap ada: dipakai tulisan lain"))
    rows.append(("arsip", f"{len(affected(root, going, made))} arsip dibuat ulang"))
    rows += _media_rows(root, config.backup)
    rows += [("rilis", f"rilis lama di {target} dihapus") for target in config.release.targets]
    former = former_media(list(_once_named(found[0])), config)
    rows += [("tempat cadangan lama", f"{each}: musnahkan sendiri salinannya") for each in former]
    return Plan(
        at,
        decision,
        traced,
        texts,
        words,
        tuple(config.release.targets),
        media,
        former,
        sets,
        tuple(rows),
    )


def _fit(texts: Sequence[str]) -> tuple[str, ...]:
    """Return texts without spare blanks; raises UsageError where one is too short to be told."""
    found = tuple(dict.fromkeys(" ".join(text.split()) for text in texts if text.strip()))
    if any(len(text) < SHORTEST for text in found):
        raise UsageError(f"Tulis teks paling sedikit {SHORTEST} huruf.")
    return found


def _refuse(root: Path, main: str, key: str | None, published: list[str]) -> None:
    reasons = [] if key else [_NO_KEY]
    if resolve(root, "HEAD") != main:
        reasons.append("Bawa folder ini ke main yang terbaru dulu: git switch main, git pull.")
    if git(root, "status", "--porcelain", "--untracked-files=no"):
        reasons.append("Catat atau batalkan dulu perubahan di folder ini (git status).")
    reasons += [f"Perbaiki atau turunkan dulu, teks itu masih tayang di: {p}" for p in published]
    if reasons:
        raise RefusedError(reasons)


def _commits(repo: Path) -> str:
    return git(repo, "rev-list", "--count", "--all").decode().strip()


def _media_rows(root: Path, backup: Backup) -> Iterator[tuple[str, str]]:
    for each in backup.destinations:
        try:
            told = f"{count_on(root, each)} cadangan diganti"
        except (TerbitError, OSError) as problem:
            told = f"ditunggu, belum dapat dibuka. {problem}"
        yield MEDIUM, f"{each.id}: {told}"


def _sets(root: Path, backup: Backup, medium: str) -> tuple[str, ...]:
    found = next(each for each in backup.destinations if each.id == medium)
    return sets_of(root, found)


def _once_named(keeper: Path) -> Iterator[str]:
    """Yield the media that backup.yml ever named in main."""
    with Objects(keeper) as objects:
        for commit in versions_of(keeper, _BACKUP, "refs/heads/main"):
            raw = objects.read(f"{commit}:{_BACKUP}") or b""
            told = read_record(raw.decode("utf-8-sig", "replace"), Backup).value
            yield from (each.id for each in told.destinations) if told else ()
