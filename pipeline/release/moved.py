"""Where a page leads that stands at an old address."""

import html
import re

_REFRESH = re.compile(rb'<meta http-equiv="refresh" content="0; url=([^"]*)">')


def leads_to(page: bytes) -> str | None:
    """Return the address that a page for a moved address leads to, or None for any other page."""
    found = _REFRESH.search(page)
    return html.unescape(found[1].decode("utf-8", "replace")) if found else None
