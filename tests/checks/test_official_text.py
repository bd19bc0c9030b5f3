"""Official texts pass: nothing blocks them, and the notes on them are slips a reader confirms."""

import dataclasses
import json
import re
from collections import Counter

import pytest

from pipeline.checks.language.dictionary import open_dictionary
from pipeline.checks.run import run
from pipeline.findings import Finding, blocking
from pipeline.outside.dictionaries import dictionaries
from tests.building import Court
from tests.corpora import corpus

_WORDS = ("ART", "BHS", "LAW", "SRC")


@pytest.fixture
def found(court: Court) -> list[Finding]:
    """What the rules find in the decree on court websites and in headlines of the Supreme Court."""
    text = corpus("court_text/dev/juknis_127_DJU_SK_HM1.1_III_2026.txt").read_text("utf-8")
    body = "\n".join(re.sub(r" {2,}", " ", line).strip() for line in text.splitlines())
    court.add("halaman", title="Standar Situs Pengadilan", body=body)
    court.set_redirects()
    headlines = corpus("court_text/dev/ma_headlines.json").read_text("utf-8")
    for index, headline in enumerate(json.loads(headlines)):
        title = headline["title"].removesuffix(" - mahkamahagung.go.id")
        court.add("berita", at=f"berita/2026/11/h{index}", title=title)
    dictionary = open_dictionary(dictionaries())
    return run(dataclasses.replace(court.facts(), before={}, dictionary=dictionary))


def test_nothing_blocks(found: list[Finding]) -> None:
    assert blocking(found) == []


def test_the_notes_are_those_a_reader_confirmed(found: list[Finding]) -> None:
    counts = Counter(f.code for f in found if f.code.startswith(_WORDS) and f.code != "BHS001")
    assert counts == {"BHS002": 15, "BHS003": 1, "BHS004": 4, "BHS005": 2, "BHS009": 2}


def test_headlines_in_capitals_are_told(found: list[Finding]) -> None:
    assert sum(finding.code == "CNT001" for finding in found) == 4
