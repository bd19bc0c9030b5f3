"""Where only bodies differ, nothing else is composed; what was kept is believed only if whole."""

import dataclasses
from pathlib import Path

import pytest

from pipeline.build.compose import Given, Tree, compose
from pipeline.build.compose.memory import Memory
from pipeline.build.composed import before_of, keep
from pipeline.config.court import Court as CourtFacts
from tests.building import AS_OF, Court
from tests.shelves import shelf, written

PLEDGES = "halaman/maklumat-pelayanan"
PROMISES = "## Maklumat Pelayanan\n\n- Melayani dengan {};\n"


@pytest.fixture
def court(court: Court) -> Court:
    """A court with two articles and its pledges."""
    for name in ("satu", "dua"):
        court.add("berita", at=f"berita/2026/11/{name}", body=f"Isi {name}.\n")
    court.add("halaman", at=PLEDGES, body=PROMISES.format("ramah"))
    return court


def _given(work: Path) -> Given:
    docs = shelf(work / "docs")
    memory = Memory(
        "", lambda path, key: (found := docs.get(path)) is not None and found.key == key
    )
    return Given(memory, before=before_of(work / "composed.json", docs))


def _composed(court: Court, work: Path) -> Tree:
    """Compose on what was left in `work`, and leave what comes of it."""
    given = _given(work)
    tree = compose(court.load().site, court.config, court.catalogue, {}, AS_OF, given=given)
    written(tree, work / "docs")
    keep(work / "composed.json", tree, shelf(work / "docs"), given.before)
    return tree


def _whole(court: Court) -> Tree:
    return compose(court.load().site, court.config, court.catalogue, {}, AS_OF)


def _texts(work: Path) -> dict[str, str]:
    docs = work / "docs"
    files = (file for file in docs.rglob("*") if file.is_file())
    return {file.relative_to(docs).as_posix(): file.read_bytes().decode() for file in files}


def test_only_the_page_of_an_item_whose_body_differs_is_composed(
    court: Court, tmp_path: Path
) -> None:
    _composed(court, tmp_path)
    court.add("berita", at="berita/2026/11/satu", body="Isi yang lain.\n")
    tree, whole = _composed(court, tmp_path), _whole(court)
    assert set(tree.texts) == {"berita/2026/11/satu/index.md"}
    assert _texts(tmp_path) == whole.texts
    assert (tree.listed, tree.frame, tree.nav) == (whole.listed, whole.frame, whole.nav)
    assert _composed(court, tmp_path).texts == {}


def test_a_title_is_seen_on_every_page_that_shows_it(court: Court, tmp_path: Path) -> None:
    _composed(court, tmp_path)
    court.add("berita", at="berita/2026/11/satu", title="Judul Lain Sekali", body="Isi lain.\n")
    assert {"index.md", "berita/index.md", "berita/2026/11/satu/index.md"} <= set(
        _composed(court, tmp_path).texts
    )
    assert _texts(tmp_path) == _whole(court).texts


def test_the_home_page_shows_the_pledges_in_their_new_words(court: Court, tmp_path: Path) -> None:
    _composed(court, tmp_path)
    court.add("halaman", at=PLEDGES, body=PROMISES.format("tepat waktu"))
    _composed(court, tmp_path)
    assert "tepat waktu" in _texts(tmp_path)["index.md"]


def test_what_the_catalogue_or_the_court_says_is_shown(court: Court, tmp_path: Path) -> None:
    _composed(court, tmp_path)
    name = dataclasses.replace(
        court, config=dataclasses.replace(court.config, court=_renamed(court))
    )
    assert "index.md" in _composed(name, tmp_path).texts
    texts = {path: f"{text}# catatan\n" for path, text in court.catalogue.texts.items()}
    other = dataclasses.replace(name, catalogue=dataclasses.replace(court.catalogue, texts=texts))
    assert "index.md" in _composed(other, tmp_path).texts


def _renamed(court: Court) -> CourtFacts:
    return court.config.court.model_copy(update={"phone": "(000) 000-0001"})


@pytest.mark.parametrize("at", [0, 40, 200, -1])
def test_one_damaged_byte_and_everything_is_asked_for(
    court: Court, tmp_path: Path, at: int
) -> None:
    _composed(court, tmp_path)
    data = bytearray((tmp_path / "composed.json").read_bytes())
    data[at] ^= 1
    (tmp_path / "composed.json").write_bytes(data)
    assert _given(tmp_path).before is None


def test_a_page_that_is_gone_or_was_composed_since_is_no_longer_known(
    court: Court, tmp_path: Path
) -> None:
    _composed(court, tmp_path)
    kept = (tmp_path / "composed.json").read_bytes()
    (tmp_path / "docs/index.md").write_text("Lain.\n")
    assert _given(tmp_path).before is None
    _composed(court, tmp_path)
    court.add("berita", at="berita/2026/11/dua", body="Dari bangunan yang lain.\n")
    _composed(court, tmp_path)
    (tmp_path / "composed.json").write_bytes(kept)
    assert _given(tmp_path).before is None
