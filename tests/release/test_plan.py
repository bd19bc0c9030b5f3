"""The plan as text: what each kind of host is asked to do, in which order."""

import os
from pathlib import Path

import pytest

from pipeline.release.host import Remove, RemoveFolders, Renames, Switch, Uploads, Write
from pipeline.release.layout import RECORD
from pipeline.release.listing import MANIFEST
from pipeline.release.make_plan import make_plan
from pipeline.release.plan_words import plan_text
from pipeline.release.record import Record, read_record
from pipeline.release.situation import Situation
from tests.release.making import BURST, ORDERED, SWITCH, listed, release, situation

_GOLDEN = Path(__file__).parent / "golden"
_OLD = {
    "index.html": "beranda lama",
    "berita/lama/index.html": "tetap",
    "berita/hilang/index.html": "hilang",
    "assets/situs.0123456789.css": "gaya lama",
    "sitemap.xml": "peta lama",
}
_NEW = {
    "index.html": "beranda baru",
    "berita/lama/index.html": "tetap",
    "berita/baru/index.html": "baru",
    "assets/situs.9876543210.css": "gaya baru",
    "sitemap.xml": "peta baru",
    "foto/a.jpg": "foto",
    "foto/b.jpg": "foto",
}
_SPARE = {listed("baru").sha256: f".terbit/baru/{listed('baru').sha256}"}
_CASES = {
    "first-switch": situation(_NEW),
    "switch": situation(_NEW, _OLD),
    "nothing-changed": situation(_OLD, _OLD),
    "burst": situation(_NEW, _OLD, BURST),
    "burst-resumed": situation(_NEW, _OLD, BURST, spare=_SPARE),
    "ordered": situation(_NEW, _OLD, ORDERED),
}


def _told(case: Situation) -> str:
    plan = make_plan(case)
    return plan_text(plan, [case.wanted.files[name].size for name in plan.sent])


@pytest.mark.parametrize("name", _CASES)
def test_the_plan_is(name: str) -> None:
    golden = _GOLDEN / f"{name}.txt"
    if os.environ.get("TERBIT_GOLDEN"):
        golden.write_text(_told(_CASES[name]), encoding="utf-8")
    assert _told(_CASES[name]) == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", _CASES)
def test_every_wanted_file_gets_its_bytes_and_readers_get_none_before_the_end(name: str) -> None:
    case = _CASES[name]
    plan = make_plan(case)
    before = [step for stage in plan.prepare for step in stage.steps]
    served = f"{case.way.folder}/" if case.way.folder else ""
    if case.way.name != "switch":
        assert not any(
            new.startswith(served)
            for step in before
            if isinstance(step, Uploads)
            for _, new in step.pairs
        )
    steps = [step for stage in plan.stages() for step in stage.steps]
    assert not any(isinstance(step, Remove) for step in before)
    first_record = next(step for step in steps if isinstance(step, Write))
    assert read_record(first_record.data).pending == plan.release


def test_in_a_burst_pages_follow_what_they_ask_for_and_the_manifest_is_last() -> None:
    plan = make_plan(_CASES["burst"])
    steps = [step for stage in plan.go for step in stage.steps]
    order = [new for step in steps if isinstance(step, Renames) for _, new in step.pairs]
    assert order == [
        "current/assets/situs.9876543210.css",
        "current/foto/a.jpg",
        "current/foto/b.jpg",
        "current/berita/baru/index.html",
        "current/sitemap.xml",
        "current/index.html",
        f"current/{MANIFEST}",
    ]


@pytest.mark.parametrize("name", ["switch", "burst", "ordered"])
def test_only_what_differs_travels(name: str) -> None:
    plan = make_plan(_CASES[name])
    wanted = {"index.html", "berita/baru/index.html", "assets/situs.9876543210.css"}
    wanted |= {"sitemap.xml", "foto/a.jpg", "foto/b.jpg", MANIFEST}
    assert set(plan.sent) == wanted
    assert len(plan.sent) == len(set(plan.sent))


def test_what_was_sent_before_is_not_sent_again() -> None:
    assert "berita/baru/index.html" not in make_plan(_CASES["burst-resumed"]).sent
    spare = {listed("baru").sha256: "rilis/0002-x/berita/baru/index.html"}
    pending = Record(live=release(1).id, releases=(release(1),), pending=release(2))
    plan = make_plan(situation(_NEW, _OLD, record=pending, spare=spare))
    assert "berita/baru/index.html" not in plan.sent
    assert plan.release.number == 3, "a number is never given twice"
    removed = [s for stage in plan.tidy for s in stage.steps if isinstance(s, RemoveFolders)]
    assert removed == [RemoveFolders((f"rilis/{release(2).id}",))]


def test_a_release_that_died_after_its_switch_is_known_to_be_live() -> None:
    died = Record(live=release(1).id, releases=(release(1),), pending=release(2))
    case = situation(_NEW, _OLD, record=died)
    found = case.found.__class__(died, release(2).id, case.found.files)
    plan = make_plan(Situation(case.wanted, found, case.rules, case.way))
    assert plan.before == release(2)
    assert [each.id for each in plan.ended.releases] == [
        release(1).id,
        release(2).id,
        plan.release.id,
    ]
    assert RemoveFolders((f"rilis/{release(2).id}",)) not in plan.tidy[0].steps


def test_what_goes_is_named_in_the_record_before_it_goes() -> None:
    many = tuple(release(number) for number in range(1, 6))
    record = Record(live=many[-1].id, releases=many)
    plan = make_plan(situation(_NEW, _OLD, record=record))
    named, gone, done = plan.tidy[0].steps
    assert isinstance(named, Write) and isinstance(gone, RemoveFolders) and isinstance(done, Write)
    dropped = {path.removeprefix("rilis/") for path in gone.paths}
    assert dropped == set(read_record(named.data).leaving) == {each.id for each in many[:3]}
    kept = read_record(done.data)
    assert {each.id for each in kept.releases} | dropped == {
        *(each.id for each in many),
        plan.release.id,
    }
    assert kept.leaving == ()


def test_the_switch_is_one_move_and_the_record_follows_it() -> None:
    plan = make_plan(_CASES["switch"])
    switch, record = plan.go[0].steps
    assert switch == Switch("current", f"rilis/{plan.release.id}")
    assert isinstance(record, Write) and record.path == RECORD
    assert read_record(record.data).live == plan.release.id


def test_where_a_host_neither_links_nor_copies_everything_travels() -> None:
    bare = SWITCH.__class__("switch", "current", "", "nothing")
    plan = make_plan(situation(_NEW, _OLD, bare))
    assert set(plan.sent) == {*_NEW, MANIFEST}
