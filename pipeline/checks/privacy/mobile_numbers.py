"""Mobile numbers in the texts of an item, other than those of the court itself."""

import re
from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.privacy.identity_numbers import digits_of
from pipeline.checks.privacy.reading import reading_of
from pipeline.checks.writing.texts import Text
from pipeline.config.court import Court
from pipeline.content.item import Item
from pipeline.content.kinds import Article, Coverage, Video

NEWS = (Article, Coverage, Video)

_GAP = r"[ .\-()/*_\n]{0,3}"
MOBILE = re.compile(
    rf"(?<![\d+])(?<!\d[ .\-])(?:\+?62|0){_GAP}8{_GAP}[1-9](?:{_GAP}\d){{7,10}}(?!\d)"
)
_LEAST_DIGITS = 10


def private_mobile_numbers(item: Item, facts: Facts) -> Iterator[tuple[str, Text, int]]:
    """Yield each number as a report may show it, its text and its line."""
    reading = reading_of(item, facts)
    if reading.scan.run < _LEAST_DIGITS:
        return
    official = official_numbers(facts.config.court)
    for text in reading.texts:
        for match, line in text.numbers(MOBILE):
            number = local(match[0])
            if number not in official:
                yield f"{number[:4]}••••••{number[-2:]}", text, line


def official_numbers(court: Court) -> frozenset[str]:
    """Return the digits of the court's own telephones, as they are dialled within the country."""
    return frozenset(map(local, (court.phone, *court.official_contacts.phones)))


def local(phone: str) -> str:
    """Return a number as it is dialled within the country, digits only: +62 21 is 021."""
    digits = digits_of(phone)
    return f"0{digits[2:].removeprefix('0')}" if digits.startswith("62") else digits
