"""The demo's site behind a real nginx, looked at as readers do."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from pipeline.flows.releasing.site_beside_manifest import look_at_site
from pipeline.release.compare import Looked
from pipeline.release.listing import MANIFEST, Listed, read_listing
from tests.conftest import missing
from tests.release.serving import Reply, serving
from tests.servers import free_port, nginx_configuration, readable_copy, running

_PAGE = "berita/index.html"


@dataclass(frozen=True)
class Live:
    """A site that is served: its folder, address and files."""

    folder: Path
    base: str
    files: dict[str, Listed]

    def looked(self, *only: str) -> Looked:
        wanted = {path: self.files[path] for path in only} if only else self.files
        return look_at_site(self.base, wanted)


@pytest.fixture(scope="module")
def live(demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    program = shutil.which("nginx") or missing("nginx")
    work, port = tmp_path_factory.mktemp("nginx"), free_port()
    site = readable_copy(demo / "site", work)
    file = nginx_configuration(site, demo / "build/headers/nginx.conf", work, port)
    files = dict(read_listing((site / MANIFEST).read_bytes()).files)
    with running([str(program), "-c", str(file)], port) as base:
        yield Live(site, base, files)


def test_a_site_as_published_is_equal_also_what_moved_and_what_is_not_there(live: Live) -> None:
    looked = live.looked()
    assert list(looked.lines()) == []
    assert looked.exit_code == 0
    assert looked.counts()["equal"] == len(live.files) - len(looked.hidden)
    assert {"404.html", "index.php/berita/index.html", _PAGE} <= looked.compared.keys()
    assert set(looked.hidden) == {".htaccess", "cari/.htaccess"}


def test_one_byte_is_found(live: Live) -> None:
    file = live.folder / _PAGE
    before = file.read_bytes()
    try:
        file.write_bytes(before.replace(b"Berita", b"Beritq", 1))
        looked = live.looked()
    finally:
        file.write_bytes(before)
    assert (list(looked.wrong), looked.exit_code) == ([_PAGE], 1)


def test_one_file_too_few_is_found(live: Live) -> None:
    file = live.folder / "assets/emblem.svg"
    aside = file.with_suffix(".aside")
    file.rename(aside)
    try:
        looked = live.looked()
    finally:
        aside.rename(file)
    assert list(looked.lines()) == ["Hilang: assets/emblem.svg (404)"]


def test_a_folder_without_its_page_is_missing(live: Live) -> None:
    """nginx answers 403 there: it does not list folders."""
    file = live.folder / _PAGE
    aside = file.with_suffix(".aside")
    file.rename(aside)
    try:
        looked = live.looked(_PAGE)
    finally:
        aside.rename(file)
    assert (list(looked.wrong), looked.exit_code) == ([_PAGE], 1)


def test_a_site_that_keeps_us_out_is_not_seen() -> None:
    with serving() as site:
        site.replies["/a/"] = site.replies["/a/index.html"] = Reply(b"", 403)
        assert look_at_site(site.base, {"a/index.html": _listed(b"a")}).exit_code == 3


def _listed(body: bytes) -> Listed:
    import hashlib

    return Listed(len(body), hashlib.sha256(body).hexdigest())


_MOVED = b'<meta http-equiv="refresh" content="0; url=../baru/">'


@pytest.mark.parametrize(
    ("to", "there", "code"),
    [
        ("/baru/", _MOVED, 0),
        ("https://judi.example/", _MOVED, 1),
        ("/lain/", _MOVED, 1),
        ("/baru/", _MOVED + b"<p>slot</p>", 1),
        ("/baru/", b"<p>Bukan.</p>", 1),
    ],
)
def test_an_address_may_lead_on_only_as_its_own_page_says(to: str, there: bytes, code: int) -> None:
    wanted = {"lama/index.html": _listed(_MOVED)}
    with serving() as site:
        site.replies["/lama/"] = Reply(b"", 301, {"Location": to})
        site.replies["/lama/index.html"] = Reply(there)
        assert look_at_site(site.base, wanted).exit_code == code


def test_an_ordinary_page_may_not_lead_on() -> None:
    page = b"<p>Berita.</p>"
    with serving() as site:
        site.replies["/lama/"] = Reply(b"", 302, {"Location": "https://judi.example/"})
        site.replies["/lama/index.html"] = Reply(page)
        assert look_at_site(site.base, {"lama/index.html": _listed(page)}).exit_code == 1


def test_a_server_that_is_down_is_not_clean() -> None:
    with serving() as site:
        base = site.base
    looked = look_at_site(base, {"index.html": _listed(b"")})
    assert looked.exit_code == 3
    assert list(looked.lines()) == ["Belum terlihat: index.html (tidak tersambung)"]
