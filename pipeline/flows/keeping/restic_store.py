"""The encrypted medium: a restic repository in a folder, over SFTP, or in an S3-like store."""

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.archive.record import moment_of
from pipeline.archive.snapshot import Snapshot
from pipeline.errors import TerbitError, UnfinishedError
from pipeline.flows.keeping.collect import MADE
from pipeline.flows.keeping.restic_look import look, words_of
from pipeline.flows.keeping.restic_paths import (
    IGNORED,
    broken,
    lift,
    listed_in,
    places,
    plain,
    targets,
)
from pipeline.flows.keeping.store import Batch, Extent, Fetched, Looked, OnStep, Store
from pipeline.outside.hosting.place import Place
from pipeline.outside.restic import Said, is_absent, restic
from pipeline.outside.restic_link import raise_unreached, reaching

_TAG = "terbit"


@dataclass(frozen=True)
class ResticStore:
    """A restic repository as backup.yml names it; `limit` is in KiB a second, `server` where it
    lies on one that is reached over SFTP.

    Everything raises RefusedError where the server's key is not the pinned one.
    """

    root: Path
    repository: str
    limit: int | None = None
    server: Place | None = None

    known: dict[Snapshot, str] = field(default_factory=dict, compare=False, repr=False)

    def snapshots(self) -> Sequence[Snapshot]:
        """Return every backup of ours in the repository, oldest first."""
        return sorted(self._keys(), key=lambda each: each.at)

    def _keys(self) -> dict[Snapshot, str]:
        """Return our backups, each with restic's own name for it; asked of restic once, because
        it takes restic half a second to open a repository."""
        if not self.known:
            said = self._run("snapshots", "--tag", _TAG)
            if not said.well and not is_absent(said):
                raise UnfinishedError(words_of(said))
            self.known.update(_named(said))
        return self.known

    def take(self, batch: Batch, distrusted: Collection[str], on_step: OnStep) -> Snapshot:
        """Make a backup; restic itself goes on where a stopped run left off.

        restic reads a file again only where its state changed. What is `distrusted` is read anew.
        """
        known = sorted(self._keys().items(), key=lambda pair: pair[0].at)
        if not known:
            self._begin()
        parent = ["--parent", known[-1][1]] if known and not distrusted else ["--force"]
        listed = listed_in(self.root)
        listed.write_text("".join(f"{path}\n" for path in targets(self.root, batch)), "utf-8")
        said = self._run(
            *("backup", "--files-from-verbatim", str(listed), "--tag", _TAG),
            *("--tag", batch.record.id, "--host", _TAG, *parent, *self._slowly()),
            *("--time", f"{batch.record.at.astimezone(dt.UTC):%Y-%m-%d %H:%M:%S}"),
            on_step=on_step,
        )
        if not said.well:
            raise UnfinishedError(f"Cadangan restic belum selesai. {words_of(said)}")
        total = next((each for each in said.told if each.get("message_type") == "summary"), {})
        size, files = total.get("total_bytes_processed"), total.get("total_files_processed")
        taken = Snapshot(batch.record.id, batch.record.at, size, files)
        self.known[taken] = str(total.get("snapshot_id"))
        return taken

    def look(self, extent: Extent, on_step: OnStep) -> Looked:
        """Let restic read its data back: all of it, or a tenth in its turn."""
        return look(self.repository, self._there, extent, self._run)

    def _there(self) -> list[str]:
        return [each.id for each in self.snapshots()]

    def fetch(self, name: str, only: str, into: Path, on_step: OnStep) -> Fetched:
        """Restore a backup, or a part of it; what restic could not decrypt is removed again."""
        key = next((key for each, key in self._keys().items() if each.id == name), None)
        if key is None:
            raise UnfinishedError(f"Cadangan {name} tidak terbaca di repositori restic.")
        asked = [f"--include=/{plain(place)}" for place in places(only)]
        said = self._run("--no-cache", "restore", key, "--target", str(into), *asked)
        damaged = sorted(broken(line) for line in said.words if line.startswith(IGNORED))
        if not said.well and not damaged:
            raise UnfinishedError(f"Cadangan {name} tidak dapat dibuka. {words_of(said)}")
        for path in damaged:
            if not (into / path).is_dir():
                (into / path).unlink(missing_ok=True)
        lift(into)
        shown = tuple(path.removeprefix(f"{MADE}/") for path in damaged)
        files = (each for each in into.rglob("*") if each.is_file())
        return Fetched(tuple(sorted(f.relative_to(into).as_posix() for f in files)), shown)

    def forget(self, names: Sequence[str], *, thoroughly: bool) -> None:
        """Remove backups; to free their room takes restic longer than an unchanged backup does."""
        keys = [key for each, key in self._keys().items() if each.id in names]
        said = self._run("forget", *(["--prune"] if thoroughly else []), *keys)
        if not said.well:
            raise UnfinishedError(f"Cadangan lama belum terhapus. {words_of(said)}")
        for each in [each for each in self.known if each.id in names]:
            del self.known[each]

    def _begin(self) -> None:
        """Make the repository where there is none."""
        said = self._run("cat", "config")
        if is_absent(said):
            said = self._run("init")
        if not said.well:
            raise UnfinishedError(words_of(said))

    def _slowly(self) -> list[str]:
        return ["--limit-upload", str(self.limit)] if self.limit else []

    def _run(self, *arguments: str, on_step: OnStep | None = None) -> Said:
        def hear(status: dict[str, int]) -> None:
            if on_step:
                on_step(status.get("files_done", 0), status.get("total_files", 0))

        with reaching(self.server) as options:
            said = restic(
                self.repository, *arguments, options=options, folder=self.root, on_line=hear
            )
        if self.server and not said.well:
            raise_unreached(self.server, said.words)
        return said


@contextmanager
def asking_ahead(stores: Iterable[Store]) -> Iterator[None]:
    """Let restic list its backups while the block runs; what is wrong is told when it is needed."""

    def ask(store: ResticStore) -> None:
        with suppress(TerbitError, OSError):
            store.snapshots()

    asked = [each for each in stores if isinstance(each, ResticStore)]
    with ThreadPoolExecutor(max(1, len(asked))) as crew:
        for each in asked:
            crew.submit(ask, each)
        yield


def _named(said: Said) -> dict[Snapshot, str]:
    names = ((str(each["id"]), _name(each.get("tags") or ())) for each in said.told)
    return {Snapshot(name, at): key for key, name in names if (at := moment_of(name))}


def _name(tags: Collection[str]) -> str:
    return next((tag for tag in tags if moment_of(tag)), "")
