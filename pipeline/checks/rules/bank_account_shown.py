"""Nomor rekening yang bukan rekening resmi pengadilan terlihat.

## Mengapa penting
Nomor rekening seseorang adalah data keuangan pribadi. Nomor rekening palsu di situs pengadilan
dapat dipakai untuk menipu pencari keadilan.

## Cara memperbaiki
Hapus nomornya. Bila itu rekening pengadilan untuk panjar biaya perkara, tambahkan ke
`official_accounts` di site_config/court.yml.

## Dasar
UU 27/2022 (Pelindungan Data Pribadi) pasal 4 ayat (2); UU 4/2023 (rahasia bank).
"""

import re
from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.privacy.identity_numbers import digits_of, is_date_or_money, is_nik
from pipeline.checks.privacy.reading import reading_of
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_NUMBER = r"(?<![\d/])(\d(?:[ .\-*_]{0,3}\d){7,17})(?![\d/])"
_ACCOUNT = re.compile(
    r"\b(?:rekening|norek|no\.? ?rek|rek\.|virtual account"
    r"|BCA|BRI|BNI|BTN|BSI|Mandiri|bank [a-z]{2,15})\b"
    rf"[^\d/;]{{0,60}}{_NUMBER}",
    re.IGNORECASE,
)
_YEARS = re.compile(r"(?:19|20)\d\d\D{1,3}(?:19|20)\d\d")
_PHONE = re.compile(r"(?:0|62)8[1-9]\d{7,10}")
_DIGITS = 8
_SIGNS = (
    "rekening",
    "norek",
    "rek",
    "virtual",
    "bca",
    "bri",
    "bni",
    "btn",
    "bsi",
    "mandiri",
    "bank",
)


@rule("PRI008", on=Item, severity=Severity.BLOCK)
def bank_account_shown(item: Item, facts: Facts) -> Iterator[Told]:
    """Find 8 to 18 digits after the word for an account or a bank, other than the court's own."""
    reading = reading_of(item, facts)
    if reading.scan.run < _DIGITS or not reading.scan.has(_SIGNS):
        return
    own = {digits_of(account.number) for account in facts.config.court.official_accounts}
    for text in reading.texts:
        for match, line in text.numbers(_ACCOUNT):
            digits = digits_of(match[1])
            if digits not in own and _may_be_account(match):
                shown = f"••••{digits[-3:]}"
                yield text.told(f"Hapus nomor rekening {shown} dari sini.", line)


def _may_be_account(match: re.Match[str]) -> bool:
    written, digits = match[1], digits_of(match[1])
    other = is_date_or_money(match[0]) or _YEARS.fullmatch(written) or _PHONE.fullmatch(digits)
    return not other and not (len(digits) == 16 and is_nik(written))
