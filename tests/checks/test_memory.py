"""The memory of the checks: with it and without it, the findings are the same."""

import dataclasses
import json
import os
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pipeline import registry
from pipeline.checks.memory import Memory, remembered
from pipeline.checks.run import run
from pipeline.content.item import Item
from pipeline.findings import Finding, Severity
from pipeline.registry import Rule
from tests.building import AS_OF, Court, document, nik, photo, picture
from tests.conftest import SOAK

FILE = "build/checks.json"
EDITS = 400 if SOAK else 40


def look(court: Court) -> tuple[list[Finding], int]:
    """Check with the memory; return the findings, and how many items were looked at again."""
    facts = court.facts()
    memory = remembered(court.root / FILE, facts)
    memory.began += 10**9  # as if the files had been there for a while
    found = run(facts, memory=memory)
    memory.save()
    return found, sum(memory.old.get(path) is not kept for path, kept in memory.new.items())


@pytest.fixture
def three(court: Court) -> Court:
    """A court with two linked articles and a page."""
    court.add("berita", at="berita/2026/11/a", body="Lihat [alur](/berita/2026/11/b/).\n")
    court.add("berita", at="berita/2026/11/b", photos=[photo()], files={"foto/01.jpg": picture()})
    court.add("halaman", body="Satu <b>dua</b>.\n")
    return court


def test_nothing_is_looked_at_twice(three: Court) -> None:
    first = look(three)
    assert first[1] == 3
    assert look(three) == (first[0], 0)


def test_only_the_changed_item_is_looked_at_again(three: Court) -> None:
    look(three)
    three.add("berita", at="berita/2026/11/a", body="Lain.\n")
    assert look(three) == (run(three.facts()), 1)


def test_a_new_address_alone_makes_no_one_look_again(three: Court) -> None:
    look(three)
    three.add("berita", at="berita/2026/11/c")
    assert look(three)[1] == 1


def test_a_removed_page_is_missed_by_the_page_that_links_to_it(three: Court) -> None:
    look(three)
    (three.root / "content/berita/2026/11/b/index.md").unlink()
    found, again = look(three)
    assert [(f.code, f.place.path) for f in found if f.code == "LNK001"] == [
        ("LNK001", "content/berita/2026/11/a/index.md")
    ]
    assert again == 1


@pytest.mark.parametrize(
    "change", ["photo", "receipt", "setting", "day", "catalogue", "rules", "form"]
)
def test_what_findings_rest_on(three: Court, monkeypatch: pytest.MonkeyPatch, change: str) -> None:
    three.add("informasi", expires_at=AS_OF)
    assert look(three)[1] == 4
    expected = 0
    if change == "photo":
        expected = _later(three.write("content/berita/2026/11/b/foto/01.jpg", picture(place=True)))
    elif change == "receipt":
        folder = "content/berita/2026/11/b"
        expected = _later(three.receive(folder, "foto/01.jpg", picture(size=(9, 9))))
    elif change == "setting":
        three.change_court(sections={})
        expected = 4
    elif change == "catalogue":
        base = three.catalogue.base
        fewer = base.model_copy(update={"items": base.items[1:]})
        changed = dataclasses.replace(three.catalogue, base=fewer)
        three.catalogue, expected = changed, 1
    elif change == "day":
        monkeypatch.setattr("tests.building.AS_OF", AS_OF.replace(day=21))
        expected = 1
    elif change == "rules":
        monkeypatch.setattr("pipeline.checks.memory.of_rules", lambda: "lain")
        expected = 4
    else:
        monkeypatch.setattr("pipeline.checks.memory._FORM", 0)
        expected = 4
    assert look(three) == (run(three.facts()), expected)


def _later(file: Path) -> int:
    os.utime(file, ns=(file.stat().st_atime_ns, file.stat().st_mtime_ns + 10**9))
    return 1


def test_a_file_that_changed_just_now_is_looked_at_again(three: Court) -> None:
    facts = three.facts()
    memory = remembered(three.root / FILE, facts)
    run(facts, memory=memory)
    assert sorted(memory.new) == [
        "content/berita/2026/11/a/index.md",
        "content/halaman/layanan-publik/jam-kerja/index.md",
    ]


@pytest.mark.parametrize(
    "left",
    [b"", b"{", b"[]", b"null", b'{"form": 1}', b"\xff", b'{"form": 1, "rules": 5}'],
    ids=repr,
)
def test_a_broken_file_is_as_good_as_none(three: Court, left: bytes) -> None:
    (three.root / "build").mkdir()
    (three.root / FILE).write_bytes(left)
    assert look(three) == (run(three.facts()), 3)


def test_entries_of_another_shape_are_as_good_as_none(three: Court) -> None:
    look(three)
    head, *lines = (three.root / FILE).read_text().split("\n")
    damaged = (f"{line.partition(' ')[0]} {json.dumps(['kurang'])}" for line in lines)
    (three.root / FILE).write_text("\n".join([head, *damaged]))
    assert look(three) == (run(three.facts()), 3)


def test_no_secret_is_kept(three: Court) -> None:
    three.add("berita", at="berita/2026/11/c", body=f"NIK {nik()}.\n")
    assert "PRI001" in {finding.code for finding in look(three)[0]}
    assert nik() not in (three.root / FILE).read_text()


def test_a_rule_that_looks_elsewhere_unasked_stops_the_run(
    three: Court, monkeypatch: pytest.MonkeyPatch
) -> None:
    def find(_item: Item, facts: Any) -> Iterator[str]:
        yield str(len(facts.site.items))

    monkeypatch.setitem(
        registry._RULES, "ZZZ001", Rule("ZZZ001", "a", Severity.NOTE, "A.", Item, find)
    )
    with pytest.raises(Exception, match=r"ZZZ001.*LookedElsewhereError"):
        run(three.facts())


def test_a_wide_rule_may_count_the_site(three: Court, monkeypatch: pytest.MonkeyPatch) -> None:
    def find(_item: Item, facts: Any) -> Iterator[str]:
        yield f"{len(facts.site.items)} {sorted(facts.addresses)[0]}"

    wide = Rule("ZZZ001", "a", Severity.NOTE, "A.", Item, find, wide=True)
    monkeypatch.setitem(registry._RULES, "ZZZ001", wide)
    look(three)
    assert look(three)[1] == 0
    three.add("berita", at="berita/2026/11/c")
    assert look(three) == (run(three.facts()), 4)


BODIES = (
    "Isi.\n",
    "Satu <b>dua</b>.\n",
    "Lihat [alur](/berita/2026/11/b0/) dan [lain](/berita/2026/11/b1/).\n",
    "# Judul\n\n[di sini](http://contoh.example)\n",
    "![foto](foto/01.jpg)\n",
)


def _edit(court: Court, rng: random.Random) -> None:
    at = f"berita/2026/11/b{rng.randrange(5)}"
    folder = court.root / "content" / at
    if rng.random() < 0.2 and (folder / "index.md").exists():
        for file in sorted(folder.rglob("*"), reverse=True):
            file.rmdir() if file.is_dir() else file.unlink()
        folder.rmdir()
        return
    pictured, pdf = rng.random() < 0.5, f"%PDF-{rng.random()}".encode()
    court.add(
        "berita",
        at=at,
        body=rng.choice(BODIES),
        section=rng.choice(["hukum", "humas"]),
        expires_at=rng.choice([None, AS_OF]),
        photos=[photo()] if pictured else [],
        documents=[document(rng.choice([pdf, b"%PDF-"]))],
        files={"laporan.pdf": pdf} | ({"foto/01.jpg": picture(place=True)} if pictured else {}),
    )


def test_random_edits_find_the_same_with_and_without(court: Court) -> None:
    rng = random.Random(20261120)
    spared = 0
    for _ in range(EDITS):
        _edit(court, rng)
        if rng.random() < 0.1:
            redirects = (("/lama/", rng.choice(["/", "/tidak-ada/"])),)
            court.set_redirects(*redirects)
        facts = court.facts()
        memory: Memory = remembered(court.root / FILE, facts)
        memory.began += 10**9
        assert run(facts, memory=memory) == run(facts)
        memory.save()
        spared += sum(memory.old.get(path) is kept for path, kept in memory.new.items())
    assert spared > EDITS / 2


def test_kept_findings_are_the_same_values(three: Court) -> None:
    found, _ = look(three)
    facts = three.facts()
    again = remembered(three.root / FILE, facts)
    kept = [finding for item in facts.site.items for finding in again.recall(item) or ()]
    assert sorted(kept) == [f for f in found if f.place.path.startswith("content/")]
    assert all(dataclasses.is_dataclass(finding) for finding in kept)
