"""Pengadilan lain disebut seolah-olah pengadilan ini.

## Mengapa penting
Naskah yang disalin dari situs pengadilan lain menyesatkan orang: ia datang, membayar, atau mengadu
ke tempat yang salah.

## Cara memperbaiki
Ganti nama pengadilan itu dengan nama pengadilan ini. Bila memang maksudnya pengadilan lain, sebut
hubungannya, misalnya "tamu dari Pengadilan Negeri Teladan".

## Dasar
UU 14/2008 pasal 7 ayat (2): informasi publik yang akurat, benar, dan tidak menyesatkan.
"""

import re
from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.language.prose import prose_of
from pipeline.config.court import Court
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_NAME = (
    r"(?P<name>(?:Pengadilan (?:Negeri|Agama|Tata Usaha Negara|Militer)|Mahkamah Syar['’]?iyah)"
    r"(?: [A-Z][\w'’-]{1,30}){1,3})"
)
# What only the court itself has, on any page; what it has on its own standing pages.
_OWN = (
    r"(?:[Ss]itus(?: web)?|[Ww]ebsite|[Ll]aman|[Ss]elamat datang di)(?: resmi)?"
    r"(?: (?:pada|di|milik))?"
)
_OF_PAGES = (
    r"(?:[Mm]aklumat [Pp]elayanan|[Kk]ebijakan [Pp]rivasi|[Jj]am (?:kerja|pelayanan)|[Vv]isi"
    r"|[Mm]isi|[Ww]ilayah [Hh]ukum|[Yy]urisdiksi|PTSP|PPID|[Aa]lamat|[Ll]oket"
    r"|[Kk]epaniteraan|[Kk]antor|[Ss]truktur [Oo]rganisasi|[Ss]ejarah"
    r"|[Tt]ugas pokok)(?: (?:pada|di|dari))?"
)
_ANYWHERE = re.compile(rf"\b{_OWN} {_NAME}")
_ON_PAGES = re.compile(rf"\b(?:{_OWN}|{_OF_PAGES}) {_NAME}")


@rule("LAW004", on=Item, severity=Severity.WARN)
def other_court_as_self(item: Item, facts: Facts) -> Iterator[Told]:
    """Find another court in a place where only the court's own name makes sense."""
    pattern = _ANYWHERE if item.kind.dated else _ON_PAGES
    court = facts.config.court
    for passage in prose_of(item):
        if "Pengadilan" in passage.text or "Mahkamah" in passage.text:
            for found in pattern.finditer(passage.text):
                if not _is_own(found["name"], court):
                    message = _message(found["name"], court)
                    yield passage.told(item, found.start("name"), message)


def _message(name: str, court: Court) -> str:
    return f"Periksa nama pengadilan: di sini tertulis {name}, bukan {court.name}."


def _is_own(name: str, court: Court) -> bool:
    """Return whether a name starts as the court's own does, or the other way round."""
    return any(
        name.startswith(own) or own.startswith(name)
        for own in (court.name, court.appellate_court.name)
    )
