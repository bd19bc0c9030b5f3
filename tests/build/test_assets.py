"""The theme's styles and scripts: joined in order, named by content, dark before scripts run."""

import re
import shutil
from pathlib import Path

import pytest

from pipeline.build.assets import FOLDER, before_scripts, load_assets
from pipeline.errors import UnfinishedError
from tests.building import ROOT

_SHEETS = ("base.css", "frame.css", "parts.css", "search.css", "pages.css")


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    """A copy of the theme's assets that a test may change."""
    return Path(shutil.copytree(ROOT / FOLDER, tmp_path / "assets"))


def test_one_sheet_holds_the_renderers_and_ours_in_order(theme: Path) -> None:
    assets = load_assets(theme)
    sheet = assets.texts[assets.names["situs.css"]]
    assert sheet.startswith('@charset "UTF-8";')
    places = [sheet.index((theme / name).read_text(encoding="utf-8")) for name in _SHEETS]
    assert places == sorted(places)
    assert sheet.index(".md-typeset{") < places[0]
    assert "sourceMappingURL" not in sheet


def test_every_name_carries_its_content(theme: Path) -> None:
    before = load_assets(theme)
    assert all(re.search(r"\.[0-9a-f]{10}\.(css|js)$", path) for path in before.texts)
    with (theme / "pages.css").open("a", encoding="utf-8") as file:
        file.write(".baru { color: red; }\n")
    after = load_assets(theme)
    changed = {name for name in after.names if after.names[name] != before.names[name]}
    assert changed == {"situs.css"}
    assert load_assets(theme) == after


def test_pictures_keep_their_names_and_sources_are_not_published(theme: Path) -> None:
    assets = load_assets(theme)
    assert set(assets.copies) == {"assets/emblem.svg", "assets/facade.svg"}
    assert {"frame.css", "parts.css", "search.css", "pages.css"}.isdisjoint(assets.names)


def test_a_sheet_that_is_gone_stops_the_build(theme: Path) -> None:
    (theme / "frame.css").unlink()
    with pytest.raises(UnfinishedError, match=r"frame\.css"):
        load_assets(theme)


def test_what_the_dark_scheme_says_is_said_before_scripts_run_too() -> None:
    sheet = """
    /* [data-md-color-scheme=slate] in a comment { } */
    [data-md-color-scheme=default] { --a: 1; }
    @media screen { [data-md-color-scheme=slate] { --a: 2; } }
    .x, [data-md-color-scheme=slate][data-md-color-primary=custom] .y { --a: 3; }
    [data-md-color-scheme=slate][data-md-color-primary=teal] { --a: 4; }
    .z:not([data-md-color-scheme=slate]) { --a: 5; }
    """
    told = before_scripts(sheet)
    assert told.startswith("\n@media screen and (prefers-color-scheme: dark) {")
    assert [int(value) for value in re.findall(r"--a: (\d)", told)] == [2, 3]
    undecided = ".no-js [data-md-color-scheme=default]:not([data-md-color-media])"
    assert f"{undecided}[data-md-color-primary=custom] .y{{" in told
    assert ".x" not in told
    assert before_scripts(".x { --a: 1; }") == ""
