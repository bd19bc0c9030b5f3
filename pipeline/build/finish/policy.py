"""The content security policy: what a browser may load and run on this site.

Inline scripts are allowed by their hash, and only the renderer's own: those that also stand on the
404 page, which is made of the theme alone. A script that came with content stops the build.
Sources: CSP Level 3 (W3C); the decision is docs/adr/0008-headers.md.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pipeline.build.finish.scripts import Script
from pipeline.errors import UnfinishedError

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


def policy_of(pages: Mapping[str, Sequence[Script]]) -> Policy:
    """Return the policy of finished pages, given the scripts in each by its path.

    Raises UnfinishedError where a page holds an inline script that is not the renderer's own.
    """
    known = {script.shape for script in pages[_THEME_ALONE]}
    for path in sorted(pages):
        if any(script.shape not in known for script in pages[path]):
            message = f"Halaman {path} berisi skrip yang bukan milik tema. Hapus skrip itu."
            raise UnfinishedError(message)
    hashes = sorted({script.allowed for scripts in pages.values() for script in scripts})
    search = _SEARCH in pages
    return Policy(_policy(hashes), _policy([*hashes, "'wasm-unsafe-eval'"]) if search else None)


def _policy(sources: list[str]) -> str:
    scripts = " ".join(("script-src 'self'", *sources))
    return "; ".join(("default-src 'none'", scripts, *_REST))
