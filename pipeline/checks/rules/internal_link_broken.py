"""Tautan menuju halaman situs ini yang tidak ada.

## Mengapa penting
Pembaca yang membuka tautan itu hanya menemukan pesan bahwa halaman tidak ditemukan.

## Cara memperbaiki
Tulis alamat dari akar situs, dengan garis miring di awal dan akhir, misalnya
`[Jam kerja](/layanan-publik/jam-kerja/)`.

## Dasar
Juknis 2026 (tautan tidak boleh rusak); RFC 9110 bagian 15.5.5.
"""

import difflib
from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.html.markdown_parts import parts_of
from pipeline.checks.links.addresses import inside
from pipeline.checks.writing.places import at_key
from pipeline.content.item import Item
from pipeline.content.kinds import PublicInformation
from pipeline.findings import Severity
from pipeline.registry import Told, rule


@rule("LNK001", on=Item, severity=Severity.BLOCK, wide=True)
def internal_link_broken(item: Item, facts: Facts) -> Iterator[Told]:
    """Find a link of the body or of `links` to an address that the site does not answer."""
    for link in parts_of(item).links:
        if not link.picture and _broken(link.target, item, facts):
            yield Told(_message(link.target, item, facts), line=link.line)
    if isinstance(item.front, PublicInformation):
        for index, listed in enumerate(item.front.links):
            if _broken(listed.url, item, facts):
                yield at_key(item, _message(listed.url, item, facts), "links", index, "url")


def _broken(target: str, item: Item, facts: Facts) -> bool:
    if target.startswith("#"):
        return False
    address = inside(target, item.address, facts.config.court.url)
    if address is None or address in facts.addresses:
        return False
    return facts.state_of(address) != "withdrawn"


def _message(target: str, item: Item, facts: Facts) -> str:
    address = inside(target, item.address, facts.config.court.url) or target
    moved = _moved(address, facts)
    if moved:
        return f"Ganti tautan {target} dengan {moved}: halamannya sudah pindah."
    near = difflib.get_close_matches(address, sorted(facts.addresses), n=1)
    hint = f" Maksudnya {near[0]}?" if near else ""
    return f"Betulkan tautan {target}: halamannya tidak ada.{hint}"


def _moved(address: str, facts: Facts) -> str | None:
    redirects = facts.config.redirects.redirects
    return next((each.to for each in redirects if each.old == f"/{address.strip('/')}/"), None)
