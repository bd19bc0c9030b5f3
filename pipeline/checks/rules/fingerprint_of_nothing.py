"""Sidik jari dokumen hanya pengisi, bukan milik berkas mana pun.

## Mengapa penting
Sidik jari membuktikan naskah mana yang dilihat pejabat. Deretan angka yang sama, atau sidik jari
berkas kosong, tidak membuktikan apa-apa.

## Cara memperbaiki
Hitung sidik jari berkas yang sebenarnya, misalnya dengan `sha256sum laporan.pdf`, lalu salin ke
sini.

## Dasar
SOP pengisian konten (tais-06, Keterangan); Juknis 2026 (SHA-256 untuk memeriksa keutuhan berkas).
"""

import hashlib
from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.writing.places import at_key
from pipeline.content.fields import SourceDocument
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_EMPTY = frozenset(hashlib.sha256(nothing).hexdigest() for nothing in (b"", b"\n"))


@rule("SRC002", on=Item, severity=Severity.BLOCK)
def fingerprint_of_nothing(item: Item, _facts: Facts) -> Iterator[Told]:
    """Find a fingerprint that is one repeated pattern, or that of an empty file."""
    listed: dict[str, tuple[SourceDocument, ...]] = {
        "documents": item.front.documents,
        "sources": item.front.sources,
    }
    for key, documents in listed.items():
        for index, document in enumerate(documents):
            if document.sha256 and _says_nothing(document.sha256):
                message = f"Hitung sidik jari berkas {document.title} yang sebenarnya."
                yield at_key(item, message, key, index, "sha256")


def _says_nothing(fingerprint: str) -> bool:
    patterns = (fingerprint[:length] * (64 // length) for length in (1, 2, 4, 8, 16))
    return fingerprint in _EMPTY or fingerprint in patterns
