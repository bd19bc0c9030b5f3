"""The pages of procedures in a build: there where the menu leads, and made anew only if changed."""

import datetime as dt
from pathlib import Path

import pytest

from pipeline.errors import ConfigError
from pipeline.flows.build_site import Built, build_site
from tests.building import Court
from tests.demo import tree_of
from tests.small import change_yaml, small_court

_DAY = dt.date(2026, 11, 20)
_MENU = [{"title": "Beranda", "to": "/"}, {"title": "Cara kerja (SOP)", "to": "/sop/"}]


@pytest.fixture
def court(tmp_path: Path) -> Court:
    made = small_court(tmp_path / "court")
    change_yaml(made.root / "site_config/menu.yml", lambda told: told.update(menu=_MENU))
    return made


def _made_anew(built: Built) -> set[str]:
    return {path for path, why in built.reasons.items() if why != "same"}


def test_the_pages_are_there_only_where_the_menu_has_a_page_for_them(court: Court) -> None:
    build_site(court.root, _DAY)
    site = court.root / "site/sop"
    assert sorted(p.parent.name for p in site.glob("*/index.html")) == [
        *("daftar", "tais-06", "tais-08")
    ]
    assert 'href="daftar/"' in (site / "index.html").read_text("utf-8")
    for place in ("indeks", "peta-situs"):
        found = (court.root / "site" / place / "index.html").read_text("utf-8")
        assert 'href="../sop/tais-08/">Penggunaan WiFi/internet' in found
        assert "SOP tais-08" in found
    page = (site / "tais-08/index.html").read_text("utf-8")
    assert "Cara kerja (SOP)" in page
    change_yaml(court.root / "site_config/menu.yml", lambda told: told.update(menu=_MENU[:1]))
    build_site(court.root, _DAY)
    assert [p.parent.name for p in site.rglob("index.html")] == ["sop"]


def test_only_what_changed_is_made_anew_and_is_as_a_clean_build_has_it(court: Court) -> None:
    build_site(court.root, _DAY)
    file = court.root / "site_config/sop/tais-08.yml"
    change_yaml(file, lambda told: told["steps"][0].update(activity="Meminta kata sandi"))
    built = build_site(court.root, _DAY)
    changed = {path for path in _made_anew(built) if path.startswith("sop/")}
    assert changed == {"sop/tais-08/index.md"}
    assert "Meminta kata sandi" in (court.root / "site/sop/tais-08/index.html").read_text("utf-8")
    before = tree_of(court.root / "site")
    build_site(court.root, _DAY, clean=True)
    assert tree_of(court.root / "site") == before


def test_a_regulation_that_was_replaced_changes_every_page_that_may_cite_it(court: Court) -> None:
    build_site(court.root, _DAY)

    def replace(told: dict[str, dict[str, dict[str, object]]]) -> None:
        told["regulations"]["uu-14-2008"] |= {"status": "replaced", "by": ["Peraturan Contoh"]}

    change_yaml(court.root / "site_config/regulations.yml", replace)
    build_site(court.root, _DAY)
    page = (court.root / "site/sop/tais-06/index.html").read_text("utf-8")
    assert "diganti dengan Peraturan Contoh" in page


def test_a_page_of_the_court_at_the_same_address_stays(court: Court) -> None:
    court.add("halaman", at="halaman/sop/tais-08", title="SOP Kami Sendiri")
    build_site(court.root, _DAY)
    assert "SOP Kami Sendiri" in (court.root / "site/sop/tais-08/index.html").read_text("utf-8")


def test_a_broken_procedure_stops_the_build_and_leaves_the_site(court: Court) -> None:
    build_site(court.root, _DAY)
    before = tree_of(court.root / "site")
    file = court.root / "site_config/sop/tais-08.yml"
    file.write_text(file.read_text("utf-8").replace("time: 10 menit", "time: 3 pekan"), "utf-8")
    with pytest.raises(ConfigError, match="tais-08"):
        build_site(court.root, _DAY)
    assert tree_of(court.root / "site") == before
