"""What release may ask of a host, held by every host there is."""

import hashlib
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from pipeline.errors import UnfinishedError
from pipeline.outside.hosting.open import open_host
from pipeline.release.host import (
    Copies,
    Host,
    Links,
    MakeFolders,
    Remove,
    RemoveEmpty,
    RemoveFolders,
    Renames,
    Step,
    Switch,
    Uploads,
    Write,
)
from tests.release.sshd import Ground, local_folder, sftp_account, shell_account

# One line for each host: a folder here, a shell, SFTP alone.
_GROUNDS: dict[str, Callable[[Path], AbstractContextManager[Ground]]] = {
    "local": local_folder,
    "shell": shell_account,
    "sftp": sftp_account,
}
_ODD = (
    "biasa.html",
    "dua kata.html",
    "-rf",
    "--parents",
    'it\'s "kutipan" `a` $(b) $c;d&e|f>g.html',
    "baris\nbaru\r\tdan tab",
    "\\garis\\miring\\",
    "é-ü-ñ-日本-😀.html",
    "*?[a-z]{x,y}~!#%",
    " tepi ",
    "x" * 255,
)
_ODD_EVERYWHERE = tuple(f"{folder}/{name}" for folder in _ODD for name in _ODD)
_MANY = tuple(f"berita/2026/{n % 12:02}/artikel-{n}/index.html" for n in range(130))


@dataclass(frozen=True)
class Trial:
    """A connected host with its folder as this machine sees it, and files to send."""

    host: Host
    folder: Path
    sources: Path
    open_again: Callable[[], AbstractContextManager[Host]]

    def do(self, *steps: Step) -> int:
        """Do steps, and return how many bytes were told of."""
        told: list[int] = []
        self.host.apply(steps, lambda name: self.sources / name, told.append)
        return sum(told)

    def source(self, name: str, data: bytes) -> str:
        """Lay out a file to send."""
        file = self.sources / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
        return name

    def put(self, *paths: str) -> None:
        """Send files whose bytes are their own path."""
        folders = {str(Path(path).parent) for path in paths} - {"."}
        pairs = [(self.source(f"{n}", path.encode()), path) for n, path in enumerate(paths)]
        self.do(MakeFolders(tuple(folders)), Uploads(tuple(pairs)))

    def tree(self, folder: str = "") -> dict[str, str]:
        """Return the files and links below a folder as they lie on the disk, without our state."""
        start = self.folder / folder
        found = {}
        for file in start.rglob("*"):
            path = file.relative_to(start).as_posix()
            if file.is_symlink():
                found[path] = f"-> {file.readlink()}"
            elif file.is_file() and not path.startswith(".terbit"):
                found[path] = file.read_bytes().decode()
        return found


@pytest.fixture(scope="module", params=_GROUNDS)
def ground(request: pytest.FixtureRequest, tmp_path_factory: Any) -> Iterator[Ground]:
    """A server, started once for all tests of a kind."""
    with _GROUNDS[request.param](tmp_path_factory.mktemp(request.param)) as started:
        yield started


@pytest.fixture
def trial(ground: Ground, tmp_path: Path) -> Iterator[Trial]:
    """A connection to a target's folder that nobody has used."""
    name = tmp_path.name
    target = ground.target.model_copy(update={"path": f"{ground.target.path}-{name}"})
    folder = ground.folder.with_name(f"{ground.folder.name}-{name}")
    sources = tmp_path / "kirim"
    sources.mkdir()
    with open_host(target, tmp_path) as host:
        yield Trial(host, folder, sources, lambda: open_host(target, tmp_path))


def test_a_probe_tells_what_was_seen_and_leaves_nothing(trial: Trial) -> None:
    able = trial.host.probe()
    assert (able.replaces, able.links, able.switches, able.copies) == (True,) * 4
    assert able.free is not None and able.free > 0
    assert abs(able.skew) <= 2
    left = [path.relative_to(trial.folder).as_posix() for path in trial.folder.rglob("*")]
    assert sorted(left) == [".terbit", ".terbit/separuh"]


def test_what_is_absent_is_told_as_absent(trial: Trial) -> None:
    assert trial.host.read("tidak/ada") is None
    assert trial.host.entries("tidak/ada") is None
    trial.put("a.html")
    assert trial.host.hashes("", ["a.html", "tidak/ada"]).keys() == {"a.html"}
    assert trial.host.entries("a.html") is None


def test_files_are_sent_and_told_of(trial: Trial) -> None:
    large = os.urandom(1_500_000)
    pairs = ((trial.source("besar", large), "besar.bin"), (trial.source("kosong", b""), "kosong"))
    assert trial.do(MakeFolders(("x",)), Uploads(pairs)) == len(large)
    assert trial.host.read("besar.bin") == large
    assert trial.host.read("kosong") == b""
    assert [path.name for path in (trial.folder / ".terbit/separuh").iterdir()] == []


@pytest.mark.parametrize(
    "paths", [_ODD, _ODD_EVERYWHERE, _MANY], ids=["odd", "odd everywhere", "many"]
)
def test_every_step_holds_for(trial: Trial, paths: tuple[str, ...]) -> None:
    old, new = (tuple(f"{head}/{path}" for path in paths) for head in ("rilis/1", "rilis/2"))
    copied = tuple(f"salin/{path}" for path in paths)
    folders = tuple({str(Path(path).parent) for path in (*new, *copied)})
    trial.put(*old)
    made = (
        MakeFolders(folders),
        Links(tuple(zip(old, new, strict=True))),
        Copies(tuple(zip(old, copied, strict=True))),
    )
    trial.do(*made)
    trial.do(*made)
    expected = {path: f"rilis/1/{path}" for path in paths}
    assert trial.tree("rilis/2") == trial.tree("salin") == expected
    assert all((trial.folder / a).samefile(trial.folder / b) for a, b in zip(old, new, strict=True))
    seen = trial.host.entries("rilis/2") or {}
    assert {path for path, entry in seen.items() if entry.kind == "file"} == set(paths)
    assert {entry.size for path, entry in seen.items() if path == paths[0]} == {len(old[0])}
    counted = trial.host.hashes("rilis/2", paths)
    assert counted == {p: hashlib.sha256(f"rilis/1/{p}".encode()).hexdigest() for p in paths}
    trial.do(Remove(old), RemoveFolders(("rilis/2", "salin")))
    trial.do(Remove(old), RemoveFolders(("rilis/2", "salin")))
    assert trial.tree() == {}


def test_a_link_is_switched_again_and_again(trial: Trial) -> None:
    trial.put("rilis/1/a", "rilis/2/a")
    for release in ("1", "2", "2", "1"):
        trial.do(Switch("current", f"rilis/{release}"))
        assert (trial.folder / "current").readlink() == Path(f"rilis/{release}")
        assert trial.host.read("current/a") == f"rilis/{release}/a".encode()
    entry = (trial.host.entries("") or {})["current"]
    assert (entry.kind, entry.target) == ("link", "rilis/1")
    assert (trial.host.entries("current") or {}).keys() == {"a"}


def test_renames_keep_their_order_and_may_be_repeated(trial: Trial) -> None:
    trial.put("a.baru", "b.baru", "a", "c.baru")
    pairs = (("a.baru", "a"), ("a", "lain"), ("b.baru", "b"), ("c.baru", "c"))
    trial.do(Renames(pairs))
    assert trial.tree() == {"lain": "a.baru", "b": "b.baru", "c": "c.baru"}
    trial.do(Renames(pairs[1:]))
    assert trial.tree() == {"lain": "a.baru", "b": "b.baru", "c": "c.baru"}


def test_another_name_of_a_file_keeps_its_bytes(trial: Trial) -> None:
    trial.put("asal", "lain")
    for step in (
        Uploads(((trial.source("baru", b"baru"), "kedua"),)),
        Write("kedua", b"baru"),
        Copies((("lain", "kedua"),)),
        Links((("lain", "kedua"),)),
    ):
        trial.do(Links((("asal", "kedua"),)), step)
        assert trial.host.read("asal") == b"asal"
        assert trial.host.read("kedua") in (b"baru", b"lain")


def test_what_a_link_leads_to_is_never_removed(trial: Trial) -> None:
    trial.put("rilis/1/a")
    trial.do(Switch("current", "rilis/1"), MakeFolders(("dalam",)), Switch("dalam/t", "../rilis"))
    trial.do(RemoveFolders(("current", "dalam")))
    assert trial.tree() == {"rilis/1/a": "rilis/1/a"}


def test_only_empty_folders_are_closed(trial: Trial) -> None:
    trial.put("penuh/dalam/a", "b")
    trial.do(MakeFolders(("penuh/kosong/sekali", "-rf")), Switch("tautan", "penuh"))
    paths = ("penuh/kosong/sekali", "penuh/kosong", "penuh/dalam", "penuh", "-rf", "tautan", "b")
    for _ in range(2):
        trial.do(RemoveEmpty((*paths, "tidak/ada")))
        there = {path for path, one in (trial.host.entries("") or {}).items() if path[0] != "."}
        assert there == {"penuh", "penuh/dalam", "penuh/dalam/a", "b", "tautan"}


def test_a_small_file_is_written_with_the_folders_above_it(trial: Trial) -> None:
    trial.do(Write("a/b/c.json", b"1"), Write("a/b/c.json", b"2"))
    assert trial.host.read("a/b/c.json") == b"2"


def test_only_one_of_many_makes_a_file(trial: Trial) -> None:
    won: list[bytes] = []

    def try_to_win(data: bytes) -> None:
        with trial.open_again() as host:
            if host.claim(".terbit/lock", data):
                won.append(data)

    threads = [threading.Thread(target=try_to_win, args=(b"%d" % n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [trial.host.read(".terbit/lock")] == won
    assert not trial.host.claim(".terbit/lock", b"lain")


@pytest.mark.parametrize("path", ["../luar", "/etc/luar", "a/../../luar"])
def test_nothing_is_done_outside_the_folder(trial: Trial, path: str) -> None:
    steps = (
        MakeFolders((path,)),
        Write(path, b""),
        Remove((path,)),
        RemoveFolders((path,)),
        Switch(path, "a"),
        Links((("a", path),)),
    )
    for step in steps:
        with pytest.raises(UnfinishedError):
            trial.do(step)
    with pytest.raises(UnfinishedError):
        trial.host.read(path)
    assert not (trial.folder.parent / "luar").exists()
