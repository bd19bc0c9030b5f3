"""What open pages wait for, in the order in which it came."""

import threading

from pipeline.outside.builds import BUILT, Builds

_AT = "/berita/"


def test_a_page_shown_first_gives_way_to_the_build_that_began_after_it() -> None:
    builds = Builds()
    builds.show(_AT, b"one")
    began = builds.count
    builds.show("/agenda/", b"two")
    assert (builds.first(_AT), builds.first("/agenda/")) == (b"one", b"two")
    builds.finished(began)
    assert (builds.first(_AT), builds.first("/agenda/")) == (None, b"two")
    assert builds.wait(0, 0) == [_AT, "/agenda/", BUILT]


def test_a_page_shown_again_stays_until_its_own_build() -> None:
    builds = Builds()
    builds.show(_AT, b"one")
    began = builds.count
    builds.show(_AT, b"two")
    builds.finished(began)
    assert builds.first(_AT) == b"two"
    builds.finished(builds.count)
    assert builds.first(_AT) is None


def test_who_waits_is_told_only_what_is_new() -> None:
    builds = Builds()
    builds.finished(0)
    seen = builds.count
    assert builds.wait(seen, 0) == []
    later = threading.Timer(0.1, builds.show, (_AT, b""))
    later.start()
    assert builds.wait(seen, 60) == [_AT]
    later.join()
