"""What a finished site holds, and what may never reach it."""

import hashlib
import json
import shutil
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import yaml

from tests.demo import AS_OF, git, terbit, tree_of

_MARKER = "penanda-rahasia-7f3a"
_BASE = "https://pn-contoh.example"


class _Page(HTMLParser):
    """Collects what a page points at, its anchors, and its first-level headings."""

    def __init__(self) -> None:
        super().__init__()
        self.targets: list[str] = []
        self.anchors: set[str] = set()
        self.headings = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        self.headings += tag == "h1"
        self.anchors |= {told[name] for name in ("id", "name") if name in told}
        self.targets += [told[name] for name in ("href", "src") if name in told]
        if "srcset" in told:
            self.targets += [part.split()[0] for part in told["srcset"].split(",")]


def _pages(site: Path) -> dict[str, _Page]:
    pages = {}
    for file in site.rglob("*.html"):
        address = "/" + file.relative_to(site).as_posix().removesuffix("index.html")
        pages[address] = _Page()
        pages[address].feed(file.read_text(encoding="utf-8"))
    return pages


def test_every_link_and_anchor_inside_the_site_leads_somewhere(demo: Path) -> None:
    site, broken = demo / "site", []
    pages = _pages(site)
    for address, page in pages.items():
        for target in page.targets:
            seen = urlsplit(urljoin(_BASE + address, target))
            if f"{seen.scheme}://{seen.netloc}" != _BASE:
                continue
            path, anchor = unquote(seen.path), unquote(seen.fragment)
            file = site / path.strip("/") / ("index.html" if path.endswith("/") else "")
            named = pages.get(path)
            if not file.is_file() or (anchor and named and anchor not in named.anchors):
                broken.append(f"{address} -> {target}")
    assert broken == []


def test_every_page_has_one_first_level_heading(demo: Path) -> None:
    wrong = {address: p.headings for address, p in _pages(demo / "site").items() if p.headings != 1}
    assert wrong == {}


def test_every_entry_of_the_menu_has_its_page(demo: Path) -> None:
    menu = yaml.safe_load((demo / "site_config/menu.yml").read_text(encoding="utf-8"))["menu"]
    entries, missing = list(menu), []
    while entries:
        entry = entries.pop()
        entries += entry.get("items", [])
        if entry["to"].startswith("/"):
            file = demo / "site" / entry["to"].strip("/") / "index.html"
            missing += [] if file.is_file() else [entry["to"]]
    assert missing == []


def test_no_page_asks_a_third_party_for_anything(demo: Path) -> None:
    asked = []
    for file in (demo / "site").rglob("*.html"):
        page = _Loads()
        page.feed(file.read_text(encoding="utf-8"))
        asked += [f"{file.name}: {url}" for url in page.loaded if urlsplit(url).netloc]
    assert asked == []


class _Loads(HTMLParser):
    """Collects what a browser loads by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.loaded: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        if "src" in told:
            self.loaded.append(told["src"])
        if tag == "link" and told.get("rel") in ("stylesheet", "icon", "preload", "preconnect"):
            self.loaded.append(told.get("href", ""))


def test_the_manifest_tells_every_file_and_the_commit(demo: Path) -> None:
    site = demo / "site"
    told = json.loads((site / ".well-known/terbit/manifest.json").read_text(encoding="utf-8"))
    found = {
        path: (len(data), hashlib.sha256(data).hexdigest())
        for path, (_, data) in tree_of(site).items()
        if path != ".well-known/terbit/manifest.json"
    }
    assert {f["path"]: (f["size"], f["sha256"]) for f in told["files"]} == found
    assert told["commit"] == git(demo, "rev-parse", "HEAD").strip()
    assert told["tree"] == git(demo, "rev-parse", "HEAD^{tree}").strip()
    assert (told["as_of"], told["changed"]) == (AS_OF, False)


def test_every_file_can_be_read_by_a_web_server(demo: Path) -> None:
    assert {mode & 0o777 for mode, _ in tree_of(demo / "site").values()} == {0o644}


def test_runs_and_approvals_never_leave_the_courts_folder(demo_copy: Path) -> None:
    for name in ("ceklis/tais-05/2026-11.yml", "persetujuan/ab12.json"):
        secret = demo_copy / "content" / name
        secret.parent.mkdir(parents=True)
        secret.write_text(f"catatan: {_MARKER}\n", encoding="utf-8")
    done = terbit(demo_copy, "build", "--as-of", AS_OF)
    assert done.returncode == 0, done.stdout + done.stderr
    for folder in ("build/docs", "build/html", "site"):
        tree = tree_of(demo_copy / folder)
        leaks = [p for p, (_, data) in tree.items() if _MARKER in p or _MARKER.encode() in data]
        assert leaks == []


def test_what_is_scheduled_or_expired_is_nowhere_on_the_site(demo_copy: Path) -> None:
    for name, key in (("belum", "publish_at: 2026-11-21"), ("lewat", "expires_at: 2026-11-20")):
        folder = demo_copy / f"content/pengumuman/2026/11/{name}"
        folder.mkdir(parents=True)
        (folder / "index.md").write_text(
            f"---\ntitle: Pengumuman {_MARKER} {name}\nsummary: Pengumuman untuk menguji tanggal.\n"
            f"section: umum\nauthor: penulis-umum\ndate: 2026-11-19\ncategory: lain\n{key}\n---\n\n"
            "Isi.\n",
            encoding="utf-8",
        )
    done = terbit(demo_copy, "build", "--as-of", AS_OF)
    assert done.returncode == 0, done.stdout + done.stderr
    assert [p for p, (_, d) in tree_of(demo_copy / "site").items() if _MARKER.encode() in d] == []


def test_building_again_changes_nothing_and_clean_changes_nothing(demo_copy: Path) -> None:
    before = tree_of(demo_copy / "site")
    for extra in ((), ("--clean",)):
        assert terbit(demo_copy, "build", "--as-of", AS_OF, *extra).returncode == 0
        assert tree_of(demo_copy / "site") == before


def test_a_removed_article_leaves_no_trace(demo_copy: Path) -> None:
    before = tree_of(demo_copy / "site")
    folder = demo_copy / "content/berita/2026/10/hanya-sebentar"
    shutil.copytree(next((demo_copy / "content/berita/2026/10").iterdir()), folder)
    assert terbit(demo_copy, "build", "--as-of", AS_OF).returncode == 0
    assert any("hanya-sebentar" in path for path in tree_of(demo_copy / "site"))
    shutil.rmtree(folder)
    assert terbit(demo_copy, "build", "--as-of", AS_OF).returncode == 0
    assert tree_of(demo_copy / "site") == before
