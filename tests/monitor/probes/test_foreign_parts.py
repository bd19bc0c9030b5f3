"""Scripts, frames and forms that a page does not have."""

from pipeline.monitor.integrity.page_parts import Part
from pipeline.monitor.probes.foreign_parts import judge
from pipeline.monitor.result import State
from tests.monitor.integrity.looks import odd, seen, stranger

_SCRIPT = Part("script", "https://lain.example/a.js")


def test_a_part_that_does_not_belong_there_is_named() -> None:
    found = judge(seen(odd(parts=(_SCRIPT,))))
    assert found.state is State.BAD
    assert "skrip https://lain.example/a.js di /berita/" in found.reason


def test_pages_of_strangers_are_another_probes_matter() -> None:
    assert judge(seen(odd(), strangers=(stranger(parts=(_SCRIPT,)),))).state is State.OK
