"""The files that lead search engines: what foreign entries they hold.

Source: RFC 9309 (robots.txt); the sitemaps.org protocol.
"""

import re
from collections.abc import Collection
from urllib.parse import urlsplit

SIGNPOSTS = ("robots.txt", "sitemap.xml")
_LOC = re.compile(
    r"<(?:\w+:)?loc>\s*([^<>\s]{1,2000})\s*</(?:\w+:)?loc>|hreflang=[^>]*href=[\"']([^\"']+)"
)
_MAP = re.compile(r"^\s*sitemap\s*:\s*(\S+)", re.IGNORECASE | re.MULTILINE)


def entries_of(path: str, body: bytes) -> list[str]:
    """Return the addresses that a signpost leads to, each once, in its order."""
    text = body.decode("utf-8", "replace")
    if path == "robots.txt":
        return list(dict.fromkeys(_MAP.findall(text)))
    return list(dict.fromkeys(first or second for first, second in _LOC.findall(text)))


def foreign_entries(entries: Collection[str], base: str, known: Collection[str]) -> list[str]:
    """Return entries that lead elsewhere, or to what the site does not have.

    `known` are the addresses of the site without its host; `base` may be another name of it.
    """
    return [each for each in entries if _is_foreign(each, base, known)]


def own_address(entry: str, hosts: Collection[str]) -> str | None:
    """Return the address within the site that an entry leads to, None for another host's."""
    try:
        parts = urlsplit(entry)
        host = parts.hostname
    except ValueError:
        return None
    if host is not None and host not in hosts:
        return None
    query = f"?{parts.query}" if parts.query else ""
    return f"/{parts.path.lstrip('/')}{query}"


def _is_foreign(entry: str, base: str, known: Collection[str]) -> bool:
    host = urlsplit(base).hostname or ""
    own = own_address(entry, (host,))
    return own is None or own not in known
