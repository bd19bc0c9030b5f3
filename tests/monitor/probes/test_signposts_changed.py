"""robots.txt and the sitemap, as search engines get them."""

from pipeline.monitor.probes.signposts_changed import judge
from pipeline.monitor.result import State
from tests.monitor.integrity.looks import odd, seen

_MAP = ("/sitemap.xml", "sitemap.xml")


def test_foreign_entries_are_told() -> None:
    found = judge(seen(odd(*_MAP, entries=("https://lain.example/slot/",))))
    assert (found.state, "https://lain.example/slot/" in found.reason) == (State.BAD, True)


def test_any_other_change_is_told_too() -> None:
    assert judge(seen(odd(*_MAP))).reason == "/sitemap.xml diubah (isinya lain)."


def test_other_files_are_another_probes_matter() -> None:
    assert judge(seen(odd())).state is State.OK
