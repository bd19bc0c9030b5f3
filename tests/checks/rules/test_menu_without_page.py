import pytest

from pipeline.config.court import GridLink
from pipeline.findings import Place
from tests.building import Court


@pytest.mark.parametrize(
    ("target", "fires"),
    [
        pytest.param("/layanan-publik/jam-kerja/", False, id="an item"),
        pytest.param("/", False, id="the home page"),
        pytest.param("/berita/", False, id="a list"),
        pytest.param("/informasi/", False, id="the information list"),
        pytest.param("/informasi/dip/", False, id="the register"),
        pytest.param("https://ecourt.mahkamahagung.go.id", False, id="another site"),
        pytest.param("/layanan-publik/", True, id="a page that is not there"),
        pytest.param("/halaman/", True, id="pages have no list"),
    ],
)
def test_target(court: Court, target: str, fires: bool) -> None:
    court.add("halaman")
    court.set_menu("/", target)
    found = court.found("CNT011")
    assert bool(found) is fires
    assert all(finding.place == Place("site_config/menu.yml") for finding in found)


def test_third_level(court: Court) -> None:
    court.add("halaman")
    court.set_menu("/", "/berita/", "/tidak-ada/")
    [finding] = court.found("CNT011")
    assert "/tidak-ada/" in finding.message


@pytest.mark.parametrize(
    ("to", "fires"),
    [("/layanan-publik/jam-kerja/", False), ("https://jdih.example", False), ("/tidak/", True)],
    ids=["an item", "another site", "a page that is not there"],
)
def test_grid_of_the_home_page(court: Court, to: str, fires: bool) -> None:
    court.add("halaman")
    court.change_court(grid=(GridLink(title="Layanan", to=to, icon="layanan"),))
    found = court.found("CNT011")
    assert [finding.place for finding in found] == [Place("site_config/court.yml")] * fires


@pytest.mark.parametrize(
    "told",
    [
        {"banners": [{"title": "Tolak suap", "to": "/tidak/"}]},
        {"integrity_zone": {"award": "wbk", "year": 2025, "to": "/tidak/"}},
        {"videos": ["/tidak/"]},
    ],
    ids=lambda told: next(iter(told)),
)
def test_what_else_the_home_page_links_to(court: Court, told: dict[str, object]) -> None:
    court.add("halaman")
    court.set_home(**told)
    [finding] = court.found("CNT011")
    assert finding.place == Place("site_config/court.yml")


def test_a_banner_without_a_target(court: Court) -> None:
    court.add("halaman")
    court.set_home(banners=[{"title": "Tolak suap"}])
    assert court.found("CNT011") == []
