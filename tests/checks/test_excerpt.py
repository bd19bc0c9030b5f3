"""The line shown beside a finding: the place marked, the width kept, nothing private on it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.checks.excerpt import NOT_SHOWN, excerpt, lines_of
from pipeline.checks.privacy.secrets import discreet, without_secrets
from pipeline.findings import Finding, Place, Severity
from tests.building import nik

LONG = "kata " * 30 + "[jam kerja](/jam-kerj/) " + "kata " * 30


def told(message: str, *, column: int = 0, code: str = "LNK001", line: int = 2) -> Finding:
    return Finding(Place("a.md", line, column), code, Severity.BLOCK, message)


def marked(line: str, finding: Finding, width: int = 60) -> str:
    shown = excerpt(line, finding, width)
    assert shown is not None
    return shown.text[shown.start : shown.end]


@pytest.mark.parametrize(
    ("message", "column", "line", "mark"),
    [
        pytest.param("Ganti bagian `humas`.", 1, "section: humas", "humas", id="in backquotes"),
        pytest.param('Ganti teks "di sini".', 0, "Lihat [di sini](/a/).", "di sini", id="quoted"),
        pytest.param("Betulkan tautan /jam-kerj/: x.", 0, LONG, "/jam-kerj/", id="address"),
        pytest.param("Betulkan tanggalnya.", 1, "date: 2026-10-18", "date", id="column"),
        pytest.param("Betulkan tanggalnya.", 5, "  - file: a.jpg", "file", id="entry of a list"),
        pytest.param("Betulkan tanggalnya.", 90, "date: x", "", id="a column past the end"),
        pytest.param("Betulkan.", 0, "Satu kalimat.", "", id="no place"),
    ],
)
def test_mark(message: str, column: int, line: str, mark: str) -> None:
    assert marked(line, told(message, column=column)) == mark


def test_a_blank_line_is_not_shown() -> None:
    assert excerpt("   ", told("Satu."), 60) is None


@given(st.text(max_size=200), st.text(max_size=30), st.integers(0, 220), st.integers(20, 80))
def test_an_excerpt_fits_and_its_mark_is_in_it(
    line: str, quoted: str, column: int, width: int
) -> None:
    shown = excerpt(line, told(f"Ganti `{quoted}`.", column=column), width)
    if shown is not None:
        assert len(shown.text) <= width
        assert 0 <= shown.start <= shown.end <= len(shown.text)


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        pytest.param("telepon 0811 0000 0000.", "telepon ••••.", id="phone"),
        pytest.param("NPWP 01.234.567.8-901.000", "NPWP ••••", id="tax number"),
        pytest.param("contoh.satu@surat.example", "••••@surat.example", id="mail"),
        pytest.param("tanggal 2026-11-20 08.30", "tanggal 2026-11-20 08.30", id="a moment stays"),
        pytest.param("tanggal 20-11-2026", "tanggal 20-11-2026", id="a date stays"),
        pytest.param("/berita/2026/11/12345/", "/berita/2026/11/12345/", id="an address stays"),
        pytest.param("sidik ab12345678901234cd", "sidik ab12345678901234cd", id="a hash stays"),
        pytest.param("Rp1.500.000", "Rp1.500.000", id="an amount stays"),
    ],
)
def test_without_secrets(text: str, safe: str) -> None:
    assert without_secrets(text) == safe


def test_neither_path_nor_message_keeps_a_number() -> None:
    [found] = discreet([Finding(Place(f"a/{nik()}/b.md"), "X", Severity.NOTE, f"Hapus {nik()}.")])
    assert nik() not in f"{found.place}{found.message}"


def test_lines_come_from_files_but_never_a_private_one(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("satu\r\ndua\r\ntiga\r\nempat\r\n", encoding="utf-8")
    line = lines_of(tmp_path, [told("Hapus NIK.", code="PRI001", line=2)])
    lines = [line(Place("a.md", number)) for number in range(7)]
    assert lines == [None, "satu", NOT_SHOWN, NOT_SHOWN, "empat", "", None]
    assert line(Place("tidak-ada.md", 1)) is None
