"""The content security policy: every inline script covered, and no more allowed than that."""

import base64
import hashlib
from html.parser import HTMLParser
from pathlib import Path

import pytest

from pipeline.build.finish.policy import Policy, policy_of
from pipeline.build.finish.scripts import scripts_in
from pipeline.errors import UnfinishedError

_SCOPE = '<script>__md_scope=new URL("{}",location),x=1</script>'
_OTHER = "<script>var palette=1</script>"
_DATA = '<script type="application/ld+json">{"a": "b"}</script><script src="x.js"></script>'


class _Inline(HTMLParser):
    """Collects what a strict policy must know of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.scripts: list[str] = []
        self.forbidden: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        runs = told.get("type") in (None, "", "text/javascript", "module")
        self._inside = tag == "script" and "src" not in told and runs
        if self._inside:
            self.scripts.append("")
        names = [name for name in told if name == "style" or name.startswith("on")]
        self.forbidden += [f"<{tag} {name}>" for name in names] + [tag] * (tag == "style")

    def handle_endtag(self, tag: str) -> None:
        self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.scripts[-1] += data


def _hash(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def _policy(**pages: str) -> Policy:
    texts = {"404.html": _SCOPE.format("/") + _OTHER}
    texts |= {f"{name}.html": text for name, text in pages.items()}
    return policy_of({path: scripts_in(text) for path, text in texts.items()})


def _policy_of_site(site: Path) -> Policy:
    files = {file.relative_to(site).as_posix(): file for file in site.rglob("*.html")}
    return policy_of({path: scripts_in(file.read_text("utf-8")) for path, file in files.items()})


def test_every_inline_script_of_every_page_of_the_demo_is_covered(demo: Path) -> None:
    sources = _policy_of_site(demo / "site").general.split("; ")[1].split()
    uncovered, forbidden, pages, seen = [], [], 0, set()
    for file in (demo / "site").rglob("*.html"):
        page = _Inline()
        page.feed(file.read_text(encoding="utf-8"))
        hashes = {_hash(script) for script in page.scripts}
        uncovered += [file for one in hashes if one not in sources]
        forbidden += [f"{file}: {what}" for what in page.forbidden]
        pages += bool(hashes)
        seen |= hashes
    assert (uncovered, forbidden) == ([], [])
    assert pages > 200
    assert sources[:2] == ["script-src", "'self'"]
    assert set(sources[2:]) == seen


def test_the_way_to_the_root_may_differ_and_is_hashed_as_it_is() -> None:
    scope = _SCOPE.format("../..")
    policy = _policy(index=scope + _OTHER + _DATA).general
    script = scope.removeprefix("<script>").removesuffix("</script>")
    assert _hash(script) in policy
    assert policy.count("sha256-") == 3
    assert "unsafe" not in policy


@pytest.mark.parametrize(
    "script",
    [
        "<script>alert(1)</script>",
        "<SCRIPT type=module>alert(1)</SCRIPT >",
        "<script\ndata-x>alert(1)</script>",
        '<script>__md_scope=new URL("..",location),x=2</script>',
        '<script>__md_scope=new URL("//jahat.example",location),x=1</script>',
    ],
)
def test_a_script_that_is_not_the_themes_own_stops_the_build(script: str) -> None:
    with pytest.raises(UnfinishedError, match=r"a/b\.html"):
        _policy(**{"a/b": script})


def test_only_the_search_page_may_compile() -> None:
    assert _policy().search is None
    policy = _policy(**{"cari/index": _OTHER})
    assert "unsafe" not in policy.general
    assert policy.search is not None
    assert policy.search.replace(" 'wasm-unsafe-eval'", "") == policy.general
