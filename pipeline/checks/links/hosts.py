"""The hosts that links and texts name: what they look like, and whom they belong to.

Source: Unicode Technical Standard 39 (confusables); Permenkominfo 23/2013 pasal 21 and 39 (go.id).
"""

import unicodedata
from urllib.parse import urlsplit

from pipeline.config.court import Court

GOVERNMENT = ".go.id"
SUPREME_COURT = "mahkamahagung"
# Letters of other scripts, and digits, that are taken for these Latin letters.
_LOOKS_LIKE = {
    "a": "аɑα", "b": "Ьƅ", "c": "сϲ", "d": "ԁ", "e": "еҽ", "g": "ɡցq", "h": "һ", "i": "іıι1",
    "j": "ј", "k": "κк", "m": "м", "n": "ոп", "o": "оοօ0", "p": "рρ", "s": "ѕ", "u": "υս",
    "v": "ν", "x": "х", "y": "уү",
}  # fmt: skip
_SKELETON = {ord(other): latin for latin, others in _LOOKS_LIKE.items() for other in others}


def host_of(address: str) -> str | None:
    """Return the host of an https address in small Unicode letters, or None where it has none."""
    try:
        host = urlsplit(address.strip()).hostname
    except ValueError:
        return None
    return _unicode(host.rstrip(".")) if host else None


def user_of(address: str) -> str:
    """Return what stands before an @ in the address of a link: no browser shows it as a host."""
    try:
        return urlsplit(address.strip()).username or ""
    except ValueError:
        return ""


def _unicode(host: str) -> str:
    try:
        return host.encode("ascii").decode("idna").lower()
    except UnicodeError:
        return host.lower()


def skeleton(host: str) -> str:
    """Return a host with each letter replaced by the Latin letter that it looks like."""
    return host.translate(_SKELETON).replace("rn", "m").replace("vv", "w")


def without_accents(host: str) -> str:
    """Return a host without the marks above and below its letters."""
    apart = unicodedata.normalize("NFKD", host)
    return "".join(letter for letter in apart if unicodedata.category(letter) != "Mn")


def own_hosts(court: Court) -> frozenset[str]:
    """Return the hosts that court.yml names: its own, its services', its accounts'."""
    accounts, services = (one.url for one in court.social), (one.url for one in court.services)
    grid = (one.to for one in court.grid if one.to.startswith("https:"))
    urls = (court.url, court.map_url, court.appellate_court.url, *accounts, *services, *grid)
    return frozenset(host for url in urls if (host := host_of(url)))


def is_under(host: str, domain: str) -> bool:
    """Return whether a host is a domain or lies below it."""
    return host == domain or host.endswith(f".{domain}")
