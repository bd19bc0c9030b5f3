"""Provenance: in-toto's form, the same bytes for the same release, and no name in public."""

import dataclasses
import datetime as dt
import itertools
import json
from typing import Any

import pytest

from pipeline.review.provenance import (
    Changed,
    Decision,
    Release,
    Report,
    encode,
    full_statement,
    public_statement,
)
from tests.review.cases import roster
from tests.review.courthouse import EDITOR, PJ, WRITER
from tests.review.intoto import faults

AT = dt.datetime(2026, 11, 20, 3, 0, tzinfo=dt.UTC)
NEWS = Changed(
    place="content/berita/2026/11/baru",
    review_class="biasa",
    action="added",
    files={"content/berita/2026/11/baru/index.md": "a" * 64},
    authors=frozenset({WRITER}),
    decisions=(
        Decision(PJ, "information_officer", AT, "git", "c" * 64),
        Decision(EDITOR, "editor", AT - dt.timedelta(hours=1), "forgejo#7/review/12", "b" * 64),
    ),
    address="/berita/2026/11/baru/",
)
LATER = dataclasses.replace(NEWS, place="content/berita/2026/12/rahasia", address=None)
RELEASE = Release(
    url="https://pn-contoh.example",
    commit="1" * 40,
    tree="2" * 40,
    since="3" * 40,
    as_of=AT.date(),
    version="0.1.0",
    report=Report("d" * 64, {"note": 3, "warn": 0, "block": 0}),
    changes=(LATER, NEWS),
)


def test_both_have_the_form_of_a_statement() -> None:
    full = full_statement(RELEASE, roster(), {".well-known/terbit/manifest.json": "e" * 64})
    assert faults(full) == faults(public_statement(RELEASE)) == []


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        pytest.param({"_type": "https://in-toto.io/Statement/v0.1"}, "_type", id="another form"),
        pytest.param({"subject": []}, "subject", id="no subject"),
        pytest.param({"subject": [{"digest": {}}]}, "subject 0", id="no digest"),
        pytest.param({"subject": [{"digest": {"sha256": "E" * 64}}]}, "subject 0", id="capitals"),
        pytest.param({"predicateType": "provenance"}, "predicateType", id="no URI"),
        pytest.param({"predicate": []}, "predicate", id="no object"),
        pytest.param({"lain": 1}, "unknown lain", id="an unknown field"),
    ],
)
def test_the_form_is_looked_at(changes: dict[str, Any], fault: str) -> None:
    assert faults(public_statement(RELEASE) | changes) == [fault]


def test_the_order_of_what_is_given_does_not_matter() -> None:
    every = itertools.permutations(RELEASE.changes)
    releases = [dataclasses.replace(RELEASE, changes=changes) for changes in every]
    assert len({encode(full_statement(each, roster())) for each in releases}) == 1
    assert len({encode(public_statement(each)) for each in releases}) == 1


def test_the_court_keeps_who_and_how() -> None:
    _, change = full_statement(RELEASE, roster())["predicate"]["changes"]
    assert change["place"] == LATER.place
    first, _ = full_statement(RELEASE, roster())["predicate"]["changes"]
    assert [each["id"] for each in first["authors"]] == [WRITER]
    assert [(each["by"], each["via"]) for each in first["approvals"]] == [
        (EDITOR, "forgejo#7/review/12"),
        (PJ, "git"),
    ]


def test_readers_get_no_name_and_nothing_that_is_yet_to_come() -> None:
    public = encode(public_statement(RELEASE)).decode()
    for secret in (WRITER, PJ, "Contoh", "rahasia", "content/", "forgejo", "03:00"):
        assert secret not in public
    (change,) = json.loads(public)["predicate"]["changes"]
    assert (change["authors"], change["sha256"]) == (1, NEWS.digest)
    assert change["approvals"] == [
        {"role": "editor", "on": "2026-11-20"},
        {"role": "information_officer", "on": "2026-11-20"},
    ]
    assert json.loads(public)["predicate"]["not_shown"] == 1
