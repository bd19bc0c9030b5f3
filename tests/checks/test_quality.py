"""What the privacy rules reach: on labelled sets, on every region's NIK, on official texts."""

import csv
import json
import random
from collections.abc import Callable, Iterator

import pytest

from pipeline.checks.pages import known_codes
from pipeline.checks.privacy.identity_numbers import identities_in
from pipeline.checks.privacy.people_named import lower_words, names_in
from pipeline.checks.writing.texts import Text
from pipeline.findings import Severity
from pipeline.flows.check_quality import Quality, measure, spoken
from pipeline.samples.labelled import labelled
from pipeline.samples.numbers import DISGUISES, digits
from tests.building import ROOT
from tests.corpora import corpus

SETS = 200
MANY = 5_000


@pytest.fixture(scope="module")
def quality() -> Quality:
    return measure(labelled(SETS, seed=7), ROOT)


def test_every_privacy_rule_is_measured(quality: Quality) -> None:
    assert set(quality.rules) == {code for code in known_codes() if code.startswith("PRI")}
    assert all(one.holding == one.others == SETS for one in quality.rules.values())


def test_recall_and_precision(quality: Quality) -> None:
    weak = {
        code: (one.recall, one.precision)
        for code, one in quality.rules.items()
        if one.recall < 0.98 or one.precision < 0.97
    }
    assert weak == {}


def test_every_disguise_is_seen_through(quality: Quality) -> None:
    assert set(quality.disguises) == set(DISGUISES)
    assert {name for name, one in quality.disguises.items() if one.recall < 0.97} == set()


def is_found(number: str) -> bool:
    return any(True for _ in identities_in(Text(f"Berkas {number} sudah lengkap.", 1)))


def niks_of(districts: list[str], rng: random.Random) -> Iterator[str]:
    for _ in range(MANY):
        day = rng.randint(1, 28) + rng.choice((0, 40))
        birth = f"{day:02}{rng.randint(1, 12):02}{rng.randint(0, 99):02}"
        yield f"{rng.choice(districts)}{birth}{rng.randint(1, 9999):04}"


OTHERS: dict[str, Callable[[random.Random], str]] = {
    "any sixteen digits": lambda rng: digits(rng, 16),
    "cards": lambda rng: rng.choice("45") + digits(rng, 15),
    "moments": lambda rng: f"20{rng.randint(10, 26)}{rng.randint(1, 12):02}{digits(rng, 10)}",
    "NPWP": lambda rng: f"0{digits(rng, 15)}",
}


@pytest.mark.parametrize("others", OTHERS.values(), ids=OTHERS.keys())
def test_niks_of_every_district(others: Callable[[random.Random], str]) -> None:
    with corpus("indonesian/dev/wilayah_2025_prov_kab_kec.csv").open(encoding="utf-8") as file:
        codes = [row["kode"].replace(".", "") for row in csv.DictReader(file)]
    rng = random.Random(16)
    districts = [code for code in codes if len(code) == 6]
    found = sum(map(is_found, niks_of(districts, rng)))
    wrongly = sum(is_found(others(rng)) for _ in range(MANY))
    assert found / MANY >= 0.995
    assert found / (found + wrongly) >= 0.97


@pytest.mark.parametrize("retired", ["321901", "327503", "640601", "731903", "910102", "140705"])
def test_niks_of_retired_regions(retired: str) -> None:
    rng = random.Random(17)
    assert all(map(is_found, niks_of([retired], rng)))


def names(file: str) -> list[str]:
    with corpus(f"indonesian/dev/{file}").open(encoding="utf-8") as rows:
        return [row["name"] for row in csv.DictReader(rows)]


def test_names_of_people_are_seen() -> None:
    rng = random.Random(18)
    given = names("names_faker_id_ID.csv")
    family = names("names_mutiawsr.csv")
    shown = 0
    for _ in range(1_000):
        text = f"Kemudian {rng.choice(given)} {rng.choice(family)} menunggu di luar ruang sidang."
        shown += any(True for _ in names_in(text, lower_words(text)))
    assert shown >= 970


def test_nothing_private_on_official_texts() -> None:
    decree = corpus("court_text/dev/juknis_127_DJU_SK_HM1.1_III_2026.txt").read_text("utf-8")
    rows = json.loads(corpus("court_text/dev/ma_headlines.json").read_text("utf-8"))
    for text in (decree, *(row["title"] for row in rows)):
        found = [f for f in spoken(text, ROOT) if f.code.startswith("PRI")]
        assert [f for f in found if f.severity is Severity.BLOCK] == []
        assert found == []
