"""The rules look beside composing: the same findings and errors, and nothing published between."""

import os
import signal
from pathlib import Path

import pytest

from pipeline import registry
from pipeline.content.item import Item
from pipeline.errors import UnfinishedError
from pipeline.findings import Severity
from pipeline.flows.build_site import build_site
from pipeline.flows.check_beside import checking
from pipeline.flows.check_site import check_site, read_site
from pipeline.flows.checked import MEMORY
from pipeline.flows.progress import Silent
from tests.building import AS_OF, Court
from tests.demo import tree_of
from tests.small import small_court

BAD = "Satu <b>dua</b>.\n"


@pytest.fixture
def court(tmp_path: Path) -> Court:
    """A small court with one finding that does not keep it from the public."""
    return small_court(tmp_path / "court")


def _rule(find: object) -> registry.Rule:
    return registry.Rule("ZZZ001", "a", Severity.NOTE, "A.", Item, find)  # type: ignore[arg-type]


def test_the_same_findings_as_alone(court: Court) -> None:
    court.add("halaman", at="halaman/miring", body=BAD)
    alone = check_site(court.root, AS_OF, remember=False).result
    read = read_site(court.root, AS_OF, Silent())
    with checking(court.root, read, Silent()) as checked:
        assert checked().result == alone
    assert any(finding.code == "SEC001" for finding in alone.standing)
    assert (court.root / MEMORY).is_file()


def test_a_rule_that_fails_ends_the_build(court: Court, monkeypatch: pytest.MonkeyPatch) -> None:
    failing = _rule(lambda _item, _facts: 1 / 0)
    monkeypatch.setitem(registry._RULES, "ZZZ001", failing)
    with pytest.raises(UnfinishedError, match="ZZZ001 gagal"):
        build_site(court.root, AS_OF)
    assert not (court.root / "site").exists()


def test_where_the_other_process_dies_the_rules_look_here(
    court: Court, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = os.getpid()

    def find(_item: Item, _facts: object) -> list[str]:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return ["Ditemukan di sini."]

    monkeypatch.setitem(registry._RULES, "ZZZ001", _rule(find))
    built = build_site(court.root, AS_OF)
    assert built.pages
    assert "ZZZ001" in {finding.code for finding in built.checked.result.standing}


def test_what_cannot_be_composed_is_told_as_the_finding_that_blocks(court: Court) -> None:
    assert build_site(court.root, AS_OF).pages
    before = tree_of(court.root / "site")
    [photo] = (court.root / "content").rglob("01.jpg")
    photo.write_bytes(b"bukan gambar")
    built = build_site(court.root, AS_OF)
    assert built.pages is None
    assert "PHO002" in {finding.code for finding in built.checked.result.standing}
    assert tree_of(court.root / "site") == before
    assert not (court.root / "build/html/berita/2026/11/berfoto/index.html.tmp").exists()


def test_nothing_that_blocks_is_rendered(court: Court) -> None:
    assert build_site(court.root, AS_OF).pages
    before = tree_of(court.root / "build/html")
    court.add("halaman", at="halaman/miring", body="Isi.\n", section="tidak-ada")
    assert build_site(court.root, AS_OF).pages is None
    assert tree_of(court.root / "build/html") == before


def test_where_mkdocs_cannot_begin_the_finding_that_blocks_is_told(court: Court) -> None:
    config = court.root / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("  - toc\n", "  - tidak.ada\n"), "utf-8")
    with pytest.raises(UnfinishedError, match=r"tidak\.ada"):
        build_site(court.root, AS_OF)
    court.add("halaman", at="halaman/miring", body="Isi.\n", section="tidak-ada")
    built = build_site(court.root, AS_OF)
    assert built.pages is None
    assert built.checked.result.standing
    assert not (court.root / "site").exists()
