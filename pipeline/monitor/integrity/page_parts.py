"""What a page brings along: scripts, forms, frames, forwardings, links to other hosts.

Source: HTML Living Standard; the kinds that injected pages were seen to use.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from lxml import etree, html

_WORKER = re.compile(r"serviceWorker\s*\.\s*register|navigator\s*\[\s*['\"]serviceWorker")
_OBSCURED = re.compile(
    r"\beval\s*\(|atob\s*\(|String\.fromCharCode|document\.write\s*\(|unescape\("
)
_HANDLER = re.compile(r"^on[a-z]{3,20}$")
_KINDS = {
    "worker": "service worker",
    "script": "skrip",
    "frame": "bingkai",
    "form": "formulir",
    "forward": "pengalihan halaman",
    "style": "gaya",
    "handler": "skrip pada elemen",
    "base": "alamat dasar",
    "link": "tautan",
    "canonical": "alamat kanonis",
}


@dataclass(frozen=True)
class Part:
    """One thing on a page: its kind, and where it leads or how it begins."""

    kind: str
    told: str

    @property
    def words(self) -> str:
        """Return it in Indonesian."""
        return f"{_KINDS[self.kind]} {self.told}".strip()


def parts_of(body: bytes) -> frozenset[Part]:
    """Return what a page brings along; nothing where it cannot be read as HTML."""
    try:
        tree = html.document_fromstring(body, parser=html.HTMLParser(encoding="utf-8"))
    except (etree.LxmlError, ValueError):
        return frozenset()
    return frozenset(part for element in tree.iter(etree.Element) for part in _parts(element))


def foreign(live: Collection[Part], own: Collection[Part], hosts: Collection[str]) -> list[Part]:
    """Return what a live page has and the published one has not, worst first.

    Where the published page is not at hand (`own` is empty), links to the court's `hosts` and
    parts of the site itself count as its own.
    """
    strange = (part for part in live if part not in own)
    found = [part for part in strange if own or not _is_usual(part, hosts)]
    return sorted(found, key=lambda part: (list(_KINDS).index(part.kind), part.told))


def _is_usual(part: Part, hosts: Collection[str]) -> bool:
    host = host_in(part.told)
    if part.kind in ("link", "canonical", "script", "frame", "form", "base"):
        return host is not None and (host == "" or host in hosts)
    return part.kind == "forward" and host is not None and (host == "" or host in hosts)


def host_in(address: str) -> str | None:
    """Return the host of an address, "" for one within the site, None for none of the web."""
    try:
        parts = urlsplit(address.strip())
        host = parts.hostname or ""
    except ValueError:
        return None
    if parts.scheme not in ("", "http", "https"):
        return None if parts.scheme in ("javascript", "data", "blob") else ""
    return host.lower()


_TAGS = {
    **dict.fromkeys(("iframe", "frame", "object", "embed"), "frame"),
    **dict.fromkeys(("a", "area"), "link"),
    "form": "form",
    "base": "base",
}
_LEADS = ("src", "data", "href", "action", "srcdoc")


def _parts(element: html.HtmlElement) -> Iterator[Part]:
    name, at = str(element.tag), element.attrib
    if name in _TAGS:
        yield Part(_TAGS[name], next((_short(at[each]) for each in _LEADS if each in at), ""))
    elif name == "script":
        yield from _script(at.get("src"), element.text or "")
    elif name == "style":
        yield Part("style", _short(element.text or ""))
    elif name in ("meta", "link"):
        yield from _of_head(name, at)
    yield from (Part("handler", each) for each in at if _HANDLER.match(str(each)))


def _of_head(name: str, at: Mapping[str, str]) -> Iterator[Part]:
    if name == "meta" and at.get("http-equiv", "").lower() == "refresh":
        yield Part("forward", at.get("content", "").partition("=")[2].strip("'\" "))
    if {"canonical", "amphtml", "alternate"} & set(at.get("rel", "").split()):
        yield Part("canonical", at.get("href", ""))


def _script(source: str | None, words: str) -> Iterator[Part]:
    if source is not None:
        yield Part("script", source)
        return
    if _WORKER.search(words):
        yield Part("worker", _short(words))
        return
    dark = "tersamar " if _OBSCURED.search(words) else ""
    if words.strip():
        yield Part("script", f"{dark}{_short(words)}")


def _short(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= 60 else f"{plain[:59]}…"
