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
from pipeline.checks.texts import texts_of
from pipeline.config.court import Court
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_MAIL = re.compile(
    r"(?<![A-Za-z0-9._%+-])([A-Za-z0-9._%+-]+)@([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)(?![A-Za-z0-9])"
)


@rule("PRI005", on=Item, severity=Severity.WARN)
def personal_mail(item: Item, facts: Facts) -> Iterator[Told]:
    """Find a mail address outside go.id, the court's own domain and its official contacts."""
    for text in texts_of(item):
        for match, line in text.find(_MAIL):
            if not _official(match[0].lower(), match[2].lower(), facts.config.court):
                shown = f"{match[1][:1]}•••@{match[2]}"
                yield Told(f"Ganti alamat {shown} dengan alamat dinas, atau hapus.", line=line)


def _official(address: str, domain: str, court: Court) -> bool:
    own = urlsplit(court.url).hostname or ""
    official = (court.email, *court.official_contacts.emails)
    return address in official or f".{domain}".endswith((".go.id", f".{own.removeprefix('www.')}"))
