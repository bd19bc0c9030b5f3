"""A shelf believes its ledger only where the file itself agrees."""

import hashlib
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.build import files
from pipeline.build.files import link, listing_of
from pipeline.build.shelf import Made, Shelf
from tests.shelves import shelf


def _filled(folder: Path) -> None:
    opened = shelf(folder)
    opened.write("a/x.html", b"satu", "kunci", ["catatan", 1])
    opened.write("b.html", b"dua")
    opened.save()


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def test_what_was_made_is_known_the_next_time(tmp_path: Path) -> None:
    _filled(tmp_path / "rak")
    again = shelf(tmp_path / "rak")
    assert again.get("a/x.html") == Made(_digest(b"satu"), "kunci", ["catatan", 1])
    assert again.get("tidak-ada") is None


def test_a_file_whose_state_differs_counts_by_its_bytes(tmp_path: Path) -> None:
    _filled(tmp_path / "rak")
    os.utime(tmp_path / "rak/a/x.html", ns=(1, 1))
    known = shelf(tmp_path / "rak").get("a/x.html")
    assert known is not None
    assert known.key == "kunci"


@pytest.mark.parametrize("how", ["changed", "gone", "a folder", "a link"])
def test_a_file_that_is_not_what_was_made_is_not_known(tmp_path: Path, how: str) -> None:
    _filled(tmp_path / "rak")
    file = tmp_path / "rak/b.html"
    file.unlink()
    if how == "changed":
        file.write_bytes(b"tiga")
    elif how == "a folder":
        file.mkdir()
    elif how == "a link":
        (tmp_path / "asing").write_bytes(b"asing")
        file.symlink_to(tmp_path / "asing")
    opened = shelf(tmp_path / "rak")
    assert opened.get("b.html") is None
    assert opened.get("a/x.html") is not None
    opened.keep_only({"a/x.html"})
    assert [*listing_of(tmp_path / "rak").files] == ["a/x.html"]


@given(data=st.one_of(st.binary(max_size=80), st.just(b'{"form": 2, "files": {"b.html": 3}}')))
def test_a_ledger_of_any_bytes_is_no_harm(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    folder = tmp_path_factory.mktemp("rak") / "rak"
    _filled(folder)
    folder.with_name("rak.json").write_bytes(data)
    opened = shelf(folder)
    assert opened.get("b.html") is None
    opened.write("b.html", b"dua")
    assert (folder / "b.html").read_bytes() == b"dua"


def test_the_same_bytes_are_not_written_again_and_others_are(tmp_path: Path) -> None:
    _filled(tmp_path / "rak")
    before = listing_of(tmp_path / "rak").files
    opened = shelf(tmp_path / "rak")
    opened.write("a/x.html", b"satu", "kunci baru")
    opened.write("b.html", b"lain")
    after = listing_of(tmp_path / "rak").files
    assert after["a/x.html"] == before["a/x.html"]
    assert after["b.html"] != before["b.html"]


def test_files_and_folders_are_open_to_readers_whatever_the_mask(tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        _filled(tmp_path / "rak")
    finally:
        os.umask(before)
    assert (tmp_path / "rak/a").stat().st_mode & 0o777 == 0o755
    assert (tmp_path / "rak/a/x.html").stat().st_mode & 0o777 == 0o644


def test_only_what_is_wanted_stays(tmp_path: Path) -> None:
    _filled(tmp_path / "rak")
    (tmp_path / "rak/kosong/lagi").mkdir(parents=True)
    opened = shelf(tmp_path / "rak")
    opened.keep_only({"b.html"})
    assert sorted(path.name for path in (tmp_path / "rak").rglob("*")) == ["b.html"]


def test_linked_files_are_one_file_and_a_link_again_leaves_nothing(tmp_path: Path) -> None:
    source = tmp_path / "asal"
    source.write_bytes(b"foto")
    for _ in range(2):
        link(source, tmp_path / "rak/foto")
    assert (tmp_path / "rak/foto").stat().st_ino == source.stat().st_ino
    assert [path.name for path in (tmp_path / "rak").iterdir()] == ["foto"]


def test_a_link_takes_the_place_of_another_file(tmp_path: Path) -> None:
    source, there = tmp_path / "asal", tmp_path / "rak/foto"
    source.write_bytes(b"baru")
    there.parent.mkdir()
    there.write_bytes(b"lama")
    assert link(source, there).number == source.stat().st_ino
    assert [path.name for path in there.parent.iterdir()] == ["foto"]


def test_without_links_a_file_is_copied_with_its_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(files.os, "link", refused)
    source = tmp_path / "asal"
    source.write_bytes(b"foto")
    os.utime(source, ns=(5, 12345))
    state = link(source, tmp_path / "rak/foto")
    assert (tmp_path / "rak/foto").read_bytes() == b"foto"
    assert state.changed == 12345


def test_a_file_of_another_process_is_adopted_by_its_bytes_alone(tmp_path: Path) -> None:
    (tmp_path / "rak").mkdir()
    (tmp_path / "rak/foto").write_bytes(b"foto")
    opened: Shelf = shelf(tmp_path / "rak")
    assert not opened.adopt("foto", _digest(b"lain"))
    assert opened.adopt("foto", _digest(b"foto"))
    assert not opened.adopt("tidak-ada", _digest(b"foto"))
