"""Alamat surel yang bukan alamat dinas terlihat.

## Mengapa penting
Alamat pribadi dapat disalahgunakan, dan surat dinas di kotak surat pribadi tidak tercatat.

## Cara memperbaiki
Pakai alamat dinas. Bila alamat itu memang milik pengadilan, tambahkan ke `official_contacts` di
site_config/court.yml.

## Dasar
UU 27/2022 (Pelindungan Data Pribadi) pasal 4; SK KMA 2-144/KMA/SK/VIII/2022 bagian IV.E.1 (surel
kedinasan).
"""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from pipeline.checks.facts import Facts
from pipeline.checks.privacy.reading import reading_of
from pipeline.config.court import Court
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_AT = r"(?:@| ?[\[({](?:at|et|@)[\])}] ?)"
_DOT = r"(?:\.| ?[\[({](?:dot|titik|\.)[\])}] ?)"
_MAIL = re.compile(
    rf"(?<![A-Za-z0-9._%+-])([A-Za-z0-9._%+-]{{1,64}}){_AT}"
    rf"([A-Za-z0-9-]{{1,63}}(?:{_DOT}[A-Za-z0-9-]{{1,63}}){{1,5}})(?![A-Za-z0-9])",
    re.IGNORECASE,
)
_WRITTEN_DOT = re.compile(rf"{_DOT}", re.IGNORECASE)
_SIGNS = ("at", "et")


@rule("PRI005", on=Item, severity=Severity.WARN)
def personal_mail(item: Item, facts: Facts) -> Iterator[Told]:
    """Find a mail address outside go.id, the court's own domain and its official contacts."""
    reading = reading_of(item, facts)
    if not (reading.scan.at_sign or reading.scan.has(_SIGNS)):
        return
    for text in reading.texts:
        for match, line in text.find(_MAIL):
            domain = _WRITTEN_DOT.sub(".", match[2]).lower()
            if not _official(f"{match[1].lower()}@{domain}", domain, facts.config.court):
                shown = f"{match[1][:1]}•••@{domain}"
                message = f"Ganti alamat {shown} dengan alamat dinas, atau hapus."
                yield text.told(message, line)


def _official(address: str, domain: str, court: Court) -> bool:
    own = urlsplit(court.url).hostname or ""
    official = (court.email, *court.official_contacts.emails)
    return address in official or f".{domain}".endswith((".go.id", f".{own.removeprefix('www.')}"))
