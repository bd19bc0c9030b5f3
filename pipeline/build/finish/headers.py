"""What the web server must say with each file: ready-made files for nginx, Apache and LiteSpeed.

Decides; writes nothing. Why it is so: docs/adr/0008-headers.md.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import jinja2

from pipeline.build.finish.gone import Gone
from pipeline.build.finish.moved import moved
from pipeline.build.finish.policy import Policy
from pipeline.config.redirects import Redirect

_TEMPLATES = Path(__file__).parent.parent / "templates" / "headers"
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "accelerometer=(), camera=(), geolocation=(), gyroscope=(), "
    "magnetometer=(), microphone=(), payment=(), usb=()",
}
NEVER_CHANGES = "public, max-age=31536000, immutable"
CHANGES = "public, max-age=300, must-revalidate"
# What is ours carries ten hex digits of its content, the renderer's scripts eight.
HASHED = r"\.[0-9a-f]{10}\.([0-9]+\.(avif|jpg)|css|js)$|\.[0-9a-f]{8}\.min\.(css|js)$"
TYPES = (
    (r"\.avif$", "image/avif"),
    (r"\.webmanifest$", "application/manifest+json"),
    (r"(^|/)rss\.xml$", "application/rss+xml"),
    (r"(^|/)atom\.xml$", "application/atom+xml"),
    (r"(^|/)feed\.json$", "application/feed+json"),
)
PACKED = (
    *("text/css", "text/plain", "text/javascript", "application/javascript"),
    *("application/json", "application/feed+json", "application/manifest+json", "image/svg+xml"),
    *("text/xml", "application/xml", "application/rss+xml", "application/atom+xml"),
)


@dataclass(frozen=True)
class Snippets:
    """Files for the person who runs the server (build/headers/), and files of the site itself."""

    beside: dict[str, bytes]
    inside: dict[str, bytes]


def snippets(policy: Policy, redirects: Sequence[Redirect], gone: Sequence[Gone] = ()) -> Snippets:
    """Return what each kind of server is told: headers, what moved, and what was withdrawn."""
    facts = {"policy": policy, "moved": moved(redirects), "gone": gone}
    inside = {".htaccess": _filled("htaccess", **facts)}
    if policy.search is not None:
        inside["cari/.htaccess"] = _filled("htaccess_search", **facts)
    for each in gone:
        inside[f"{each.folder}/.htaccess"] = _filled("htaccess_gone", **facts, each=each)
    names = ("nginx.conf", "apache.conf", "litespeed.txt")
    return Snippets({name: _filled(name, **facts) for name in names}, inside)


def _filled(name: str, **facts: Any) -> bytes:
    return _templates().get_template(f"{name}.j2").render(**facts).encode()


@cache
def _templates() -> jinja2.Environment:
    environment = jinja2.Environment(  # noqa: S701 - not HTML, and every value has a strict shape
        loader=jinja2.FileSystemLoader(_TEMPLATES),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals |= {
        "headers": HEADERS,
        "types": TYPES,
        "packed": PACKED,
        "hashed": HASHED,
        "never_changes": NEVER_CHANGES,
        "changes": CHANGES,
    }
    return environment
