"""Butir katalog tidak mempunyai orang yang mengurusnya.

## Mengapa penting
Informasi yang tidak ada pengurusnya tidak diperbarui, dan pengingatnya tidak sampai kepada siapa
pun.

## Cara memperbaiki
Pakai bagian yang ada di site_config/court.yml dan ada orangnya di site_config/people.yml, atau id
orang yang tercatat di sana. Perubahan bagian atau orang ditulis di site_config/catalogue/own.yml.

## Dasar
SK KMA 2-144/KMA/SK/VIII/2022 Lampiran II (kolom unit kerja dan penanggung jawab).
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.content.catalogue import FILE, OWN, Catalogue
from pipeline.content.item import Site
from pipeline.content.obligation import Obligation
from pipeline.findings import Severity
from pipeline.register.people import who_acts
from pipeline.registry import Told, rule


@rule("REG005", on=Site, severity=Severity.WARN)
def owner_without_people(_site: Site, facts: Facts) -> Iterator[Told]:
    """Find an owner that is no section or has no people, and a person who is not in people.yml."""
    people, sections = facts.config.people, facts.config.court.sections
    for item in facts.catalogue.items:
        if item.owner not in sections:
            message = f"Ganti bagian `{item.owner}` pada {item.id} dengan yang ada di court.yml."
            yield _at(facts.catalogue, item, "owner", message)
        elif item.person is not None and item.person not in people.people:
            message = f"Ganti `{item.person}` pada {item.id}: orang itu tidak ada di people.yml."
            yield _at(facts.catalogue, item, "person", message)
        elif not item.never and not who_acts(item, people):
            message = (
                f"Catat orang bagian {item.owner} di people.yml: {item.id} belum ada pengurusnya."
            )
            yield _at(facts.catalogue, item, "owner", message)
    for index, each in enumerate(facts.catalogue.own.not_applicable):
        if each.approved_by not in people.people:
            message = f"Ganti `{each.approved_by}`: yang memutuskan harus ada di people.yml."
            line = facts.catalogue.line_of(OWN, "not_applicable", index, "approved_by")
            yield Told(message, line, path=OWN)


def _at(catalogue: Catalogue, item: Obligation, key: str, message: str) -> Told:
    """Return a message at the key of the file that says it: the court's own, or the catalogue."""
    for name in ("changes", "additions"):
        for index, each in enumerate(getattr(catalogue.own, name)):
            if each.id == item.id and getattr(each, key, None) is not None:
                return Told(message, catalogue.line_of(OWN, name, index, key), path=OWN)
    index = [each.id for each in catalogue.base.items].index(item.id)
    return Told(message, catalogue.line_of(FILE, "items", index, key), path=FILE)
