"""Figures and targets come from the runs as they were."""

from pathlib import Path

import pytest

from pipeline.bench.build.page import part
from pipeline.bench.build.result import Target, document, targets
from pipeline.bench.build.rounds import PHOTOS, RENDER
from pipeline.bench.build.runs import Produced, Runs
from pipeline.bench.page import PAGE, write_part
from pipeline.errors import UnfinishedError
from pipeline.outside.measured import Measured

_STEPS = {
    "clean": [{PHOTOS: 1.0, RENDER: 4.0}, {PHOTOS: 1.0, RENDER: 6.0}, {PHOTOS: 1.0, RENDER: 5.0}],
}
_SECONDS = {
    "clean": (11.0, 13.0, 12.0),
    "mkdocs": (8.0, 18.0, 10.0),
    "hugo_heavy": (2.0, 3.0, 5.0),
    "nothing": (0.5, 0.6, 0.7),
    "one_edit": (1.0, 2.0, 3.0),
    "hugo_light": (2.0, 2.0, 2.0),
    "retitle": (1.5, 1.5, 1.5),
    "new_article": (1.5, 1.5, 1.5),
}


def _runs(articles: int, *, slower: float = 1.0) -> Runs:
    runs = Runs(articles)
    for name, seconds in _SECONDS.items():
        for one in seconds:
            runs.measured[name].append(Measured(one * slower, one, 100 * one))
    for name, steps in _STEPS.items():
        runs.steps[name] += steps
    runs.produced |= dict.fromkeys(
        ("terbit", "mkdocs", "hugo_light", "hugo_heavy"), Produced(9, 8, 7, 6.0)
    )
    return runs


def test_targets_are_held_against_the_runs() -> None:
    reached = {target.name.partition(",")[0]: target.reached for target in targets([_runs(5000)])}
    assert reached["one edit ÷ full Hugo"] == 1.0
    assert reached["mkdocs ÷ one edit"] == 5.0
    assert reached["mkdocs ÷ clean render"] == 2.0  # of 2, 3 and 2 in turn
    assert reached["clean render ÷ Hugo"] == 2.0  # of 2, 2 and 1 in turn
    assert reached["memory after one edit"] == 300.0  # the most, not the middle


def test_growth_leaves_out_photos_and_allows_for_the_step() -> None:
    growth = targets([_runs(5000), _runs(10000, slower=2.0)])[-1]
    assert (growth.reached, growth.limit) == (pytest.approx(23 / 11), pytest.approx(2.2))


@pytest.mark.parametrize(
    ("target", "met"),
    [
        (Target("most", 1.0, 1.0), True),
        (Target("most", 1.1, 1.0), False),
        (Target("least", 2.0, 2.0, most=False), True),
        (Target("least", 1.9, 2.0, most=False), False),
    ],
    ids=["at-most", "over", "at-least", "under"],
)
def test_a_target_is_met_at_its_limit(target: Target, met: bool) -> None:
    assert target.met is met


def test_a_difference_from_mkdocs_is_never_kept_quiet() -> None:
    runs = _runs(5000)
    assert document([runs])["identical"] is True
    runs.unlike.append("berita/index.html")
    assert document([runs])["identical"] is False
    assert "**Our HTML differs" in part([runs])
    assert "berita/index.html" in part([runs])


def test_the_page_says_which_targets_were_missed() -> None:
    rows = part([_runs(2000), _runs(5000)]).splitlines()
    assert "| one edit ÷ full Hugo, light templates | 1.00 | ≤ 0.6 | **no** |" in rows
    assert "| mkdocs ÷ clean render | 2.00 | ≥ 2 | yes |" in rows
    assert "### 2,000 articles" in rows
    assert f"| {RENDER} | 5.000 | – | – | – |" in rows


def test_a_busy_machine_is_told_of() -> None:
    busy = _runs(5000, slower=1.3)
    assert "had a processor for 77% of its time" in part([busy])
    assert document([busy])["quiet"] is False
    assert "busy" not in part([_runs(5000)])


def test_a_part_of_the_page_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("Awal\n<!-- serve -->\nlama\n<!-- /serve -->\nakhir\n", encoding="utf-8")
    write_part("serve", r"baru \1", page)
    text = "Awal\n<!-- serve -->\nbaru \\1\n<!-- /serve -->\nakhir\n"
    assert page.read_text(encoding="utf-8") == text
    with pytest.raises(UnfinishedError, match="build"):
        write_part("build", "x", page)


@pytest.mark.parametrize("name", ["build", "serve", "photos"])
def test_the_page_has_a_place_for_each_part(name: str, tmp_path: Path) -> None:
    copy = tmp_path / "page.md"
    copy.write_bytes(PAGE.read_bytes())
    write_part(name, "terukur", copy)
    assert "terukur" in copy.read_text(encoding="utf-8")
