"""The curated lists: well formed, free of contradiction, and of the words that dirty lists hold."""

from pathlib import Path

import pytest

from pipeline.checks import words as lists
from pipeline.checks.language.dictionary import open_dictionary
from pipeline.checks.language.prose import WORD
from pipeline.checks.words import joined_places, pairs, rows, words
from pipeline.outside.dictionaries import dictionaries
from tests.conftest import missing
from tests.corpora import corpus

FILES = sorted(Path(lists.__file__).parent.glob("*.txt"))
# What circulating lists call wrong, and KBBI does not.
CORRECT = {
    "surat",
    "advokat",
    "sanksi",
    "aparatur",
    "yurisdiksi",
    "rapor",
    "berjanji",
    "indra",
    "sop",
}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_each_list_says_where_it_comes_from(file: Path) -> None:
    assert file.read_text(encoding="utf-8").startswith("# ")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_entry_twice(file: Path) -> None:
    lines = [line.partition("#")[0].strip() for line in file.read_text("utf-8").splitlines()]
    entries = [line.casefold() for line in lines if line]
    assert len(entries) == len(set(entries))


def test_what_is_right_is_not_wrong_elsewhere() -> None:
    standard = pairs("nonstandard")
    wrong = set(standard) | set(joined_places())
    assert {right for right in standard.values() if right.casefold() in wrong} == set()
    assert wrong & (words("court_terms") | CORRECT) == set()


def test_what_is_right_is_a_word() -> None:
    dictionary = open_dictionary(dictionaries())
    if dictionary is None:
        missing("hunspell-id")
    assert dictionary is not None
    said = {part for right in pairs("nonstandard").values() for part in WORD.findall(right)}
    unknown = {word for word in said if word.islower() and not dictionary.knows(word)}
    assert unknown == set()


def test_a_decree_is_replaced_by_one_in_force() -> None:
    decrees = {row[0]: row for row in rows("decrees")}
    successors = [row[2] for row in decrees.values() if len(row) > 2]
    assert successors
    assert all(len(decrees[successor]) == 2 for successor in successors)


def test_few_entries_stand_in_official_text_by_right() -> None:
    """The slips that a careful reader finds in the decree itself, and no others."""
    text = corpus("court_text/dev/juknis_127_DJU_SK_HM1.1_III_2026.txt").read_text("utf-8")
    found = {word.casefold() for word in WORD.findall(text)} & set(pairs("nonstandard"))
    assert found == {
        *("asset", "detil", "faksimili", "kementrian", "otentik"),
        *("standarisasi", "survey", "tatacara", "terpercaya"),
    }
