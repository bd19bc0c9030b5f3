"""Front matter from memory is what parsing gives, or it is parsed."""

from pathlib import Path

import pytest

from pipeline.content.kinds import Announcement, Article
from pipeline.content.parsed import Parsed, as_json, parsed_from
from tests.building import Court, make_court


@pytest.fixture
def court(tmp_path: Path) -> Court:
    """A court's folder with one item of every kind but video."""
    made = make_court(tmp_path / "court")
    for kind in ("berita", "pengumuman", "agenda", "peliputan", "panggilan", "informasi"):
        made.add(kind)
    return made


def _again(parsed: Parsed, file: Path) -> Parsed:
    file.write_bytes(as_json(parsed))
    return parsed_from(file, parsed.ground)


def _read(court: Court, parsed: Parsed) -> object:
    from pipeline.content.load import load_site

    return load_site(court.root, parsed)


def test_a_site_from_memory_is_the_site(court: Court, tmp_path: Path) -> None:
    first = Parsed("dasar")
    parsed = _read(court, first)
    second = _again(first, tmp_path / "items.json")
    assert len(second.old) == 6
    assert _read(court, second) == parsed == court.load()
    assert not second.changed


def test_memory_is_used(court: Court, monkeypatch: pytest.MonkeyPatch) -> None:
    first = Parsed()
    _read(court, first)
    monkeypatch.setattr("pipeline.content.parsed.read_front", None)
    _read(court, Parsed(old=first.new))


def test_a_changed_file_is_parsed(court: Court) -> None:
    first = Parsed()
    _read(court, first)
    court.add("berita", title="Judul yang Lain")
    assert _read(court, Parsed(old=first.new)) == court.load()


def test_a_file_with_findings_is_not_kept(court: Court) -> None:
    court.write("content/berita/2026/11/contoh/index.md", "---\ntitle: A\ntitle: B\n---\n")
    parsed = Parsed()
    _read(court, parsed)
    assert "content/berita/2026/11/contoh/index.md" not in parsed.new


def test_the_same_bytes_as_another_kind_are_parsed(court: Court) -> None:
    path = "content/berita/2026/11/contoh/index.md"
    raw = (court.root / path).read_bytes()
    first = Parsed()
    first.read(path, raw, Article)
    assert Parsed(old=first.new).read(path, raw, Announcement).findings


@pytest.mark.parametrize(
    "data",
    [b"", b"{}", b'{"form": 1, "ground": "dasar", "files": {"a": [1]}}', b"\xff", b"[1]"],
)
def test_a_damaged_memory_is_empty(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "items.json").write_bytes(data)
    assert parsed_from(tmp_path / "items.json", "dasar") == Parsed("dasar")


def test_another_program_parses_again(court: Court, tmp_path: Path) -> None:
    first = Parsed("dasar")
    _read(court, first)
    (tmp_path / "items.json").write_bytes(as_json(first))
    assert parsed_from(tmp_path / "items.json", "dasar lain") == Parsed("dasar lain")
