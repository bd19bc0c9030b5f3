"""Captions are held to their form; the line of the first fault is told."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.intake.recordings.captions import fault_of, words_beside

WHOLE = (
    "WEBVTT\n\n1\n00:00.000 --> 00:02.500\nSelamat pagi.\n\n01:00:00.000 --> 01:00:01.000\nYa.\n"
)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param(WHOLE, None, id="whole"),
        pytest.param("\ufeff" + WHOLE, None, id="with a byte order mark"),
        pytest.param(WHOLE.replace("\n", "\r\n"), None, id="from Windows"),
        pytest.param(
            "WEBVTT - Sidang\n\nNOTE x\n\n00:00.000 --> 00:01.000 align:start\nA\n",
            None,
            id="settings",
        ),
        pytest.param("1\n00:00.000 --> 00:01.000\nA\n", 1, id="no head"),
        pytest.param("WEBVTT\n\n00:00,000 --> 00:01,000\nA\n", 3, id="commas"),
        pytest.param("WEBVTT\n\n00:02.000 --> 00:01.000\nA\n", 3, id="ends before it starts"),
        pytest.param(
            "WEBVTT\n\n00:05.000 --> 00:06.000\nA\n\n00:01.000 --> 00:02.000\nB\n",
            6,
            id="out of order",
        ),
        pytest.param("WEBVTT\n\n00:00.000 --> 00:01.000\n\n", 3, id="no words"),
        pytest.param("WEBVTT\n", 1, id="no part"),
        pytest.param("", 1, id="empty"),
    ],
)
def test_captions(text: str, line: int | None) -> None:
    fault = fault_of(text.encode(), ".vtt")
    assert (fault.line if fault else None) == line


def test_other_bytes_are_told_with_their_line() -> None:
    fault = fault_of(b"WEBVTT\n\n\xff", ".vtt")
    assert fault is not None
    assert fault.line == 3


def test_a_transcript_has_words() -> None:
    assert fault_of(b"satu dua tiga empat lima enam tujuh delapan sembilan sepuluh", ".txt") is None
    assert fault_of(b"kosong", ".txt") is not None


def test_the_file_beside_is_found(tmp_path: Path) -> None:
    assert words_beside(tmp_path / "sidang.mp4") is None
    (tmp_path / "sidang.txt").write_text("x")
    assert words_beside(tmp_path / "sidang.mp4") == tmp_path / "sidang.txt"
    (tmp_path / "sidang.vtt").write_text("x")
    assert words_beside(tmp_path / "sidang.mp4") == tmp_path / "sidang.vtt"


@given(st.binary(max_size=300), st.sampled_from([".vtt", ".txt"]))
def test_any_bytes_have_an_answer(raw: bytes, ending: str) -> None:
    fault = fault_of(raw, ending)
    assert fault is None or fault.line >= 1
