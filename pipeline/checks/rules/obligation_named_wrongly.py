"""Ketetapan pengadilan menyebut butir yang tidak ada, atau menambah yang sudah ada.

## Mengapa penting
Ketetapan yang salah sebut tidak berlaku untuk butir mana pun, dan tidak ada yang mengetahuinya.

## Cara memperbaiki
Betulkan nomor butirnya di site_config/catalogue/own.yml, atau hapus bila butirnya sudah tidak ada.

## Dasar
SK KMA 2-144/KMA/SK/VIII/2022 bagian IV.E-IV.H; site_config/catalogue/own.yml.
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.content.catalogue import OWN
from pipeline.content.item import Site
from pipeline.findings import Severity
from pipeline.registry import Told, rule


@rule("REG001", on=Site, severity=Severity.BLOCK)
def obligation_named_wrongly(_site: Site, facts: Facts) -> Iterator[Told]:
    """Find an id of own.yml that the catalogue lacks, or has already, or that stands twice."""
    catalogue = facts.catalogue
    known, added = {item.id for item in catalogue.base.items}, set()
    for index, addition in enumerate(catalogue.own.additions):
        if addition.id in added:
            message = f"Ganti nomor {addition.id}: butir tambahan ini tertulis dua kali."
            yield Told(message, catalogue.line_of(OWN, "additions", index, "id"), path=OWN)
        added.add(addition.id)
    for name in ("changes", "not_applicable"):
        for index, each in enumerate(getattr(catalogue.own, name)):
            if each.id not in known | added:
                message = f"Ganti {each.id} dengan nomor butir yang ada di katalog."
                yield Told(message, catalogue.line_of(OWN, name, index, "id"), path=OWN)
