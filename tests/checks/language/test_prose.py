"""Sentences of an item: what is left out, and where each word stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.checks.language.prose import bare, prose_of, sentence_starts
from tests.building import Court, photo, picture


@pytest.mark.parametrize(
    ("body", "words"),
    [
        pytest.param("Lihat `kode` ini.", "Lihat ini", id="code"),
        pytest.param("Lihat\n```\nkode\n```\nini.", "Lihat ini", id="a block of code"),
        pytest.param("Buka [jadwal](/jadwal/sidang/).", "Buka jadwal", id="where a link goes"),
        pytest.param("Buka https://a.example/b atau a@b.example.", "Buka atau", id="addresses"),
        pytest.param("Kata *asing* dan _lain_.", "Kata dan", id="italics"),
        pytest.param("Kata **tebal** dan __lain__.", "Kata tebal dan lain", id="bold"),
        pytest.param("<b>Tebal</b> saja.", "Tebal saja", id="HTML"),
        pytest.param("* satu\n* dua", "satu dua", id="a list with stars"),
        pytest.param(
            "a*b dan c*d, nama_berkas_ini", "a b dan c d nama_berkas_ini", id="no italics"
        ),
        pytest.param("> Kutipan", "Kutipan", id="a quotation"),
    ],
)
def test_words_left(body: str, words: str) -> None:
    left = bare(body)
    for mark in "¤.,:*[]>":
        left = left.replace(mark, " ")
    assert left.split() == words.split()


@given(st.text(alphabet=st.sampled_from("ab *_`[]()<>@/:.\n~>\\h"), max_size=80))
def test_lines_and_columns_stay(body: str) -> None:
    assert [len(line) for line in bare(body).split("\n")] == [len(x) for x in body.split("\n")]


@pytest.mark.parametrize(
    "body", ["`" * 20_000, "*a" * 20_000, "](" * 20_000, "<" * 20_000, "x" * 100_000, "\n" * 50_000]
)
def test_hostile_text_takes_no_time(body: str) -> None:
    assert len(bare(body)) == len(body)


def test_front_matter(court: Court) -> None:
    path = court.add("berita", tags=["layanan"], photos=[photo()], files={"foto/01.jpg": picture()})
    [item] = court.load().site.items
    assert item.path == path
    keys = [passage.key for passage in prose_of(item)]
    assert keys == [
        ("title",),
        ("summary",),
        ("photos", 0, "alt"),
        ("photos", 0, "caption"),
        (),
    ]


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        pytest.param("@", True, id="the first"),
        pytest.param("Satu. @", True, id="after a full stop"),
        pytest.param("| @", True, id="in a cell"),
        pytest.param("- @", False, id="in a list"),
        pytest.param('Kata "@', False, id="a quotation within a sentence"),
        pytest.param("dan @", False, id="within a sentence"),
    ],
)
def test_sentence_starts(text: str, starts: bool) -> None:
    assert sentence_starts(text, text.index("@")) is starts
