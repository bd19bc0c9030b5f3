"""A court whose site is live behind nginx and was defaced, and what an intruder does to it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.release.command import said
from tests.release.generated import court, pages_of, write_site
from tests.release.web import nginx
from tests.servers import free_port

PAGES = {**pages_of(1), "robots.txt": b"User-agent: *\n"}


@dataclass
class Victim:
    """A court, the address and the folder of its live site, and the foreign files in it."""

    root: Path
    address: str
    served: Path
    foreign: dict[str, bytes] = field(default_factory=dict)

    def deface(self) -> None:
        """Do what was seen: another home page, hidden links, a page for search engines, a shell,
        and one page less."""
        self.put("index.html", b"<title>Slot gacor</title><h1>maxwin</h1>")
        hidden = "<div style='display:none'><a href=https://slot-gacor.example/>togel</a></div>"
        page = (self.served / "berita/02/b-1/index.html").read_bytes()
        self.put("berita/02/b-1/index.html", page + hidden.encode())
        self.put("robots.txt", b"Sitemap: https://slot-gacor.example/peta.xml\n")
        (self.served / "berita/03/b-2/index.html").unlink()
        self.foreign |= {
            "slot/index.html": b"<title>Situs slot gacor maxwin</title>",
            "wp-content/x|`y.php": b"<?php system($_GET['c']);",
            ".htaccess": b"RewriteEngine On\n",
        }
        for path, data in self.foreign.items():
            self.put(path, data)

    def put(self, path: str, data: bytes) -> None:
        """Write a file where readers are served from."""
        file = self.served / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.unlink(missing_ok=True)
        file.write_bytes(data)

    def ensure_original(self) -> None:
        """Every byte of the site is the published one, and nothing lies beside it."""
        assert "juga bagi pembaca" in said(self.root, "verify")
        for path, data in PAGES.items():
            assert (self.served / path).read_bytes() == data
        for path in self.foreign:
            assert not (self.served / path).exists()


@pytest.fixture(params=["current", "path"])
def victim(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Victim]:
    """A court whose site lies in a folder of this machine, released once."""
    port, serves = free_port(), request.param
    root = court(tmp_path / "court", f"http://127.0.0.1:{port}", serves=serves)
    served = root / "var/www" / ("" if serves == "path" else "current")
    with nginx(served, tmp_path / "nginx", port) as address:
        write_site(root, PAGES)
        said(root, "deploy")
        yield Victim(root, address, served)


def evidence_in(root: Path) -> set[bytes]:
    """Return the bytes of everything that was kept as evidence."""
    return {file.read_bytes() for file in (root / "var/bukti").rglob("*.bin")}


def ensure_set_aside(victim: Victim) -> None:
    """Every foreign file lies whole in the quarantine of the target."""
    places = list((victim.root / "var/www/.terbit/karantina").glob("*/berkas"))
    for path, data in victim.foreign.items():
        found = [place / path for place in places if (place / path).exists()]
        assert [file.read_bytes() for file in found] == [data], path
