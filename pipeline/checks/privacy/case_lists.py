"""Documents that list cases and speak of none: a calendar of hearings, a register, statistics.

Nobody can be known from a bare list of numbers. Whatever singles out a case or a person makes the
document more than a list: a judgment's own words, a role before a name, initials, a sentence.

Source: SK KMA 144/KMA/SK/VIII/2007 art. 8-10 guards identities, not the numbers of cases.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from pipeline.checks.privacy.guarded import INITIALS
from pipeline.checks.privacy.not_names import NOT_NAMES
from pipeline.checks.privacy.people_named import Name
from pipeline.checks.words import words
from pipeline.checks.writing.paragraphs import Paragraph

FEWEST = 8
_TELLS = re.compile(r"\b(?:menimbang|mengadili|bin|binti|alias|als)\b")
_NARRATES = re.compile(
    r"\b(?:yang|telah|oleh|bahwa|tersebut|ini|itu|karena|setelah|kemudian|adalah"
    r"|mengaku|didampingi|dihukum|divonis|dijatuhi|didakwa|dituntut|berumur|berusia|bernama)\b"
)
_CAPITALISED = re.compile(r"\b[A-Z][A-Za-z']{2,}")


def mere_lists(
    document: Sequence[Paragraph],
    people: Iterable[tuple[Paragraph, Name]],
    common: frozenset[str] = frozenset(),
) -> frozenset[str]:
    """Return where in a document cases are merely listed, such as `halaman 3`; often nowhere.

    `people` are all who are named in it, holders of an office too; `common` are further words that
    are no names. A page lists where it has two case numbers for each word that narrates, and no
    word with a capital that is a stranger to such lists: it may be somebody's name.
    """
    if len(_numbers(document)) < FEWEST or any(map(_tells, document)):
        return frozenset()
    named = [name for _, name in people]
    officials = {word for name in named if name.official for word in _small(name)}
    known = NOT_NAMES | words("case_lists") | common | officials
    if any(name.in_role and not known.issuperset(_small(name)) for name in named):
        return frozenset()
    pages: dict[str, list[Paragraph]] = {}
    for paragraph in document:
        pages.setdefault(paragraph.text.where, []).append(paragraph)
    return frozenset(where for where, page in pages.items() if _lists(page, known))


def _small(name: Name) -> Iterator[str]:
    return (word.lower() for word in name.words)


def _tells(paragraph: Paragraph) -> bool:
    """Return whether a paragraph decides a case, or speaks of someone by initials or lineage."""
    return bool(_TELLS.search(paragraph.low) or INITIALS.search(paragraph.shown))


def _numbers(paragraphs: Iterable[Paragraph]) -> set[str]:
    return {str(case) for paragraph in paragraphs for case in paragraph.cases}


def _lists(page: Sequence[Paragraph], known: frozenset[str]) -> bool:
    narrating = sum(len(_NARRATES.findall(paragraph.low)) for paragraph in page)
    return 2 * narrating <= len(_numbers(page)) and not any(
        word.lower() not in known
        for paragraph in page
        for word in _CAPITALISED.findall(paragraph.without_cases)
    )
