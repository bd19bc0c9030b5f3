"""The register of requests: strict, without a place for a person, and the same bytes again."""

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.content.request_file import HEAD, path_of, plain_of, read_file, read_requests, text_of
from pipeline.content.requests import Objection, Request, RequestYear

PATH = "content/permohonan/2026.yml"
_DAYS = st.dates(dt.date(2026, 1, 1), dt.date(2026, 12, 31))
_ANSWERS = st.sampled_from(["granted", "partly", "refused"])


@st.composite
def _objections(draw: st.DrawFn, after: dt.date) -> Objection:
    received = after + dt.timedelta(days=draw(st.integers(0, 40)))
    answered = received + dt.timedelta(days=draw(st.integers(0, 40)))
    done = draw(st.booleans())
    return Objection(
        received=received,
        ground=draw(st.sampled_from(["refused", "late", "cost"])),
        answered=answered if done else None,
        outcome=draw(_ANSWERS) if done else None,
    )


@st.composite
def requests(draw: st.DrawFn, number: int) -> Request:
    """One request that fits."""
    received = draw(_DAYS)
    outcome = draw(st.none() | st.sampled_from(["withdrawn"]) | _ANSWERS)
    reasons = st.sampled_from([("excluded",), ("not_held", "incomplete")])
    answered = received + dt.timedelta(days=draw(st.integers(0, 60)))
    return Request(
        number=number,
        received=received,
        extended=draw(st.booleans()),
        answered=answered if outcome else None,
        outcome=outcome,
        reasons=draw(reasons) if outcome in ("partly", "refused") else (),
        objection=draw(st.none() | _objections(received)),
    )


@st.composite
def registers(draw: st.DrawFn) -> RequestYear:
    """A year's register."""
    rows = tuple(draw(requests(number)) for number in range(1, draw(st.integers(0, 6)) + 1))
    return RequestYear(year=2026, complete_until=draw(st.none() | _DAYS), requests=rows)


@given(registers())
def test_what_is_written_is_read_again(register: RequestYear) -> None:
    text = text_of(plain_of(register))
    read = read_file(PATH, text.encode())
    assert (read.register, read.problems, list(read.comments)) == (register, (), [])
    assert text_of(plain_of(register)) == text


ROW = "requests:\n  - number: 1\n    received: 2026-01-05\n"


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        (f"year: 2026\n{ROW}    name: Contoh\n", 5, "tidak dikenal"),
        (f"year: 2026\n{ROW}    answered: 2026-01-09\n", 3, "`answered` dan `outcome`"),
        (f"year: 2026\n{ROW}    answered: 2026-01-02\n    outcome: granted\n", 3, "sesudah"),
        (f"year: 2026\n{ROW}    answered: 2026-01-09\n    outcome: refused\n", 3, "`reasons`"),
        (f"year: 2026\n{ROW}    reasons: [excluded]\n", 3, "Hapus `reasons`"),
        (f"year: 2026\n{ROW}  - number: 1\n    received: 2026-01-06\n", 1, "sudah dipakai"),
        (f"year: 2026\n{ROW}    objection: {{received: 2026-01-02, ground: late}}\n", 3, "keber"),
        ("year: 2026\nrequests:\n  - {number: 1, received: 2025-12-31}\n", 1, "bukan dalam tahun"),
        ("year: 2026\ncomplete_until: 2025-12-31\n", 1, "`complete_until`"),
        ("requests: []\nyear: 2025\n", 2, "sama dengan nama berkasnya"),
        ("year: 2026\nrequests: [\n", 3, "YAML"),
    ],
)
def test_what_does_not_fit_has_its_line(text: str, line: int, words: str) -> None:
    read = read_file(PATH, text.encode())
    assert read.register is None
    assert [each.line for each in read.problems] == [line]
    assert words in read.problems[0].message


@pytest.mark.parametrize("name", ["2026.yaml", "dua.yml", "2026/01.yml", "1999.yml"])
def test_only_a_file_a_year_is_read(name: str) -> None:
    assert read_file(f"content/permohonan/{name}", b"year: 2026\n").register is None


def test_every_file_is_read_and_a_link_is_not_followed(tmp_path: Path) -> None:
    assert read_requests(tmp_path) == ()
    file = tmp_path / path_of(2026)
    file.parent.mkdir(parents=True)
    file.write_bytes(b"\xff")
    (file.parent / "2025.yml").symlink_to("/etc/hostname")
    found = read_requests(tmp_path)
    assert [(each.path[-8:], each.register) for each in found] == [
        ("2025.yml", None),
        ("2026.yml", None),
    ]


def test_comments_that_are_not_of_the_head_are_seen() -> None:
    text = f"{HEAD}year: 2026  # satu\n# dua\nrequests: []\n"
    assert list(read_file(PATH, text.encode()).comments) == [3, 4]
