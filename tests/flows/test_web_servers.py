"""nginx and Apache, the real ones, with the files that the build made for them."""

import gzip
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from tests.conftest import missing
from tests.servers import (
    apache_configuration,
    free_port,
    get,
    nginx_configuration,
    readable_copy,
    running,
)

_HIDDEN = ("/.git/config", "/.env", "/cari/.rahasia", "/.well-known/.rahasia")


def _program(name: str) -> str:
    found = shutil.which(name) or shutil.which(name, path="/usr/sbin:/sbin")
    if found is None:
        missing(name)
    return str(found)


def _with_secrets(demo: Path, work: Path) -> Path:
    """Copy the demo's site, with a search page and files that nobody may read."""
    site = readable_copy(demo / "site", work)
    for path in _HIDDEN:
        file = site / path.lstrip("/")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("rahasia", encoding="utf-8")
    (site / "aplikasi.webmanifest").write_text("{}", encoding="utf-8")
    return site


@pytest.fixture(scope="module", params=["nginx", "apache .htaccess", "apache include"])
def server(
    request: pytest.FixtureRequest, demo: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The address of a server that serves the demo court's site."""
    name = request.param.split()[0]
    program = _program({"nginx": "nginx", "apache": "apache2"}[name])
    work, port = tmp_path_factory.mktemp(name), free_port()
    site, snippets = _with_secrets(demo, work), demo / "build/headers"
    if name == "nginx":
        command = [
            program,
            "-c",
            str(nginx_configuration(site, snippets / "nginx.conf", work, port)),
        ]
    else:
        include = snippets / "apache.conf" if "include" in request.param else None
        file = apache_configuration(site, work, port, include)
        command = [program, "-f", str(file), "-DFOREGROUND"]
    with running(command, port) as address:
        yield address


def test_nginx_accepts_the_snippet(demo: Path, tmp_path: Path) -> None:
    snippet = demo / "build/headers/nginx.conf"
    file = nginx_configuration(demo / "site", snippet, tmp_path, free_port())
    done = subprocess.run(
        [_program("nginx"), "-t", "-c", str(file)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, "warn" in done.stderr) == (0, False), done.stderr


@pytest.mark.parametrize("path", ["/", "/berita/", "/tidak-ada/", "/umpan/rss.xml", "/robots.txt"])
def test_every_answer_carries_the_security_headers_once(server: str, path: str) -> None:
    told = get(server + path).headers
    policy = told["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; script-src 'self' 'sha256-")
    assert policy.endswith("form-action 'self'; frame-ancestors 'none'")
    assert policy.count("default-src") == 1
    assert "unsafe" not in policy
    assert told["X-Content-Type-Options"] == "nosniff"
    assert told["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert "camera=()" in told["Permissions-Policy"]
    assert "Strict-Transport-Security" not in told


@pytest.mark.parametrize("path", ["/", "/umpan/rss.xml", "/umpan/feed.json", "/assets/emblem.svg"])
def test_texts_are_sent_packed_to_who_takes_it(server: str, path: str) -> None:
    told = requests.get(server + path, headers={"Accept-Encoding": "gzip"}, timeout=10).headers
    assert (told["Content-Encoding"], told["Vary"]) == ("gzip", "Accept-Encoding")
    plain = {"Accept-Encoding": "identity"}
    assert "Content-Encoding" not in requests.get(server + path, headers=plain, timeout=10).headers


def test_texts_are_sent_as_small_as_files_packed_beforehand(server: str) -> None:
    page = requests.get(server, headers={"Accept-Encoding": "identity"}, timeout=10).content
    with requests.get(
        server, headers={"Accept-Encoding": "gzip"}, timeout=10, stream=True
    ) as answer:
        sent = answer.raw.read(decode_content=False)
    assert gzip.decompress(sent) == page
    assert len(sent) < 1.02 * len(gzip.compress(page, 9))


def test_photos_are_not_packed_again(server: str, demo: Path) -> None:
    photo = next((demo / "site").rglob("*.jpg")).relative_to(demo / "site").as_posix()
    assert "Content-Encoding" not in get(f"{server}/{photo}").headers


def test_only_the_search_page_may_compile(server: str, demo: Path) -> None:
    searching = (demo / "site/cari/index.html").is_file()
    policy = get(f"{server}/cari/").headers["Content-Security-Policy"]
    assert ("'wasm-unsafe-eval'" in policy) is searching
    assert (
        policy.replace(" 'wasm-unsafe-eval'", "")
        == get(f"{server}/").headers["Content-Security-Policy"]
    )


def test_what_is_not_there_is_answered_with_the_sites_own_page(server: str) -> None:
    answer = get(f"{server}/tidak-ada/")
    assert answer.status_code == 404
    assert "Halaman tidak ditemukan" in answer.text


@pytest.mark.parametrize("path", [*_HIDDEN, "/.htaccess", "/.git/"])
def test_what_begins_with_a_dot_is_never_served(server: str, path: str) -> None:
    answer = get(server + path)
    assert answer.status_code in (403, 404)
    assert "rahasia" not in answer.text


@pytest.mark.parametrize("path", ["/.well-known/security.txt", "/.well-known/terbit/manifest.json"])
def test_well_known_is_served(server: str, path: str) -> None:
    assert get(server + path).status_code == 200


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/umpan/rss.xml", "application/rss+xml"),
        ("/umpan/atom.xml", "application/atom+xml"),
        ("/umpan/feed.json", "application/feed+json"),
        ("/umpan/bagian/umum/rss.xml", "application/rss+xml"),
        ("/sitemap.xml", "xml"),
        ("/aplikasi.webmanifest", "application/manifest+json"),
        ("/.well-known/security.txt", "text/plain; charset=utf-8"),
        ("/assets/emblem.svg", "image/svg+xml"),
    ],
)
def test_types(server: str, path: str, kind: str) -> None:
    assert kind in get(server + path).headers["Content-Type"].lower()


def test_hashed_files_are_kept_for_long_and_pages_only_shortly(server: str, demo: Path) -> None:
    for name, kind in (("*.480.avif", "image/avif"), ("situs.*.css", "text/css")):
        hashed = next((demo / "site").rglob(name)).relative_to(demo / "site").as_posix()
        answer = get(f"{server}/{hashed}")
        assert answer.headers["Content-Type"].startswith(kind)
        assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    for path in ("/", "/umpan/rss.xml", "/assets/emblem.svg"):
        assert get(server + path).headers["Cache-Control"] == "public, max-age=300, must-revalidate"


def test_what_is_missing_is_not_kept_for_long(server: str) -> None:
    answer = get(f"{server}/berita/x.0123456789.480.avif")
    assert answer.status_code == 404
    assert "31536000" not in answer.headers.get("Cache-Control", "")


@pytest.mark.parametrize("path", ["/index.php/berita", "/index.php/berita/"])
def test_an_address_that_moved_leads_on(server: str, path: str) -> None:
    answer = get(server + path)
    assert answer.status_code == 301
    assert answer.headers["Location"].removeprefix(server) == "/berita/"


_HISTORY = "/tentang-pengadilan/profil/sejarah/"


@pytest.mark.parametrize(
    "query",
    [
        "option=com_content&view=article&id=12",
        "view=article&id=12&option=com_content",
        "option=com_content&view=article&id=12:sejarah&catid=3&Itemid=45",
        "option=com_content&view=article&id=12%3Asejarah&utm_source=surat",
    ],
)
@pytest.mark.parametrize("path", ["/index.php", "/index.php/"])
def test_an_address_with_a_question_mark_leads_on(server: str, path: str, query: str) -> None:
    answer = get(f"{server}{path}?{query}")
    assert answer.status_code == 301
    assert answer.headers["Location"].removeprefix(server) == _HISTORY


@pytest.mark.parametrize(
    "query",
    [
        "option=com_content&view=article&id=123",
        "option=com_content&view=article&gid=12",
        "option=com_content&view=article",
        "option=com_contentX&view=article&id=12",
        "",
    ],
)
def test_another_question_leads_only_to_the_choice(server: str, query: str) -> None:
    answer = get(f"{server}/index.php/?{query}")
    assert answer.status_code == 200
    assert f'<a href="..{_HISTORY}">' in answer.text
    assert "refresh" not in answer.text


@pytest.mark.parametrize("path", ["/index.php/berita/lain/", "/indexXphp/berita"])
def test_no_more_than_that_address_moved(server: str, path: str) -> None:
    assert get(server + path).status_code == 404


def test_folders_without_a_page_are_not_listed(server: str) -> None:
    assert "Index of" not in get(f"{server}/assets/").text
