"""Tautan menuju alamat yang meniru situs resmi.

## Mengapa penting
Situs tiruan memungut data dan uang orang yang percaya kepada pengadilan.

## Cara memperbaiki
Hapus tautannya. Ketik sendiri alamat resminya, misalnya https://ecourt.mahkamahagung.go.id. Bila
naskah ini bukan tulisan Anda, beri tahu admin situs: mungkin ada yang menyusup.

## Dasar
Permenkominfo 23/2013 pasal 21 (go.id untuk instansi); Unicode UTS 39 (huruf yang serupa).
"""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from pipeline.checks.facts import Facts
from pipeline.checks.html.markdown_parts import parts_of
from pipeline.checks.links.hosts import (
    GOVERNMENT,
    SUPREME_COURT,
    host_of,
    is_under,
    own_hosts,
    skeleton,
    user_of,
    without_accents,
)
from pipeline.checks.writing.places import at_key
from pipeline.content.item import Item
from pipeline.content.kinds import PublicInformation, Video
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_INNER = re.compile(r"(?:^|[.-])go[.-]id(?:[.-]|$)")
_ALIKE = 0.9
_NAMED = re.compile(r"(?:https?://)?((?:[a-z0-9-]{1,63}\.){1,6}go\.id)(?:/\S*)?", re.IGNORECASE)


@rule("LAW005", on=Item, severity=Severity.BLOCK)
def look_alike_domain(item: Item, facts: Facts) -> Iterator[Told]:
    """Find a link to a host that imitates go.id, the Supreme Court or the court itself."""
    links = [link for link in parts_of(item).links if not link.picture and host_of(link.target)]
    listed = list(_of_front(item))
    own = own_hosts(facts.config.court) if links or listed else frozenset()
    for link in links:
        if _imitates(link.target, link.text, own):
            yield Told(_message(link.target), line=link.line)
    for address, key in listed:
        if _imitates(address, "", own):
            yield at_key(item, _message(address), *key)


def _of_front(item: Item) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    if isinstance(item.front, PublicInformation):
        for index, link in enumerate(item.front.links):
            yield link.url, ("links", index, "url")
    if isinstance(item.front, Video) and item.front.link:
        yield item.front.link, ("link",)


def _imitates(address: str, text: str, own: frozenset[str]) -> bool:
    host = host_of(address)
    if host is None or any(is_under(host, known) for known in own):
        return False
    if host.isascii() and host.endswith(GOVERNMENT):
        return False
    said = _NAMED.fullmatch(text.strip())
    return _looks_official(host, own) or _names_official(user_of(address)) or said is not None


def _looks_official(host: str, own: frozenset[str]) -> bool:
    """Return whether a host outside go.id is dressed as an official one."""
    seen = skeleton(host)
    if not host.isascii() and seen.isascii():
        return True
    return _names_official(without_accents(seen)) or any(
        is_under(seen, skeleton(known)) for known in own
    )


def _names_official(name: str) -> bool:
    """Return whether a name holds go.id, or the Supreme Court with at most one letter changed."""
    if _INNER.search(name) or SUPREME_COURT in name.replace("-", ""):
        return True
    labels = name.replace("-", "").split(".")
    return any(SequenceMatcher(None, label, SUPREME_COURT).ratio() > _ALIKE for label in labels)


def _message(address: str) -> str:
    return f"Hapus tautan ke {host_of(address)}: alamat ini meniru situs resmi."
