"""Deploy, verify and roll back on a folder of this machine, seen through nginx."""

import json
from pathlib import Path

import pytest
import requests

from pipeline.journal import broken
from pipeline.release.record import read_record
from tests.demo import git
from tests.release.command import said
from tests.release.conftest import Live
from tests.release.generated import pages_of, write_site

_WAYS = pytest.mark.parametrize("live", [{}, {"serves": "path"}], indirect=True, ids=str)


def _run(live: Live, *arguments: str, code: int = 0) -> str:
    return said(live.root, *arguments, code=code)


def _deploy(live: Live, version: int, code: int = 0) -> str:
    write_site(live.root, pages_of(version))
    return _run(live, "deploy", code=code)


def _version(live: Live) -> str:
    text = requests.get(live.address + "/", timeout=10).text
    return text.partition("versi=")[2].partition("<")[0]


@_WAYS
def test_a_site_goes_live_is_verified_and_can_be_taken_back(live: Live) -> None:
    assert "Tayang di lokal: rilis 0001-" in _deploy(live, 1)
    assert "sama semua" in _deploy(live, 2)
    assert _version(live) == "2"
    assert "juga bagi pembaca" in _run(live, "verify")
    old_style = next(path for path in pages_of(1) if path.endswith(".css"))
    assert requests.get(f"{live.address}/{old_style}", timeout=10).status_code == 200
    assert "Berubah: berita/02/b-1/index.html" in _run(live, "rollback")
    assert _version(live) == "1"
    new_style = next(path for path in pages_of(2) if path.endswith(".css"))
    assert requests.get(f"{live.address}/{new_style}", timeout=10).status_code == 200
    assert "juga bagi pembaca" in _run(live, "verify")
    assert "sama semua" in _deploy(live, 3)
    assert _version(live) == "3"
    assert "tayang" in _run(live, "releases")
    journal = (live.root / "var/journal.jsonl").read_bytes()
    acts = [json.loads(line)["act"] for line in journal.splitlines()]
    assert acts.count("deploy") == 3 and acts.count("rollback") == 1
    assert list(broken(journal)) == []


@_WAYS
def test_only_what_changed_is_sent_and_nothing_where_nothing_did(live: Live) -> None:
    _deploy(live, 1)
    assert "Dikirim 22 berkas" in _deploy(live, 2)  # 20 pages, their style, the manifest
    assert "Tidak ada yang berubah" in _deploy(live, 2)
    assert "hilang" in _run(live, "deploy", "--dry-run")


@_WAYS
def test_verify_finds_one_byte_one_more_file_and_one_less(live: Live) -> None:
    _deploy(live, 1)
    served = live.www if (live.www / "index.html").is_file() else live.www / "current"
    page = served / "berita/02/b-1/index.html"
    whole = page.read_bytes()
    page.write_bytes(whole.replace(b"isi", b"isu", 1))
    assert "Berbeda: berita/02/b-1/index.html" in _run(live, "verify", code=1)
    page.unlink()
    assert "Hilang: berita/02/b-1/index.html" in _run(live, "verify", code=1)
    page.write_bytes(whole)
    strange = served / "berita/slot-gacor.html"
    strange.write_text("judol")
    assert "Bukan bagian rilis: berita/slot-gacor.html" in _run(live, "verify", code=1)
    assert strange.is_file(), "it may be evidence"
    strange.unlink()
    _run(live, "verify")


@_WAYS
def test_what_was_changed_on_the_host_is_told_and_mended_by_the_next_deploy(live: Live) -> None:
    _deploy(live, 1)
    served = live.www if (live.www / "index.html").is_file() else live.www / "current"
    page = served / "berita/10/b-33/index.html"
    page.write_bytes(b"judol")
    told = _run(live, "deploy")
    assert "Diubah di tujuan, bukan oleh Terbit: berita/10/b-33/index.html" in told
    assert page.read_bytes() != b"judol"
    _run(live, "verify")


@_WAYS
def test_a_release_that_readers_get_wrongly_is_taken_back_and_marked(live: Live) -> None:
    _deploy(live, 1)
    write_site(live.root, pages_of(2) | {"rusak/index.html": b"seperti dikirim"})
    told = _run(live, "deploy", code=3)
    assert "Berbeda: rusak/index.html" in told
    assert "tayang lagi" in told
    assert _version(live) == "1"
    record = read_record((live.www / ".terbit/rilis.json").read_bytes())
    assert [each.number for each in record.releases if each.bad] == [2]
    _run(live, "verify")


def test_without_an_address_the_folder_is_all_that_is_looked_at(live: Live) -> None:
    config = live.root / "site_config/release.yml"
    config.write_text(
        "\n".join(line for line in config.read_text().splitlines() if "public_url" not in line)
    )
    git(live.root, "commit", "-aqm", "Tanpa alamat")
    assert "belum dilihat seperti pembaca" in _deploy(live, 1)
    assert "hanya di foldernya" in _run(live, "verify")


def test_old_releases_go_and_what_was_live_before_stays(live: Live) -> None:
    for version in range(1, 8):
        _deploy(live, version)
    folders = sorted(file.name[:4] for file in Path(live.www / "rilis").iterdir())
    assert folders == ["0003", "0004", "0005", "0006", "0007"]
    assert "belum selesai" not in _run(live, "releases")
