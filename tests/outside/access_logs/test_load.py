"""DuckDB and the parser must read the same line alike, and nothing hostile may break either."""

import gzip
import os
from collections.abc import Sequence
from dataclasses import astuple, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.errors import UnfinishedError, UsageError
from pipeline.outside.access_logs import pieces
from pipeline.outside.access_logs.engine import engine
from pipeline.outside.access_logs.label import (
    label_addresses,
    label_agents,
    label_referers,
    months_of,
)
from pipeline.outside.access_logs.load import load_logs
from pipeline.outside.access_logs.rest import open_lines, open_rest, put_rest
from pipeline.outside.access_logs.words import make_words
from pipeline.visitors.lines import LogLine, parse

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_SHIFT = 7 * 3600
_ROWS = """
SELECT second, v.address, method, target, status, size, r.referer, a.agent FROM line l
JOIN visitor v ON v.name = l.visitor JOIN agent a ON a.number = l.agent
JOIN referer r ON r.number = l.referer
"""
_STAMP = "[28/Nov/2026:09:10:11 +0700]"
_GOOD = f'203.0.113.9 - - {_STAMP} "GET /a HTTP/1.1" 200 5 "-" "Peramban/1"'


@dataclass
class _Read:
    """How reading went, and every line as the parser would give it; `known` counts by batch."""

    lines: int
    bad: int
    cut: int
    shown: list[str]
    known: list[int]
    rows: list[tuple[object, ...]]


def _read(folder: Path, *files: Path) -> _Read:
    with engine(folder / "kerja") as (connection, work):
        make_words(connection)
        batches = []
        odd = []
        for batch in load_logs(connection, [str(file) for file in files], work, _SHIFT):
            odd.append(open_rest(connection, batch.files, parse))
            months = months_of(connection, _SHIFT)
            label_addresses(connection, [(month, b"rahasia") for month in months], _SHIFT)
            label_agents(connection, lambda _: ("reader", "desktop", ""))
            label_referers(connection, lambda _: ("", ""))
            put_rest(connection, batch.rest, _SHIFT)
            batches.append(batch)
        files_of = [file for batch in batches for file in batch.files]
        open_lines(connection, files_of, [batch.rest for batch in batches])
        return _Read(
            sum(batch.lines for batch in batches),
            sum(each.bad for each in odd),
            sum(batch.cut for batch in batches),
            [line for each in odd for line in each.shown],
            [_known(connection, batch.files) for batch in batches],
            connection.execute(_ROWS).fetchall(),
        )


def _known(connection: "DuckDBPyConnection", files: Sequence[Path]) -> int:
    rows = connection.read_parquet([str(file) for file in files]).filter("known")
    return len(rows.fetchall())


def _file(folder: Path, *lines: str | bytes) -> Path:
    file = folder / "akses.log"
    file.write_bytes(b"".join((x if isinstance(x, bytes) else x.encode()) + b"\n" for x in lines))
    return file


def test_what_was_met_before_is_read_as_numbers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pieces, "FIRST", 1)
    lines = [_GOOD.replace("Peramban/1", f"Peramban/{n}") for n in range(9)]
    file, more = _file(tmp_path, *lines), tmp_path / "lain.log"
    more.write_text("".join(f"{line}\n" for line in (*lines, _GOOD.replace("1", "8"))), "utf-8")
    assert _read(tmp_path, file, file, more).known[:3] == [0, 9, 9]  # the last is what ends the log


def _agree(folder: Path, lines: list[str]) -> None:
    """Assert that both read the same, when the words are new and when they were met before."""
    file = _file(folder, *lines)
    told = [parse(line) for line in lines]
    rows = sorted(astuple(each) for each in told if isinstance(each, LogLine))
    once = _read(folder, file)
    assert sorted(once.rows) == rows
    assert (once.lines, once.bad) == (len(lines), told.count(None))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pieces, "FIRST", 1)
        twice = _read(folder, file, file)
    assert sorted(twice.rows) == sorted(rows + rows)
    assert (twice.lines, twice.bad) == (2 * len(lines), 2 * told.count(None))


_FIELD = st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=30)


@settings(
    max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(st.lists(st.tuples(_FIELD, _FIELD, _FIELD), min_size=1, max_size=20))
def test_the_engine_reads_as_the_parser_does(
    tmp_path: Path, fields: list[tuple[str, str, str]]
) -> None:
    lines = [
        f'203.0.113.{at} - - {_STAMP} "GET /{a} HTTP/1.1" 200 5 "{b}" "{c}"'
        for at, (a, b, c) in enumerate(fields)
    ]
    _agree(tmp_path, lines)


_ODD = st.sampled_from(
    [
        *("", " ", "  ", "-", "+", "+5", "1e3", "2e2", "1_0", " 5", "0x10", "-0", "\\", '"', '" "'),
        *("<b>", "a,b", "203.0.113.9%eth0", "surel@contoh.example", "orang", "9" * 300, "9" * 20),
        *("HTTP/1.1", "HTTP/9", "HTTP/", "HTTP/1.1 ", "[28/Nov/2026:09:10:11 +0700]", "G3T", "get"),
        *(
            "28/nov/2026",
            "28/NOV/2026",
            "8/Nov/2026",
            "28/Nov/02026",
            "+0799",
            "+0:00",
            "-1430",
            "+1500",
            "31/Feb/2026",
            "24:00:00",
            "+9999",
            "-0730",
            "+07:00",
            "Z",
        ),
    ]
)
_WORDS = _GOOD.split(" ")


@settings(
    max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(st.lists(st.tuples(st.integers(0, len(_WORDS) - 1), _ODD, _ODD), min_size=1, max_size=30))
def test_both_allow_the_same_words_in_every_place(
    tmp_path: Path, changes: list[tuple[int, str, str]]
) -> None:
    lines = []
    for at, one, other in changes:
        words = [*_WORDS[:at], one, *_WORDS[at + 1 :]]
        lines += [" ".join(words), " ".join(words).replace("09:10:11 +0700", other)]
        lines.append(" ".join([*_WORDS[:at], one + _WORDS[at], *_WORDS[at + 1 :]]))
        lines.append(" ".join([*_WORDS[:at], _WORDS[at] + other, *_WORDS[at + 1 :]]))
    lines = [line for line in lines if line]
    _agree(tmp_path, lines)


def test_hostile_lines_are_counted_and_break_nothing(tmp_path: Path) -> None:
    hostile = [
        b"\xff\xfe\x00\x01", b"\x1b[31mmerah\x1b[0m", b"a" * 1_000_000, b'"' * 999,
        b"=cmd|' /C calc'!A0",
        _GOOD.replace("Peramban/1", "<script>alert(1)</script>").encode(),
        _GOOD.replace("Peramban/1", "x" * 300_000).encode(),
        _GOOD.replace("/a", "/\udcff").encode("utf-8", "surrogateescape"),
        _GOOD.replace("/a", "/\x1b]0;judul\x07").encode(),
        _GOOD.replace("/a", "/\u200b\u061c\U000e0041").encode(),
    ]  # fmt: skip
    read = _read(tmp_path, _file(tmp_path, _GOOD, *hostile, _GOOD))
    assert (read.lines, read.cut, read.bad) == (len(hostile) + 2, 2, 5)
    assert len(read.rows) == 7
    assert all(str(value).isprintable() for row in read.rows for value in row)


def test_packed_and_plain_logs_give_the_same(tmp_path: Path) -> None:
    from backports import zstd  # not needed where Python has it itself

    plain = _file(tmp_path, *[_GOOD.replace("/a", f"/{n}") for n in range(500)])
    packed, squeezed = tmp_path / "akses.log.1", tmp_path / "akses.log.2"
    packed.write_bytes(gzip.compress(plain.read_bytes()))
    squeezed.write_bytes(zstd.compress(plain.read_bytes()))
    first = sorted(_read(tmp_path, plain).rows)
    assert len(first) == 500
    assert sorted(_read(tmp_path, packed).rows) == first
    assert sorted(_read(tmp_path, squeezed).rows) == first


def test_a_log_in_many_pieces_is_read_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines: list[str | bytes] = [_GOOD.replace("/a", f"/{n}/{'x' * (n % 97)}") for n in range(500)]
    lines[100:100] = [b"a" * 100_000, b"\xff\x00"]
    plain = _file(tmp_path, *lines)
    whole = _read(tmp_path, plain)
    rows = whole.rows
    assert (whole.lines, whole.cut, len(rows)) == (502, 1, 500)
    monkeypatch.setattr(pieces, "FIRST", 2000)
    monkeypatch.setattr(pieces, "_MOST", 8000)
    monkeypatch.setattr(pieces, "_BLOCK", 1024)
    parted = _read(tmp_path, plain)
    assert replace(parted, known=[], rows=[]) == replace(whole, known=[], rows=[])
    assert sorted(_read(tmp_path, plain).rows) == sorted(rows)
    packed = tmp_path / "akses.gz"
    packed.write_bytes(gzip.compress(plain.read_bytes()))
    assert sorted(_read(tmp_path, packed).rows) == sorted(rows)
    packed.write_bytes(packed.read_bytes()[:-20])
    with pytest.raises(UnfinishedError, match="terputus"):
        _read(tmp_path, packed)
    assert not list(tmp_path.rglob("potongan-*"))
    assert not list(tmp_path.rglob("baris-*"))


def test_a_pipe_is_read_to_its_end(tmp_path: Path) -> None:
    pipe = tmp_path / "pipa"
    os.mkfifo(pipe)
    if os.fork() == 0:
        pipe.write_text(f"{_GOOD}\n" * 1000, encoding="utf-8")
        os._exit(0)
    read = _read(tmp_path, pipe)
    os.wait()
    assert (read.lines, len(read.rows)) == (1000, 1000)


def test_what_breaks_off_is_said(tmp_path: Path) -> None:
    packed = tmp_path / "akses.gz"
    whole = gzip.compress((f"{_GOOD}\n" * 5000).encode())
    packed.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(UnfinishedError, match="terputus"):
        _read(tmp_path, packed)
    with pytest.raises(UsageError, match="bukan berkas log"):
        _read(tmp_path, tmp_path / "tidak-ada.log")
