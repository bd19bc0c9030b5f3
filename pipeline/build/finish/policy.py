"""The content security policy: what a browser may load and run on this site.

Inline scripts are allowed by their hash, and only the renderer's own: those that also stand on the
404 page, which is made of the theme alone. A script that came with content stops the build.
Sources: CSP Level 3 (W3C); the decision is docs/adr/0008-headers.md.
"""

import base64
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import UnfinishedError

_SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script\s*>", re.DOTALL | re.IGNORECASE)
_FROM_A_FILE = re.compile(r"\bsrc\s*=", re.IGNORECASE)
_DATA = re.compile(r"""\btype\s*=\s*["']?application/(ld\+)?json\b""", re.IGNORECASE)
_ROOT_OF_SITE = re.compile(r'^__md_scope=new URL\("[./]*",location\)')
_THEME_ALONE = "404.html"
_SEARCH = "cari/index.html"
_REST = (
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "media-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
)


@dataclass(frozen=True)
class Policy:
    """The value of the header for every address, and for those below /cari/ if there is search.

    The search page compiles WebAssembly, which no other page may.
    """

    general: str
    search: str | None


def policy_of(site: Path) -> Policy:
    """Return the policy of the finished pages under `site`.

    Raises UnfinishedError where a page holds an inline script that is not the renderer's own.
    """
    hashes = sorted({_hash(script) for script in _scripts(site)})
    search = (site / _SEARCH).is_file()
    return Policy(_policy(hashes), _policy([*hashes, "'wasm-unsafe-eval'"]) if search else None)


def _policy(sources: list[str]) -> str:
    scripts = " ".join(("script-src 'self'", *sources))
    return "; ".join(("default-src 'none'", scripts, *_REST))


def _scripts(site: Path) -> Iterator[str]:
    known = {_shape(script) for script in _inline(_read(site / _THEME_ALONE))}
    for file in sorted(site.rglob("*.html")):
        for script in _inline(_read(file)):
            if _shape(script) not in known:
                page = file.relative_to(site).as_posix()
                message = f"Halaman {page} berisi skrip yang bukan milik tema. Hapus skrip itu."
                raise UnfinishedError(message)
            yield script


def _inline(page: str) -> Iterator[str]:
    for attributes, script in _SCRIPT.findall(page):
        if not _FROM_A_FILE.search(attributes) and not _DATA.search(attributes):
            yield script


def _shape(script: str) -> str:
    """Return a script without the way to the root, which differs by the depth of a page."""
    return _ROOT_OF_SITE.sub("__md_scope", script)


def _hash(script: str) -> str:
    digest = hashlib.sha256(script.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def _read(file: Path) -> str:
    return file.read_bytes().decode("utf-8")
