"""Tautan menuju bagian halaman yang tidak ada.

## Mengapa penting
Pembaca tiba di awal halaman dan harus mencari sendiri; pembaca layar tidak dipindahkan ke mana pun.

## Cara memperbaiki
Pakai nama bagian yang ada: huruf kecil, spasi menjadi tanda hubung. Judul "Jam layanan" menjadi
`#jam-layanan`. Atau hapus bagian sesudah tanda `#`.

## Dasar
WCAG 2.2 kriteria 2.4.4 (Tujuan Tautan); Juknis 2026 (tidak ada tautan rusak).
"""

import difflib
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from pipeline.checks.facts import Facts
from pipeline.checks.html.markdown_parts import parts_of
from pipeline.checks.links.addresses import inside
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_ALWAYS_THERE = ("", "top")
_TEXT_MARK = ":~:"


@rule("LNK005", on=Item, severity=Severity.BLOCK, wide=True)
def anchor_missing(item: Item, facts: Facts) -> Iterator[Told]:
    """Find a link of the body to a part of an item's page that has no such part."""
    if "#" not in item.body:
        return
    for link in parts_of(item).links:
        anchor = _anchor(link.target)
        if link.picture or anchor in _ALWAYS_THERE or anchor.startswith(_TEXT_MARK):
            continue
        address = inside(link.target, item.address, facts.config.court.url)
        known = facts.anchors_of(address) if address else None
        if known is not None and anchor not in known:
            yield Told(_message(link.target, anchor, known), line=link.line)


def _anchor(target: str) -> str:
    try:
        return unquote(urlsplit(target.strip()).fragment)
    except ValueError:
        return ""


def _message(target: str, anchor: str, known: frozenset[str]) -> str:
    near = difflib.get_close_matches(anchor, sorted(known), n=1)
    hint = f" Maksudnya #{near[0]}?" if near else ""
    return f"Betulkan tautan {target}: bagian #{anchor} tidak ada di halaman itu.{hint}"
