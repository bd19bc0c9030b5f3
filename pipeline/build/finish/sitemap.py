"""sitemap.xml and robots.txt: what search engines may find, and when it last changed.

Source: the sitemap protocol 0.9, https://www.sitemaps.org/protocol.html.
"""

import datetime as dt
from collections.abc import Mapping
from html import escape

from pipeline.config.court import Court

_HEAD = "<?xml version='1.0' encoding='utf-8'?>\n"
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(listed: Mapping[str, dt.date | None], court: Court) -> bytes:
    """Return sitemap.xml of the pages that may be listed, by address, and when each changed."""
    rows = "".join(_row(f"{court.url}{at}", changed) for at, changed in sorted(listed.items()))
    return f'{_HEAD}<urlset xmlns="{_NAMESPACE}">\n{rows}</urlset>\n'.encode()


def _row(location: str, changed: dt.date | None) -> str:
    day = f"\n  <lastmod>{changed.isoformat()}</lastmod>" if changed else ""
    return f" <url>\n  <loc>{escape(location, quote=False)}</loc>{day}\n </url>\n"


def robots(court: Court) -> bytes:
    """Return robots.txt: everything may be read; a summons asks not to be listed by itself."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {court.url}/sitemap.xml\n".encode()
