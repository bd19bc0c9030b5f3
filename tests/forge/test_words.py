"""What is written to a forge: the SOP's steps, places without markup, and never too much."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.forge.words import (
    LONGEST,
    PROPOSAL_MARK,
    REPORT_MARK,
    Minutes,
    checklist,
    places_of,
    report_comment,
    title,
)

MINUTES = Minutes(60, 30, 31, 29, 28)
PLACE = "content/berita/2026/11/layanan-baru"


def test_the_title_names_a_place_and_how_many_more() -> None:
    assert title([PLACE]) == f"Usulan: {PLACE}"
    assert title([PLACE, "x", "y"]) == f"Usulan: {PLACE} dan 2 lainnya"
    assert title([]) == "Usulan"
    assert len(title(["content/" + "panjang" * 90, "x"])) == 200


def test_the_checklist_holds_the_seven_steps_with_the_courts_minutes() -> None:
    text = checklist([PLACE], MINUTES)
    assert text.startswith(PROPOSAL_MARK)
    steps = [line for line in text.splitlines() if line.startswith("- [ ] ")]
    assert len(steps) == 7
    assert ["60 menit" in steps[2], "30 menit" in steps[3], "31 menit" in steps[4]] == [True] * 3
    assert ["29 menit" in steps[5], "28 menit" in steps[6]] == [True] * 2
    assert f"- `{PLACE}`" in text


def test_a_long_list_of_places_is_counted() -> None:
    text = checklist([f"{PLACE}-{number}" for number in range(25)], MINUTES)
    assert "… dan 5 lainnya" in text
    assert f"{PLACE}-19" in text
    assert f"{PLACE}-20" not in text


def test_a_place_is_no_markup_and_no_mention() -> None:
    text = title(["content/`<b>@ketua\n# Judul"])
    assert not set(text) & set("`<>@\n")


def test_a_report_stands_whole_behind_its_mark() -> None:
    assert report_comment("## Hasil\n\nBaik.\n", "a" * 40) == (
        f"{REPORT_MARK}\n\nUntuk komit `{'a' * 12}`.\n\n## Hasil\n\nBaik.\n"
    )


@given(st.lists(st.integers(0, 400), max_size=400))
def test_a_report_fits_and_says_what_was_left_out(lengths: list[int]) -> None:
    report = "\n".join("x" * length for length in lengths)
    comment = report_comment(report, "a" * 40)
    assert len(comment) <= LONGEST
    kept = comment.count("x") == report.count("x")
    assert kept or "baris lagi" in comment


def test_places_are_items_and_other_files() -> None:
    item = "content/peliputan/2026/11/rapat"
    paths = [
        f"{item}/index.md",
        f"{item}/foto/01.jpg",
        "content/informasi/b1-01/dokumen/laporan.pdf",
        "content/informasi/b1-01/index.md",
        "content/halaman.md",
        "site_config/menu.yml",
    ]
    assert places_of(paths) == (
        "content/halaman.md",
        "content/informasi/b1-01",
        item,
        "site_config/menu.yml",
    )
