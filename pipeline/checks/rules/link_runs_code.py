"""Tautan tidak menuju halaman, melainkan menjalankan perintah atau membawa isi tersembunyi.

## Mengapa penting
Tautan seperti ini menjalankan program di peramban pembaca atas nama situs pengadilan.

## Cara memperbaiki
Ganti dengan tautan biasa: `/alamat/` untuk halaman situs ini, atau `https://` untuk situs lain.
Alamat surel ditulis dengan `mailto:`, nomor telepon dengan `tel:`.

## Dasar
Peraturan BSSN 4/2021 (validasi masukan aplikasi web); CWE-79.
"""

import re
from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.html.markdown_parts import parts_of
from pipeline.checks.writing.texts import Text
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_SAFE = ("http", "https", "mailto", "tel")
_SCHEME = re.compile(r"\s*([A-Za-z][A-Za-z0-9+.\-]*):")
# What a looser renderer than ours still takes for a link.
_WORDS = ("javascript:", "vbscript:", "](data:", "](<data:", "]:data:", "]:<data:")
_RUNS = re.compile(
    "|".join(r"[\s\x00-\x1f]*".join(map(re.escape, word)) for word in _WORDS), re.IGNORECASE
)


@rule("SEC002", on=Item, severity=Severity.BLOCK)
def link_runs_code(item: Item, _facts: Facts) -> Iterator[Told]:
    """Find a link of the body whose scheme is not one that leads to a page, mail or phone."""
    lines = {link.line for link in parts_of(item).links if not _leads_somewhere(link.target)}
    body = Text(item.body, item.body_line, in_body=True)
    lines.update(line for _, line in body.find(_RUNS))
    for number in sorted(lines):
        yield Told("Ganti tautan di baris ini dengan alamat https atau alamat situs.", line=number)


def _leads_somewhere(target: str) -> bool:
    scheme = _SCHEME.match(re.sub(r"[\x00-\x1f]", "", target))
    return scheme is None or scheme[1].lower() in _SAFE
