"""Isi tulisan memuat HTML di luar daftar yang aman.

## Mengapa penting
HTML dapat membawa skrip yang berbahaya bagi pembaca, bingkai dari situs lain, atau tulisan yang
disembunyikan. Tampilannya juga rusak di ponsel atau saat dicetak.

## Cara memperbaiki
Tulis dengan Markdown: `**tebal**`, `- daftar`, `[teks](/alamat/)`. Yang boleh dipakai hanya
`<abbr>`, `<br>`, `<cite>`, `<kbd>`, `<mark>`, `<q>`, `<small>`, `<span>`, `<sub>`, dan `<sup>`,
dengan atribut `lang="..."`, `dir="..."`, atau `title="..."` saja. Untuk tanda lebih kecil, beri
spasi sesudahnya: `5 < 7`.

## Dasar
Peraturan BSSN 4/2021 (validasi masukan aplikasi web); CWE-79.
"""

import re
from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.html.html_tags import SAFE
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule

# Looser than any one renderer: what one calls a code block, another may pass on as HTML.
_TAG = re.compile(
    r"<(?!https?://[^\s<>]*>)(?![^\s<>/@]+@[^\s<>/@]+>)([A-Za-z/!?][A-Za-z0-9]{0,20})"
)
_EVENT = re.compile(r"[\s/\"'](on[a-z]{3,25})\s{0,5}=", re.IGNORECASE)
_RUNS = ("script", "iframe", "frame", "object", "embed", "svg", "math", "form", "input", "base")


@rule("SEC001", on=Item, severity=Severity.BLOCK)
def raw_html(item: Item, _facts: Facts) -> Iterator[Told]:
    """Find anything in the body that some Markdown renderer would pass on as unsafe HTML."""
    if "<" not in item.body:
        return
    for number, line in enumerate(item.body.split("\n"), start=item.body_line):
        rest = SAFE.sub("", line) if "<" in line else ""
        found = _TAG.search(rest)
        if found:
            yield Told(_message(found[1].lower(), rest), line=number)


def _message(name: str, line: str) -> str:
    event = _EVENT.search(line)
    if event:
        return f"Hapus `{event[1]}` dari baris ini: situs ini tidak menjalankan skrip."
    if name in _RUNS:
        return f"Hapus `<{name}` dari baris ini: skrip, bingkai, dan formulir tidak dipakai."
    if name.startswith("!"):
        return "Hapus catatan tersembunyi `<!-- ... -->` dari baris ini."
    return "Ganti HTML di baris ini dengan Markdown."
