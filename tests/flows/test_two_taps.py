"""What people come for is at most two taps from the home page, followed link by link."""

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

_BASE = "https://pn-contoh.example"


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.targets: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self.targets += [value for name, value in attrs if name == "href" and value]


def _leads_to(site: Path, address: str) -> set[str]:
    page = _Links()
    page.feed((site / address.strip("/") / "index.html").read_text(encoding="utf-8"))
    found = (urlsplit(urljoin(_BASE + address, target)) for target in page.targets)
    return {
        to.path for to in found if f"{to.scheme}://{to.netloc}" == _BASE and to.path.endswith("/")
    }


def _within(site: Path, taps: int) -> set[str]:
    reached = {"/"}
    for _ in range(taps):
        reached |= {to for address in reached for to in _leads_to(site, address)}
    return reached


@pytest.mark.parametrize(
    ("address", "taps"),
    [
        pytest.param("/layanan-publik/jadwal-sidang/", 1, id="hearing schedule"),
        pytest.param("/layanan-hukum/prosedur-biaya-perkara/biaya/", 1, id="fees"),
        pytest.param("/layanan-publik/jam-kerja/", 1, id="opening hours"),
        pytest.param("/layanan-publik/pengaduan/", 1, id="complaints"),
        pytest.param("/layanan-publik/pengaduan/siwas/", 2, id="complaints online"),
        pytest.param("/status-informasi/", 1, id="status of information"),
        pytest.param("/peta-situs/", 1, id="site map"),
        pytest.param("/informasi/j-02/", 1, id="satisfaction index"),
        pytest.param("/informasi/b1-08/", 2, id="an item of information"),
        pytest.param("/layanan-publik/permohonan-informasi/", 2, id="asking for information"),
        pytest.param("/layanan-publik/disabilitas/", 1, id="services for disabled people"),
        pytest.param("/hubungi-kami/alamat/", 2, id="address"),
    ],
)
def test_taps_from_home(demo: Path, address: str, taps: int) -> None:
    assert address in _within(demo / "site", taps)


def test_every_item_of_information_is_two_taps_away(demo: Path) -> None:
    items = {f"/informasi/{folder.name}/" for folder in (demo / "content/informasi").iterdir()}
    assert items <= _within(demo / "site", 2)
