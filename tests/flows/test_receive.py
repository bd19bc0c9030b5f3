"""Taking files in: each once, whole, with its receipt; stopped and run again without a trace."""

import hashlib
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from PIL import Image

from pipeline.content.front_matter import decode
from pipeline.content.receipt import Box, Receipt, read_receipt, result_name
from pipeline.errors import RefusedError, UsageError
from pipeline.flows.receive import Arrival, Order, receive
from pipeline.intake.originals import original_path
from pipeline.intake.outcome import Wishes
from tests.building import ROOT, Court, make_court, photo
from tests.conftest import SOAK
from tests.demo import git, tree_of
from tests.intake.pictures import noisy, saved
from tests.shelves import developed

ITEM = "content/berita/2026/11/contoh"


@pytest.fixture
def court(tmp_path: Path) -> Court:
    """A court with one article that has no photos yet."""
    court = make_court(tmp_path / "court")
    court.add("berita")
    return court


@pytest.fixture
def camera(tmp_path: Path) -> Path:
    """A folder of photos that differ."""
    folder = tmp_path / "rumah saksi"
    folder.mkdir()
    for number in range(4):
        photo = saved(noisy((640, 480), number), comment=b"rahasia")
        (folder / f"IMG_{number}.jpg").write_bytes(photo)
    return folder


def take_in(court: Court, *files: Path, **changes: object) -> list[Arrival]:
    order = {"into": ITEM, "by": "penulis-hukum", **changes}
    return receive(court.root, files, Order(**order))  # type: ignore[arg-type]


def states(arrivals: list[Arrival]) -> list[str]:
    return [arrival.state for arrival in arrivals]


def receipts(court: Court) -> dict[str, Receipt]:
    found = {}
    for file in (court.root / ITEM / "penerimaan").rglob("*.yml"):
        name = result_name(file.relative_to(court.root / ITEM).as_posix())
        value = read_receipt(decode(file.read_bytes()) or "").value
        assert value is not None
        found[name] = value
    return dict(sorted(found.items()))


def assert_whole(court: Court) -> None:
    """Every receipt has its file, byte for byte, and its original; nothing else lies about."""
    item = court.root / ITEM
    known = receipts(court)
    for name, receipt in known.items():
        assert hashlib.sha256((item / name).read_bytes()).hexdigest() == receipt.result.sha256
        assert original_path(court.root, receipt.original.sha256).is_file()
    there = {f.relative_to(item).as_posix() for f in item.rglob("*") if f.is_file()}
    assert there == {"index.md", *known, *(f"penerimaan/{name}.yml" for name in known)}


def test_files_get_neutral_names_in_their_order(court: Court, camera: Path) -> None:
    files = sorted(camera.iterdir())
    arrivals = take_in(court, *files)
    assert states(arrivals) == ["made"] * 4
    assert list(receipts(court)) == [f"foto/0{n}.jpg" for n in (1, 2, 3, 4)]
    for arrival, file in zip(arrivals, files, strict=True):
        assert arrival.receipt is not None
        assert arrival.receipt.original.sha256 == hashlib.sha256(file.read_bytes()).hexdigest()
    assert_whole(court)


def test_neither_name_nor_secret_reaches_what_git_keeps(court: Court, camera: Path) -> None:
    take_in(court, *sorted(camera.iterdir()))
    kept = b"".join(content for _, content in tree_of(court.root / "content").values())
    assert not any(word in kept for word in (b"IMG_", b"rumah saksi", b"rahasia"))
    git(court.root, "init", "--quiet")
    (court.root / ".gitignore").write_bytes((ROOT / ".gitignore").read_bytes())
    assert "var/" not in git(court.root, "status", "--porcelain", "--untracked-files=all")


def test_the_original_is_kept_with_its_name_for_this_account_alone(
    court: Court, camera: Path
) -> None:
    file = camera / "IMG_2.jpg"
    take_in(court, file)
    kept = original_path(court.root, hashlib.sha256(file.read_bytes()).hexdigest())
    assert kept.read_bytes() == file.read_bytes()
    note = yaml.safe_load(kept.with_name(f"{kept.name}.yml").read_text())
    assert (note["name"], note["by"]) == ("IMG_2.jpg", "penulis-hukum")
    assert (court.root / "var/originals").stat().st_mode & 0o777 == 0o700
    assert kept.stat().st_mode & 0o777 == 0o400


def test_the_same_twice_changes_nothing(court: Court, camera: Path) -> None:
    files = sorted(camera.iterdir())
    take_in(court, *files)
    before = tree_of(court.root)
    assert states(take_in(court, *files)) == ["known"] * 4
    assert tree_of(court.root) == before


def test_the_same_file_twice_in_one_run_is_taken_once(court: Court, camera: Path) -> None:
    twin = camera / "salinan.jpg"
    twin.write_bytes((camera / "IMG_0.jpg").read_bytes())
    arrivals = take_in(court, camera / "IMG_0.jpg", twin)
    assert states(arrivals) == ["made", "known"]
    assert_whole(court)


def test_one_bad_file_never_stops_the_rest(court: Court, camera: Path) -> None:
    (camera / "A.jpg").write_bytes(b"\xff\xd8\xffrusak")
    (camera / "B.jpg").write_bytes(b"")
    arrivals = take_in(court, camera / "A.jpg", camera / "IMG_0.jpg", camera / "B.jpg", camera)
    assert states(arrivals) == ["refused", "made", "refused", "refused"]
    assert [f.code for arrival in arrivals for f in arrival.findings] == [
        *("INT006", "INT002", "INT001")
    ]
    assert_whole(court)


def test_more_to_cover_replaces_the_photo_under_its_name(court: Court, camera: Path) -> None:
    take_in(court, camera / "IMG_0.jpg", camera / "IMG_1.jpg")
    before = (court.root / ITEM / "foto/01.jpg").read_bytes()
    wishes = Wishes(covers=(Box(x=20, y=20, width=100, height=90),))
    for state in ("made", "known"):
        assert states(take_in(court, camera / "IMG_0.jpg", wishes=wishes)) == [state]
    assert (court.root / ITEM / "foto/01.jpg").read_bytes() != before
    assert len(receipts(court)["foto/01.jpg"].covered) == 1
    assert states(take_in(court, camera / "IMG_0.jpg")) == ["known"]
    assert len(receipts(court)["foto/01.jpg"].covered) == 1
    assert_whole(court)


def test_alike_photos_are_pointed_out(court: Court, tmp_path: Path) -> None:
    image = noisy((900, 600), 7)
    for name, quality in (("a.jpg", 90), ("b.jpg", 40)):
        (tmp_path / name).write_bytes(saved(image, quality=quality))
    arrivals = take_in(court, tmp_path / "a.jpg", tmp_path / "b.jpg")
    assert [[f.code for f in arrival.findings] for arrival in arrivals] == [[], ["INT010"]]
    assert "foto/01.jpg" in arrivals[1].findings[0].message
    assert receipts(court)["foto/02.jpg"].told == ("INT010",)


def test_without_an_item_nothing_is_kept(court: Court, camera: Path) -> None:
    before = tree_of(court.root)
    arrivals = take_in(court, *sorted(camera.iterdir()), into=None)
    assert states(arrivals) == ["made"] * 4
    after = {path: told for path, told in tree_of(court.root).items() if "var/intake/." not in path}
    assert after == before


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("foto/depan.jpg", "foto/depan.jpg"),
        ("foto/depan", "foto/depan.jpg"),
        ("foto/depan.png", None),
        ("../index.jpg", None),
        ("penerimaan/foto.jpg", None),
        ("/tmp/foto.jpg", None),
        ("Foto.jpg", None),
    ],
)
def test_a_name_of_ones_own(court: Court, camera: Path, name: str, file: str | None) -> None:
    arrivals = take_in(court, camera / "IMG_0.jpg", name=name)
    assert list(receipts(court)) == ([file] if file else [])
    assert [f.code for f in arrivals[0].findings] == ([] if file else ["INT014"])
    assert_whole(court)


def test_a_name_that_is_taken_is_never_written_over(court: Court, camera: Path) -> None:
    take_in(court, camera / "IMG_0.jpg", name="foto/depan")
    before = tree_of(court.root / ITEM)
    assert states(take_in(court, camera / "IMG_1.jpg", name="foto/depan")) == ["refused"]
    assert tree_of(court.root / ITEM) == before


@pytest.mark.parametrize(
    "into",
    [ITEM, f"{ITEM}/", f"{ITEM}/index.md", ITEM.removeprefix("content/")],
)
def test_ways_to_write_the_item(court: Court, camera: Path, into: str) -> None:
    assert states(take_in(court, camera / "IMG_0.jpg", into=into)) == ["made"]
    assert_whole(court)


@pytest.mark.parametrize("into", ["berita/2026/11/tiada", "../..", "/tmp", "site_config"])
def test_an_item_that_is_none(court: Court, camera: Path, into: str) -> None:
    with pytest.raises(UsageError, match="terbit new"):
        take_in(court, camera / "IMG_0.jpg", into=into)


def test_a_link_out_of_the_item_is_not_followed(court: Court, camera: Path, tmp_path: Path) -> None:
    outside = tmp_path / "luar"
    outside.mkdir()
    (court.root / ITEM / "foto").symlink_to(outside)
    with pytest.raises(RefusedError, match="tautan"):
        take_in(court, camera / "IMG_0.jpg")
    assert list(outside.iterdir()) == []


def test_who_takes_it_in_is_known_by_the_address_of_git(court: Court, camera: Path) -> None:
    people = court.root / "site_config/people.yml"
    old = "    section: hukum\n"
    people.write_text(people.read_text().replace(old, old + "    email: Hukum@pn.example\n", 1))
    git(court.root, "init", "--quiet")
    git(court.root, "config", "user.email", "hukum@pn.example")
    take_in(court, camera / "IMG_0.jpg", by=None)
    assert receipts(court)["foto/01.jpg"].by == "penulis-hukum"


@pytest.mark.parametrize("by", [None, "bukan-siapa-siapa"])
def test_nobody_takes_nothing_in(court: Court, camera: Path, by: str | None) -> None:
    git(court.root, "init", "--quiet")
    git(court.root, "config", "user.email", "tiada@pn.example")
    with pytest.raises(UsageError, match=r"people\.yml"):
        take_in(court, camera / "IMG_0.jpg", by=by)


_RUN = """
import sys
from pathlib import Path
from pipeline.flows.receive import Order, receive
root, into, *files = sys.argv[1:]
if __name__ == "__main__":
    print("siap", flush=True)
    receive(Path(root), [Path(file) for file in files], Order(into, by="penulis-hukum"))
"""


@pytest.fixture
def script(tmp_path: Path) -> Iterator[Path]:
    file = tmp_path / "jalankan.py"
    file.write_text(_RUN)
    yield file


@pytest.mark.parametrize("way", [signal.SIGKILL, signal.SIGINT], ids=["killed", "stopped"])
@pytest.mark.parametrize("after", [1, 3])
def test_a_run_that_ends_early_leaves_nothing_half(
    court: Court, tmp_path: Path, script: Path, after: int, way: int
) -> None:
    """Ended once so many receipts lie there, then run again: all there, each once."""
    files = []
    for number in range(6):
        files.append(tmp_path / f"IMG_{number}.jpg")
        files[-1].write_bytes(saved(noisy((2000, 1500), number)))
    command = [sys.executable, str(script), str(court.root), ITEM, *map(str, files)]
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(command, env=surroundings, stderr=subprocess.DEVNULL)
    folder = court.root / ITEM / "penerimaan/foto"
    while process.poll() is None and len(list(folder.glob("*"))) < after:
        time.sleep(0.005)
    process.send_signal(way)
    process.wait()
    _assert_no_receipt_without_its_file(court)
    first = receipts(court)
    arrivals = take_in(court, *files)
    assert "known" in states(arrivals)
    assert_whole(court)
    assert len(receipts(court)) == 6
    assert {name: receipts(court)[name] for name in first} == first
    assert [path.name for path in (court.root / "var/intake").iterdir() if path.is_dir()] == []


def _assert_no_receipt_without_its_file(court: Court) -> None:
    for name, receipt in receipts(court).items():
        content = (court.root / ITEM / name).read_bytes()
        assert hashlib.sha256(content).hexdigest() == receipt.result.sha256


def test_a_file_whose_receipt_was_not_written_is_taken_up(court: Court, camera: Path) -> None:
    take_in(court, camera / "IMG_0.jpg")
    (court.root / ITEM / "penerimaan/foto/01.jpg.yml").unlink()
    assert states(take_in(court, camera / "IMG_0.jpg")) == ["made"]
    assert list(receipts(court)) == ["foto/01.jpg"]
    assert_whole(court)


def test_two_runs_at_once_do_not_take_each_others_names(
    court: Court, camera: Path, script: Path
) -> None:
    files = sorted(camera.iterdir())
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT)}
    runs = [
        subprocess.Popen(
            [sys.executable, str(script), str(court.root), ITEM, *map(str, half)], env=surroundings
        )
        for half in (files[:2], files[2:])
    ]
    assert [run.wait() for run in runs] == [0, 0]
    assert len(receipts(court)) == 4
    assert_whole(court)


def test_what_was_taken_in_passes_the_checks_and_becomes_widths(
    court: Court, camera: Path, tmp_path: Path
) -> None:
    exif = Image.Exif()
    exif.get_ifd(0x8825)[2] = (6.0, 10.0, 30.0)
    (camera / "IMG_0.jpg").write_bytes(saved(noisy((1200, 800)), exif=exif))
    arrivals = take_in(court, camera / "IMG_0.jpg")
    court.add("berita", photos=[photo()])
    assert arrivals[0].receipt is not None
    assert "gps" in arrivals[0].receipt.removed
    assert [f for f in court.found() if f.code.startswith(("PHO", "INT"))] == []
    master = court.root / ITEM / "foto/01.jpg"
    made = developed([master], tmp_path / "widths")[master]
    assert [variant.width for variant in made.of("avif")] == [480, 960, 1200]


@pytest.mark.skipif(not SOAK, reason="200 photos of 12 MP: only under --soak")
def test_200_photos_in_bounded_memory(court: Court, tmp_path: Path) -> None:
    files = []
    for number in range(200):
        files.append(tmp_path / f"IMG_{number}.jpg")
        files[-1].write_bytes(saved(noisy((4000, 3000), number)))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert set(states(take_in(court, *files))) == {"made"}
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50_000
    assert set(states(take_in(court, *files))) == {"known"}
    assert_whole(court)
