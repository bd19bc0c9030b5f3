"""Alamat pengadilan ditulis di luar go.id, atau alamat situs ditulis seperti surel.

## Mengapa penting
Orang mengenali situs resmi dari go.id. Alamat yang salah tulis tidak dapat dibuka.

## Cara memperbaiki
Tulis alamat resminya: "pn-contoh.go.id" untuk situs, "nama@pn-contoh.go.id" untuk surel. Bila
alamat di luar go.id memang milik pengadilan, cantumkan di site_config/court.yml.

## Dasar
Permenkominfo 23/2013 pasal 21 (go.id) dan pasal 39 (instansi memakai domain .id); Juknis 2026
bagian A.
"""

import re
from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.links.hosts import is_under, own_hosts
from pipeline.checks.writing.texts import texts_of
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_STARTS = ("pn-", "pa-", "ms-", "ptun-", "dilmil-")
_AS_MAIL = re.compile(
    r"(?<![\w.@-])((?:pn|pa|ms|ptun|dilmil)-[a-z0-9-]{2,40})@go\.id\b", re.IGNORECASE
)
_COURT_HOST = re.compile(
    r"(?<![\w@-])(?:[a-z0-9-]{1,40}\.){0,3}((?:pn|pa|ptun)-[a-z]{3,40}(?:\.[a-z]{2,20}){0,3}"
    r"\.(?:com|net|org|info|id|co|io|me|xyz|site|online|top|club))(?![\w-]|\.\w)",
    re.IGNORECASE,
)


@rule("LAW006", on=Item, severity=Severity.WARN)
def unofficial_address(item: Item, facts: Facts) -> Iterator[Told]:
    """Find a court's site outside go.id, and a site written as a mail address."""
    seen = f"{item.source.yaml}{item.body}".lower()
    if not any(start in seen for start in _STARTS):
        return
    own = own_hosts(facts.config.court)
    for text in texts_of(item):
        for found, line in text.find(_AS_MAIL):
            yield Told(f"Tulis alamat situs {found[1]}.go.id, bukan {found[0]}.", line=line)
        for found, line in text.find(_COURT_HOST):
            if not _official(found[1].lower(), own):
                yield Told(f"Ganti {found[0]} dengan alamat go.id pengadilan itu.", line=line)


def _official(host: str, own: frozenset[str]) -> bool:
    return host.endswith(".go.id") or any(is_under(host, known) for known in own)
