"""Running the rules: order, places, progress, and a rule that fails."""

from collections.abc import Iterator
from typing import Any

import pytest

from pipeline import registry
from pipeline.checks.run import run
from pipeline.content.item import Item
from pipeline.errors import UnfinishedError
from pipeline.findings import Severity
from pipeline.registry import Rule, Told
from tests.building import Court


def with_rule(monkeypatch: pytest.MonkeyPatch, find: Any) -> None:
    added = Rule("ZZZ001", "sample", Severity.NOTE, "Contoh.", Item, find)
    monkeypatch.setitem(registry._RULES, "ZZZ001", added)


def test_a_rule_that_fails_stops_the_run(court: Court, monkeypatch: pytest.MonkeyPatch) -> None:
    def find(item: Item, _facts: Any) -> Iterator[str]:
        yield "Satu."
        raise KeyError(item.path)

    with_rule(monkeypatch, find)
    court.add("berita")
    with pytest.raises(UnfinishedError, match=r"ZZZ001.*bukan halamannya"):
        run(court.facts())


def test_a_file_that_cannot_be_read_says_so(court: Court, monkeypatch: pytest.MonkeyPatch) -> None:
    def find(_item: Item, _facts: Any) -> Iterator[str]:
        raise UnfinishedError("laporan.pdf tidak dapat dibaca.")
        yield

    with_rule(monkeypatch, find)
    court.add("berita")
    with pytest.raises(UnfinishedError, match=r"^laporan\.pdf tidak dapat dibaca\.$"):
        run(court.facts())


@pytest.mark.parametrize(
    ("told", "place"),
    [
        pytest.param("Satu.", "content/berita/2026/11/contoh/index.md:1", id="text alone"),
        pytest.param(Told("Satu.", 4, 2), "content/berita/2026/11/contoh/index.md:4:2", id="line"),
        pytest.param(Told("Satu.", path="site_config/menu.yml"), "site_config/menu.yml", id="path"),
    ],
)
def test_place(court: Court, monkeypatch: pytest.MonkeyPatch, told: str | Told, place: str) -> None:
    with_rule(monkeypatch, lambda _item, _facts: iter([told]))
    court.add("berita")
    [finding] = court.found("ZZZ001")
    assert str(finding.place) == place


def test_findings_are_sorted_and_progress_is_told(court: Court) -> None:
    court.add("berita", at="berita/2026/11/b", section="humas")
    court.add("berita", at="berita/2026/11/a", section="humas", author="tamu")
    steps: list[tuple[int, int]] = []
    found = run(court.facts(), lambda done, total: steps.append((done, total)))
    assert found == sorted(found)
    assert [finding.code for finding in found] == ["CNT004", "CNT005", "CNT004"]
    assert steps == [(1, 2), (2, 2)]


def test_an_empty_site(court: Court) -> None:
    assert run(court.facts()) == []
