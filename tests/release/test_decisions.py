"""Small decisions of release, as tables."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import UnfinishedError
from pipeline.release.difference import difference
from pipeline.release.faults import names_that_hosts_cannot_hold, paths_that_differ_by_case
from pipeline.release.grace import carried_on
from pipeline.release.host import Abilities
from pipeline.release.layout import release_id
from pipeline.release.listing import Listed
from pipeline.release.lock import Holder, seen
from pipeline.release.plan_back import chosen
from pipeline.release.record import Carried, Record, read_record
from pipeline.release.retention import fates
from pipeline.release.strategy import way_of
from tests.release.making import NOW, lasting, listed, release

_ABLE = Abilities(True, True, True, True, True, None, 0.0)


@pytest.mark.parametrize(
    ("changes", "serves", "plain", "name", "folder", "reuses"),
    [
        ({}, "current", False, "switch", "current", "links"),
        ({}, "current", True, "burst", "current", "links"),
        ({}, "path", False, "burst", "", "links"),
        ({"switches": False}, "current", False, "burst", "current", "links"),
        ({"links": False}, "current", False, "switch", "current", "copies"),
        ({"links": False, "copies": False}, "current", False, "switch", "current", "nothing"),
        ({"switches": False, "replaces": False}, "path", False, "ordered", "", "links"),
    ],
)
def test_the_way_follows_from_what_the_host_can_do(
    changes: dict[str, bool], serves: str, plain: bool, name: str, folder: str, reuses: str
) -> None:
    able = Abilities(**{**_ABLE.__dict__, **changes})
    way = way_of(able, serves, plain_folder=plain)  # type: ignore[arg-type]
    assert (way.name, way.folder, way.reuses) == (name, folder, reuses)
    assert way.why


_SITES = st.dictionaries(
    st.sampled_from(["a", "b", "c/d", "e.html"]), st.sampled_from([listed("1"), listed("2")])
)


@given(_SITES, _SITES)
def test_each_path_has_one_fate_between_two_sites(
    before: dict[str, Listed], after: dict[str, Listed]
) -> None:
    found = difference(before, after)
    everything = [*found.added, *found.changed, *found.gone, *found.same]
    assert sorted(everything) == sorted(before.keys() | after.keys())
    rebuilt = {path: before[path] for path in found.same}
    assert rebuilt | {path: after[path] for path in found.touched} == after


@given(st.lists(st.booleans(), min_size=1, max_size=12), st.integers(2, 6), st.data())
def test_kept_and_dropped_are_all_and_what_is_live_stays(
    bad: list[bool], keep: int, data: st.DataObject
) -> None:
    known = [release(n, "buruk" if b else None) for n, b in enumerate(bad, start=1)]
    live = data.draw(st.sampled_from(known)).id
    before = data.draw(st.sampled_from([None, *(each.id for each in known)]))
    found = fates(known, live, before, keep)
    assert sorted(each.release.id for each in found) == [each.id for each in known]
    stays = {each.release.id for each in found if each.stays}
    assert live in stays
    assert len(stays) <= max(keep, 2)
    good = [each.id for each in known if not each.bad or each.id == live]
    assert len(stays) >= min(keep, len(good)) - 1
    assert all(each.why for each in found)


_OLD_CSS, _NEW_CSS = "situs.0123456789.css", "situs.9876543210.css"


@pytest.mark.parametrize(
    ("hours", "kept"), [(0, True), (23, True), (24, False), (400, False), (-50, True)]
)
def test_an_old_asset_stays_for_its_time_and_not_longer(hours: int, kept: bool) -> None:
    since = NOW - dt.timedelta(hours=hours)
    before = [Carried(path=_OLD_CSS, size=1, sha256="0" * 64, since=since)]
    found = carried_on({}, before, {}, NOW, 24, lasting)
    assert [each.path for each in found] == ([_OLD_CSS] if kept else [])
    assert all(each.since <= NOW for each in found), "a clock ahead does not keep it for ever"


def test_assets_that_the_site_does_without_begin_their_time_now_and_pages_have_none() -> None:
    live = {_OLD_CSS: listed("a"), _NEW_CSS: listed("b"), "berita/x/index.html": listed("c")}
    [found] = carried_on(live, (), {_NEW_CSS: listed("b")}, NOW, 24, lasting)
    assert (found.path, found.since) == (_OLD_CSS, NOW)


@pytest.mark.parametrize(
    ("paths", "count"),
    [
        (["berita/a.html", "berita/b.html"], 0),
        (["foto/A.jpg", "foto/a.jpg"], 1),
        (["Foto/x.jpg", "foto/y.jpg"], 1),
        (["caf\u00e9.html", "cafe\u0301.html"], 1),
        (["STRASSE", "stra\u00dfe"], 1),
    ],
)
def test_paths_that_differ_by_case_block(paths: list[str], count: int) -> None:
    found = list(paths_that_differ_by_case.find(paths))
    assert [finding.code for finding in found] == ["REL001"] * count


@pytest.mark.parametrize(
    ("path", "fine"),
    [
        ("berita/halo/index.html", True),
        ("berita/Gugatan \u00e9 & 'kutip' \u4e2d.pdf", True),
        ("-rf", True),
        ("a\nb", False),
        ("a\\b", False),
        ("a /b", False),
        ("\udcff", False),
        ("x" * 256, False),
        ("\u00e9" * 128, False),
    ],
)
def test_names_that_hosts_cannot_hold_block(path: str, fine: bool) -> None:
    found = list(names_that_hosts_cannot_hold.find([path]))
    assert [finding.code for finding in found] == ([] if fine else ["REL002"])
    assert all(finding.place.path.isprintable() for finding in found)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (10, "baru saja"),
        (3 * 60, "3 menit yang lalu"),
        (26 * 3600 + 120, "1 hari 2 jam 2 menit yang lalu"),
        (-900, "jam yang lebih cepat"),
    ],
)
def test_a_lock_tells_whose_it_is_and_since_when(seconds: int, words: str) -> None:
    since = NOW - dt.timedelta(seconds=seconds)
    raw = Holder(who="budi", machine="server", process="7@b.1", since=since, token="t").to_bytes()
    here, there = str(seen(raw, NOW, "server", False)), str(seen(raw, NOW, "laptop", False))
    assert "budi di server" in here and words in here
    assert "sudah tidak berjalan" in here
    assert "tidak dapat dilihat" in there, "of another machine nothing is claimed"
    assert seen(raw, NOW, "server", True).running is True


def test_a_lock_that_says_nothing_is_still_a_lock() -> None:
    assert "tidak menyebut pemegangnya" in str(seen(b"", NOW, "server", False))


def test_the_record_comes_back_as_it_was_and_damage_is_told() -> None:
    record = Record().beginning(release(1)).going_live(release(1)).beginning(release(2), ("x",))
    assert read_record(record.to_bytes()) == record
    assert read_record(None) == Record()
    for raw in (b"", b"{}x", record.to_bytes()[:40], b'{"version": 2}'):
        with pytest.raises(UnfinishedError, match=r"rilis\.json"):
            read_record(raw)


def test_numbers_are_never_given_twice_and_stand_before_any_date() -> None:
    record = Record().beginning(release(7))
    assert record.next_number == 8
    assert record.going_live(release(7)).without([release(7).id]).next_number == 8
    late, early = release_id(9, NOW, "b" * 40), release_id(8, NOW.replace(year=2030), "a" * 40)
    assert early < late


@pytest.mark.parametrize(
    ("asked", "number"), [(None, 3), ("2", 2), (f"0001-20261116-{'c' * 10}", 1), ("9", None)]
)
def test_going_back_is_to_the_newest_good_one_or_the_one_asked_for(
    asked: str | None, number: int | None
) -> None:
    known = (release(1), release(2), release(3), release(4, "buruk"), release(5))
    found = chosen(Record(live=known[-1].id, releases=known), asked)
    assert (found.number if found else None) == number
