"""Kode kewajiban tidak ada di katalog, atau tidak sama dengan nama foldernya.

## Mengapa penting
Kelengkapan informasi wajib dan tanggal pembaruannya dihitung dari kode ini.

## Cara memperbaiki
Pakai kode dari katalog, misalnya B1.01, dan namai foldernya dengan huruf kecil dan tanda hubung:
b1-01.

## Dasar
SK KMA 2-144/KMA/SK/VIII/2022 bagian IV.E-IV.H; site_config/catalogue/2-144-2022.yml.
"""

import difflib
from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.writing.places import at_key
from pipeline.content.item import Item
from pipeline.content.kinds import PublicInformation
from pipeline.findings import Severity
from pipeline.registry import Told, rule


@rule("CNT008", on=Item, severity=Severity.BLOCK)
def unknown_obligation(item: Item, facts: Facts) -> Iterator[Told]:
    """Find an obligation that the catalogue lacks, or that lies in another one's folder."""
    if not isinstance(item.front, PublicInformation):
        return
    given, known = item.front.obligation, facts.catalogue.by_id
    if given not in known:
        yield at_key(item, _unknown(given, list(known)), "obligation")
    elif known[given].folder != item.folder.rpartition("/")[2]:
        message = f"Pindahkan ke content/informasi/{known[given].folder}/, atau betulkan kodenya."
        yield at_key(item, message, "obligation")


def _unknown(given: str, known: list[str]) -> str:
    near = difflib.get_close_matches(given.upper(), known, n=1)
    hint = f" Maksudnya {near[0]}?" if near else ""
    return f"Ganti kode `{given}` dengan kode di katalog informasi.{hint}"
