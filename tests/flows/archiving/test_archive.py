"""The archive over a small court: articles, corrections and a withdrawal in several months."""

import datetime as dt
import hashlib
import json
import shutil
from pathlib import Path

import pytest

from pipeline.archive.bag.verify import verify_bag
from pipeline.archive.described import Described
from pipeline.content.receipt import read_receipt
from pipeline.errors import UnfinishedError, UsageError
from pipeline.findings import Finding
from pipeline.flows.archiving.archive import Archived, archive
from pipeline.flows.archiving.bags import PLACE, bag_of
from pipeline.flows.archiving.look import verify_archive
from pipeline.flows.archiving.yearly import archive_year
from pipeline.flows.build_site import build_site
from pipeline.flows.progress import Silent
from pipeline.intake.originals import original_path
from pipeline.outside.ssh_signatures import make_key
from tests.demo import git, terbit
from tests.small import change_yaml, small_court

_OLD = "content/berita/2025/11/lama"
_NEW = "content/berita/2026/11/berfoto"
_RECEIPT = f"{_NEW}/penerimaan/foto/01.jpg.yml"
NOW = dt.datetime(2026, 11, 20, 6, 0, tzinfo=dt.UTC)
LATER = dt.datetime(2026, 12, 2, 6, 0, tzinfo=dt.UTC)
_MONTHS = {"2026-09.1", "2026-09.2", "2026-10.1"}


def _commit(root: Path, at: str, message: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"):
        monkeypatch.setenv(name, f"{at}T09:00:00+07:00")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", f"--message={message}")


def _change(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A court of three months: an item corrected in the next month, one withdrawn in the same."""
    folder = tmp_path_factory.mktemp("arsip")
    root = folder / "court"
    with pytest.MonkeyPatch.context() as patch:
        _history(root, folder, patch)
    assert build_site(root, dt.date(2026, 11, 20)).pages
    return root


def _history(root: Path, folder: Path, patch: pytest.MonkeyPatch) -> None:
    court = small_court(root)
    (root / ".gitignore").write_text("/build/\n/site/\n/var/\n", "utf-8")
    public = make_key(folder / "kunci", "arsip")
    told = {"manifest_key": public}
    change_yaml(root / "site_config/release.yml", lambda release: release.update(told))
    late = shutil.move(root / _NEW, folder / "nanti")
    git(root, "init", "--quiet", "--initial-branch=main")
    _commit(root, "2026-09-05", "Awal", patch)
    _change(root / f"{_OLD}/index.md", "---\n", "---\ncorrections:\n"
            "  - date: 2026-10-06\n    text: Jumlah pengunjung dibetulkan.\n")  # fmt: skip
    _commit(root, "2026-10-06", "Koreksi", patch)
    court.add("berita", at="berita/2026/10/salah", date=dt.date(2026, 10, 7))
    _commit(root, "2026-10-07", "Baru", patch)
    gone = "title: Salah\nwithdrawn:\n  on: 2026-10-09\n  reason: Isinya keliru seluruhnya.\n"
    place = root / "content/berita/2026/10/salah/index.md"
    place.write_text(f"---\n{gone}---\n", "utf-8")
    _commit(root, "2026-10-09", "Tarik", patch)
    shutil.move(str(late), root / _NEW)
    _commit(root, "2026-11-10", "Berfoto", patch)
    kept = _original(root)
    kept.parent.mkdir(parents=True)
    shutil.copyfile(root / f"{_NEW}/foto/01.jpg", kept)


def _original(root: Path) -> Path:
    receipt = read_receipt((root / _RECEIPT).read_text("utf-8")).value
    assert receipt is not None
    return original_path(root, receipt.original.sha256)


@pytest.fixture
def root(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the court, with the key at hand."""
    monkeypatch.setenv("TERBIT_MANIFEST_KEY", str(made.parent / "kunci"))
    return Path(shutil.copytree(made, tmp_path / "court", symlinks=True))


def _archive(root: Path, at: dt.datetime = NOW) -> Archived:
    return archive(root, at, Silent())


def _verify(root: Path, at: dt.datetime = NOW) -> list[Finding]:
    return verify_archive(root, at, Silent())[1]


def _states(root: Path) -> dict[str, tuple[int, int]]:
    files = (file for file in (root / PLACE).rglob("*") if file.is_file())
    return {str(file): (file.stat().st_mtime_ns, file.stat().st_ino) for file in files}


def _of(root: Path, bag: str, folder: str) -> list[Described]:
    return [each for each in bag_of(root / PLACE / bag).versions if each.folder == folder]


def test_months_that_are_over_are_closed_and_every_version_is_kept(root: Path) -> None:
    done = _archive(root)
    assert set(done.closed) == _MONTHS
    assert [each.state for each in _of(root, "2026-09.1", _OLD)] == ["terbit"]
    assert [each.state for each in _of(root, "2026-09.2", _OLD)] == ["dikoreksi"]
    salah = _of(root, "2026-10.1", "content/berita/2026/10/salah")
    assert [each.state for each in salah] == ["terbit", "ditarik"]
    assert _verify(root) == []
    assert all(verify_bag(root / PLACE / name) == [] for name in _MONTHS)


def test_running_it_twice_changes_nothing(root: Path) -> None:
    _archive(root)
    before = _states(root)
    assert _archive(root) == Archived((), 0, _archive(root).lacks, True)
    assert _states(root) == before


def test_the_open_folder_holds_pages_originals_and_receipt(root: Path) -> None:
    _archive(root)
    [place] = (root / PLACE / "2026-11.terbuka.2026-11/data/isi/berita/2026/11/berfoto").iterdir()
    told = json.loads((place / "keterangan.json").read_text("utf-8"))
    assert any(path.endswith("berita/2026/11/berfoto/index.html") for path in told["pages"])
    assert any(path.endswith(".css") for path in told["pages"])
    assert any(path.startswith("asli/") for path in told["files"])
    assert "naskah/index.md" in told["files"]


def test_a_damaged_original_is_never_archived_as_if_it_were_whole(root: Path) -> None:
    whole = _original(root).read_bytes()
    _original(root).write_bytes(whole[:-1])
    with pytest.raises(UnfinishedError, match="isinya rusak"):
        _archive(root)
    _original(root).write_bytes(whole)
    _archive(root)
    [kept] = (root / PLACE).rglob(f"asli/{_original(root).name}")
    assert kept.read_bytes() == whole


def test_the_open_month_is_closed_when_it_is_over(root: Path) -> None:
    _archive(root)
    done = _archive(root, LATER)
    assert "2026-11.1" in done.closed
    assert not list((root / PLACE).glob("*.terbuka.2026-11"))
    assert _verify(root, LATER) == []


def test_one_flipped_bit_is_found_wherever_it_is(root: Path) -> None:
    _archive(root)
    files = [file for file in sorted((root / PLACE).rglob("*")) if file.is_file()]
    bags = [file for file in files if "terbuka" not in str(file)]
    opened = [file for file in files if "terbuka" in str(file)]
    released = [file for file in opened if "rilis" in file.parts]
    for file in (*bags[:: max(1, len(bags) // 12)], *opened[::4], *released):
        raw = bytearray(file.read_bytes())
        raw[len(raw) // 2] ^= 1
        kept = file.read_bytes()
        file.chmod(0o644)
        file.write_bytes(raw)
        assert _verify(root), file
        file.write_bytes(kept)
    assert _verify(root) == []


def test_a_list_that_was_written_anew_has_the_wrong_signature(root: Path) -> None:
    _archive(root)
    bag = root / PLACE / "2026-10.1"
    old = hashlib.sha256((bag / "bag-info.txt").read_bytes()).hexdigest()
    with (bag / "bag-info.txt").open("a", encoding="utf-8") as info:
        info.write("Contact-Name: Orang Lain\n")
    new = hashlib.sha256((bag / "bag-info.txt").read_bytes()).hexdigest()
    _change(bag / "tagmanifest-sha256.txt", old, new)
    assert verify_bag(bag) == []
    # Neither the signature fits, nor what the journal tells of the day it was closed.
    assert {each.code for each in _verify(root)} == {"BAG009", "BAG011"}


def test_a_bag_that_is_gone_is_missed(root: Path) -> None:
    _archive(root)
    shutil.rmtree(root / PLACE / "2026-09.1")
    codes = {each.code for each in _verify(root)}
    assert codes == {"BAG010"}


def test_what_is_on_main_and_in_no_bag_is_told(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _archive(root)
    _change(root / f"{_NEW}/index.md", "title: ", "title: Baru ")
    _commit(root, "2026-11-18", "Ubah", monkeypatch)
    assert [each.code for each in _verify(root)] == ["BAG010"]
    _archive(root)
    assert _verify(root) == []


def test_without_the_key_the_month_stays_open_and_nothing_is_lost(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERBIT_MANIFEST_KEY", str(root / "tidak-ada"))
    with pytest.raises(UnfinishedError, match="kunci penanda tangan"):
        _archive(root)
    assert (root / PLACE / "2026-09.terbuka.2026-09").is_dir()
    monkeypatch.setenv("TERBIT_MANIFEST_KEY", "")
    monkeypatch.delenv("TERBIT_MANIFEST_KEY")
    with pytest.raises((UnfinishedError, UsageError)):
        _archive(root)


def test_a_year_opens_from_a_disk(root: Path) -> None:
    _archive(root)
    name = archive_year(root, "2026", NOW, Silent())
    assert name == "2026.1"
    assert archive_year(root, "2026", NOW, Silent()) is None
    bag = root / PLACE / name
    assert verify_bag(bag) == []
    page = (bag / "data/situs/berita/2026/11/berfoto/index.html").read_text("utf-8")
    assert 'href="../../../../index.html"' in page
    search = (bag / "data/situs/cari/index.html").read_text("utf-8")
    assert "pencarian tidak tersedia" in search
    assert (bag / "data/situs/cari/../../index.html").resolve() == bag / "data/index.html"
    text = (bag / "data/index.txt").read_text("utf-8")
    assert "ditarik" in text
    assert "2026-09" not in "".join(p.name for p in bag.iterdir())
    assert "Tanda tangan" in (bag / "pengesahan.html").read_text("utf-8")
    assert _verify(root) == []


def test_on_the_command_line(root: Path) -> None:
    assert terbit(root, "archive", "kemarin").returncode == 2
    done = terbit(root, "archive", "2026-09", "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["closed"] == ["2026-09.1", "2026-09.2"]
    assert terbit(root, "archive", "verify").returncode == 1
    assert terbit(root, "archive").returncode == 0
    listed = terbit(root, "archive", "list")
    assert "2026-10.1: 2 versi, ditutup, ditandatangani." in listed.stdout
    whole = terbit(root, "archive", "verify")
    assert (whole.returncode, whole.stderr) == (0, ""), whole.stdout
