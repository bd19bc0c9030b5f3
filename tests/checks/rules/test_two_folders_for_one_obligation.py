"""REG002: an obligation has one page."""

from tests.building import AS_OF, Court
from tests.checks.rules.registering import told


def test_two_pages_for_one_item(court: Court) -> None:
    court.add("informasi")
    court.add("informasi", at="informasi/b1-01-lama")
    assert told(court, "REG002") == ["content/informasi/b1-01-lama/index.md:6"]


def test_one_page_each_and_one_that_was_replaced(court: Court) -> None:
    court.add("informasi")
    court.add("informasi", at="informasi/b1-02", obligation="B1.02")
    gone = {"on": AS_OF, "by": "/informasi/b1-01/"}
    court.add("informasi", at="informasi/b1-01-lama", superseded=gone)
    assert told(court, "REG002") == []
