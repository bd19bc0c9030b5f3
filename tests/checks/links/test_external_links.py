"""Where links lead out, and what the register makes of answers."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from pipeline.checks.links.external_links import (
    DAYS,
    REGISTER,
    Asked,
    Outcome,
    external_links,
    to_ask,
    written_down,
)
from pipeline.findings import Place
from tests.building import AS_OF, Court

AT = "https://a.example/"
PLACES = {AT: (Place("a.md", 1),)}


def test_every_place_that_leads_out(court: Court) -> None:
    court.set_menu("/", "https://menu.example/")
    court.add(
        "berita",
        body="[a](https://a.example/x#bagian) [a](//a.example/x) [b](/berita/) [c](mailto:a@b.c)\n"
        "[d](https://pn-contoh.example/berita/) <https://e.example/>\n",
    )
    court.add("informasi", links=[{"title": "Satu dua", "url": "https://f.example/"}])
    court.add("video", link="https://g.example/")
    found = external_links(court.load().site, court.config)
    lines = {address: [place.line for place in places] for address, places in found.items()}
    of_court = {at for at in found if found[at] == (Place("site_config/court.yml"),)}
    assert court.config.court.map_url in of_court
    assert {address: lines[address] for address in found if address not in of_court} == {
        "https://a.example/x": [8],
        "https://e.example/": [9],
        "https://f.example/": [10],
        "https://g.example/": [7],
        "https://menu.example/": [0],
    }


@given(st.lists(st.sampled_from(["answers", "gone", "silent", "moved", "keeps-out"]), min_size=1))
def test_a_finding_needs_that_many_bad_days_in_a_row(outcomes: list[Outcome]) -> None:
    register: dict[str, Asked] = {}
    for number, outcome in enumerate(outcomes):
        day = AS_OF + dt.timedelta(days=number)
        register = written_down(PLACES, register, {AT: Asked(day, outcome, "")})
    bad = 0
    for outcome in reversed(outcomes):
        if outcome not in ("gone", "silent"):
            break
        bad += 1
    assert register[AT].failed_days == bad
    assert register[AT].waiting == (0 < bad < DAYS)
    assert REGISTER.validate_json(REGISTER.dump_json(register)) == register


def test_who_answered_today_is_not_asked_again() -> None:
    known = {AT: Asked(AS_OF, "answers", "200")}
    assert to_ask(PLACES, known, AS_OF) == []
    assert to_ask(PLACES, known, AS_OF + dt.timedelta(days=1)) == [AT]
    assert to_ask(PLACES, {AT: Asked(AS_OF, "gone", "404", failed_days=1)}, AS_OF) == [AT]
