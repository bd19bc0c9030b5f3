"""Addresses at which foreign pages are put, held against the site's own."""

from pipeline.monitor.integrity.known import known_addresses, not_ours, nowhere


def test_the_list_holds_addresses_each_once() -> None:
    found = known_addresses()
    assert len(found) == len(set(found)) > 100
    assert all(each.startswith("/") and " " not in each for each in found)


def test_what_the_site_has_itself_and_what_others_run_beside_it_is_left_out() -> None:
    assert "/toto/" in not_ours((), ())
    assert "/toto/" not in not_ours(("/toto",), ())
    assert not [each for each in not_ours((), ("/wp-",)) if each.startswith("/wp-")]


def test_nowhere_is_another_address_each_time() -> None:
    assert nowhere("a") != nowhere("b")
