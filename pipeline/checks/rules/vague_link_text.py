"""Teks tautan tidak menyebut tujuannya.

## Mengapa penting
Pembaca layar membacakan daftar tautan tanpa kalimat di sekitarnya. "Klik di sini" tidak
memberi tahu apa-apa.

## Cara memperbaiki
Tulis nama tujuannya: bukan "[klik di sini](/jam-kerja/)", melainkan
"Lihat [jam kerja pengadilan](/jam-kerja/)".

## Dasar
WCAG 2.2 kriteria 2.4.4 (Tujuan Tautan).
"""

import re
from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.html.markdown_parts import parts_of
from pipeline.checks.writing.places import at_key
from pipeline.content.item import Item
from pipeline.content.kinds import PublicInformation
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_VAGUE = re.compile(
    r"((silakan |silahkan |mohon )?(klik|tekan|lihat|baca|buka|unduh|download|selengkapnya"
    r"|baca selengkapnya|lihat selengkapnya|link|tautan|laman|halaman|url|more|read more|click)?"
    r"( ?(di ?sini|ini|berikut|berikut ini|here|tautan ini|link ini))?"
    r"|sini|lanjut|lanjutkan|lebih lanjut|detail|info|informasi lebih lanjut)"
)


@rule("ACC002", on=Item, severity=Severity.WARN)
def vague_link_text(item: Item, _facts: Facts) -> Iterator[Told]:
    """Find a link whose text, or no text, does not say where it goes."""
    for link in parts_of(item).links:
        if not link.picture and _vague(link.text):
            yield Told(_message(link.text), line=link.line)
    if isinstance(item.front, PublicInformation):
        for index, listed in enumerate(item.front.links):
            if _vague(listed.title):
                yield at_key(item, _message(listed.title), "links", index, "title")


def _vague(text: str) -> bool:
    return _VAGUE.fullmatch(" ".join(re.split(r"[\W_]+", text.casefold())).strip()) is not None


def _message(text: str) -> str:
    shown = f' "{text.strip()}"' if text.strip() else " yang kosong"
    return f"Ganti teks tautan{shown} dengan nama tujuannya."
