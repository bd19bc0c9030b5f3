"""The checks as the gate runs them: on the new content alone, read from a bare repository."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from pipeline.content.receipt import text_of
from pipeline.errors import UnfinishedError
from pipeline.findings import Finding, Place, Severity
from pipeline.flows.reviewing.examine import Asked, examine
from pipeline.outside.git_reading import git
from pipeline.review.examined import Examined
from tests.papers import plain
from tests.receipts import receipt_of
from tests.review.cases import INDEX, approval, codes, policy
from tests.review.cases import article as changed
from tests.review.courthouse import ITEM, Courthouse, article, with_photo

BARU = ITEM.removesuffix("/index.md")
PDF = "dokumen/surat.pdf"
DAY = dt.date(2026, 11, 20)
CHILD = "3/Pid.Sus-Anak/2026/PN Cth"


def looked(house: Courthouse, files: dict[str, str | bytes | None], *folders: str) -> Examined:
    """Commit files, send them to the bare repository as a draft, and examine items there."""
    house.commit(files)
    house.push("HEAD:refs/heads/draf/berita/baru")
    main, head = house.main(), house.git("rev-parse", "HEAD").strip()
    return examine(Asked(house.server, main, head, DAY), folders or (BARU,))


def told(found: Examined) -> list[str]:
    return sorted(each.code for each in found.blocking)


def with_paper(raw: bytes, **front: Any) -> dict[str, str | bytes | None]:
    about = receipt_of(PDF, raw)
    paper = {
        "file": PDF,
        "title": "Surat",
        "sha256": about.result.sha256,
        "officer": "Panitera",
    }
    receipt = f"{BARU}/penerimaan/{PDF}.yml"
    return {
        ITEM: article(documents=[paper], **front),
        f"{BARU}/{PDF}": raw,
        receipt: text_of(about),
    }


@pytest.mark.parametrize(
    ("front", "raised"),
    [
        pytest.param({}, "biasa", id="nothing in it"),
        pytest.param({"body": f"Perkara {CHILD}."}, "perhatian_khusus", id="child's case"),
        pytest.param({"body": "Terdakwa berumur 16 tahun."}, "perhatian_khusus", id="age"),
        pytest.param(
            {"title": "Pernyataan Ketua tentang Putusan"}, "perhatian_khusus", id="statement"
        ),
        pytest.param(
            {"case": {"number": "3/Pdt.G/2026/PN Cth", "classification": "perceraian"}},
            "perhatian_khusus",
            id="classification",
        ),
        pytest.param({"section": "tidak-ada"}, "biasa", id="wrong, but read whole"),
        pytest.param({"title": None}, "perhatian_khusus", id="could not be read"),
    ],
)
def test_what_raises(house: Courthouse, front: dict[str, Any], raised: str) -> None:
    assert looked(house, {ITEM: article(**front)}).raised == {BARU: raised}


def test_a_summons_in_a_divorce_is_raised(house: Courthouse) -> None:
    folder = "content/panggilan/2026/11/contoh"
    keys = {
        "party": "Contoh Satu",
        "last_known_address": "Kota Contoh",
        "announced_first": "2026-11-18",
        "announced_second": "2026-12-21",
        "hearing_on": "2027-03-25",
        "hearing_place": "Ruang Sidang Cakra",
        "expires_at": "2027-03-26",
        "case": {"number": "3/Pdt.G/2026/PN Cth", "classification": "perceraian"},
    }
    found = looked(house, {f"{folder}/index.md": article("Panggilan Sidang", **keys)}, folder)
    assert (found.raised, told(found)) == ({folder: "perhatian_khusus"}, ["PRI015"])


def test_a_document_is_read_too(house: Courthouse) -> None:
    raw = plain("Terdakwa berumur 16 tahun.")
    found = looked(house, with_paper(raw))
    assert found.raised == {BARU: "perhatian_khusus"}
    assert "PRI015" in told(found)


def test_a_document_that_cannot_be_read_is_never_ordinary(house: Courthouse) -> None:
    found = looked(house, with_paper(b"%PDF-1.7\nrusak"))
    assert found.raised == {BARU: "perhatian_khusus"}
    assert "DOC007" in told(found)


def test_only_the_items_that_were_touched_are_looked_at(house: Courthouse) -> None:
    """The page above is wrong already; an item below it is not answerable for that."""
    above, below = "content/halaman/profil", "content/halaman/profil/sejarah"
    wrong = article(section="tidak-ada").replace("date:", "updated:")
    good = article().replace("date:", "updated:")
    files = {f"{above}/index.md": wrong, f"{below}/index.md": good}
    found = looked(house, dict(files), below)
    assert (told(found), dict(found.raised)) == ([], {below: "biasa"})
    assert told(looked(house, {"catatan.txt": "x"}, above)) == ["CNT004"]


def test_a_waiver_of_main_is_honoured_and_lowers_no_class(house: Courthouse) -> None:
    waiver = (
        f"waivers:\n  - code: PRI015\n    path: {BARU}\n    reason: Diperiksa Ketua.\n"
        "    approved_by: ketua\n    until: 2026-12-31\n"
    )
    text = {ITEM: article("Pernyataan Ketua tentang Putusan")}
    ours = {**text, "site_config/waivers.yml": waiver}
    assert told(looked(house, ours)) == ["PRI015"], "a change cannot waive itself"
    house.git("push", "--quiet", str(house.server), "HEAD:refs/heads/draf/sistem/w")
    git(house.server, "update-ref", "refs/heads/main", "refs/heads/draf/sistem/w")
    found = looked(house, {ITEM: article("Pernyataan Ketua tentang Putusan Lain")})
    assert (told(found), found.raised) == ([], {BARU: "perhatian_khusus"})


def test_whatever_cannot_be_looked_at_is_no_pass(
    house: Courthouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("pipeline.checks.rules.class_too_low.minimum_class", crash)
    with pytest.raises(UnfinishedError, match="PRI015"):
        looked(house, with_photo())


def test_nothing_is_left_behind(house: Courthouse, tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("tempfile.tempdir", str(tmp_path))
        looked(house, with_photo())
    assert list(tmp_path.iterdir()) == []


def test_the_judge_takes_what_blocks_as_a_reason() -> None:
    change = changed()
    officer = approval(change, "pj-informasi", "information_officer")
    both = [approval(change, "editor", "editor"), officer]
    found = Finding(Place(INDEX, 3), "PRI001", Severity.BLOCK, "Hapus nomor ini.")
    assert codes(change, both, blocking=[found]) == ["PRI001"]
    assert codes(change, both, blocking=[found], policy=policy(enabled=False)) == []
