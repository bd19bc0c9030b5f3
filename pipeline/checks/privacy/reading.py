"""What the rules read of an item: its texts, and the one quick look that rules most rules out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain

from pipeline.checks.facts import Facts
from pipeline.checks.files.documents import texts_of_documents
from pipeline.checks.privacy import guarded
from pipeline.checks.privacy.case_lists import mere_lists
from pipeline.checks.privacy.guarded import Reason
from pipeline.checks.privacy.identity_numbers import Number, identities_in
from pipeline.checks.privacy.people_named import Name, lower_words, names_in
from pipeline.checks.writing.paragraphs import Paragraph, is_file_name, paragraphs_of
from pipeline.checks.writing.scan import Scan, scan
from pipeline.checks.writing.texts import Text, texts_of
from pipeline.config.court import Court
from pipeline.content.case_numbers import CaseNumber, Guard
from pipeline.content.item import Item
from pipeline.content.kinds import Page, PublicInformation

_WORD = re.compile(r"[a-z]+")
_DIGITS_OF_IDENTITY = 16


@dataclass(frozen=True)
class Reading:
    """The texts of one item; everything made from them is made once, and only when asked for."""

    item: Item
    court: Court = field(repr=False)
    texts: tuple[Text, ...] = field(repr=False)

    @cached_property
    def shown(self) -> str:
        """Return all the texts together, as a reader sees them."""
        return "\n\n".join(text.seen for text in self.texts)

    @cached_property
    def scan(self) -> Scan:
        """Return the quick look at all the texts together."""
        return scan(self.shown)

    @cached_property
    def identities(self) -> tuple[Number, ...]:
        """Return the NIK and KK of the item's own texts; PDFs have a rule of their own."""
        if self.scan.run < _DIGITS_OF_IDENTITY:
            return ()
        own = (text for text in self.texts if text.path is None)
        return tuple(number for text in own for number in identities_in(text))

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Return every paragraph that is written for readers."""
        return tuple(paragraphs_of(self.texts, self.court.case_code))

    @cached_property
    def file_names(self) -> tuple[Text, ...]:
        """Return the item's address and the names of its files."""
        return tuple(text for text in self.texts if is_file_name(text))

    @cached_property
    def common(self) -> frozenset[str]:
        """Return words that are no names here: of the court, and those written in lower case."""
        prose = "\n".join(paragraph.shown for paragraph in self.paragraphs)
        return lower_words(prose) | _words_of(self.court)

    @cached_property
    def teaches(self) -> bool:
        """Return whether the item is a standing page, which may give examples."""
        return isinstance(self.item.front, Page | PublicInformation)

    @cached_property
    def reasons(self) -> tuple[Reason, ...]:
        """Return why the people of the item must not be known; () where nothing says so."""
        found = [*self._by_classification()]
        if self.scan.has(guarded.CASE_SIGNS):
            found += self._by_case()
        if self.scan.has(guarded.AGE_SIGNS) or guarded.AGE_IN_BRACKETS.search(self.shown):
            found += guarded.by_age(self.paragraphs, of_a_case=self._shows_cases)
        if self.scan.has(guarded.SUBJECT_SIGNS) and guarded.subject_of(self.shown.lower()):
            found += guarded.by_subject(self._speaking, self.common, of_a_case=self._of_a_case)
        return tuple(dict.fromkeys(found))

    def _by_classification(self) -> Iterator[Reason]:
        case = self.item.front.case
        if case and guarded.subject_of(case.classification.lower()):
            line = self.item.source.place("case", "classification").line
            yield Reason(
                "classification", f"klasifikasi perkara: {case.classification}", f"baris {line}"
            )

    def _by_case(self) -> Iterator[Reason]:
        for text in self.file_names:
            yield from guarded.by_file_name(text.seen, self.court.case_code, f"baris {text.line}")
        for paragraph in self.paragraphs:
            yield from guarded.by_case(paragraph, self.real_cases(paragraph))

    def real_cases(self, paragraph: Paragraph) -> list[CaseNumber]:
        """Return the cases that a paragraph speaks of; examples and mere lists speak of none."""
        if not paragraph.cases or self._merely_lists(paragraph.text):
            return []
        return guarded.real_cases(paragraph, teaches=self.teaches)

    @cached_property
    def _speaking(self) -> tuple[Paragraph, ...]:
        """Return the paragraphs that do more than list cases."""
        return tuple(each for each in self.paragraphs if not self._merely_lists(each.text))

    def _merely_lists(self, text: Text) -> bool:
        return text.path is not None and text.where in self._lists.get(text.path, ())

    @cached_property
    def _lists(self) -> dict[str, frozenset[str]]:
        """Return, by document, where in it cases are merely listed."""
        if not self.scan.has(guarded.CASE_SIGNS):
            return {}
        paths = {text.path for text in self.texts if text.path is not None}
        return {path: self._listed_in(path) for path in paths}

    def _listed_in(self, path: str) -> frozenset[str]:
        document = [each for each in self.paragraphs if each.text.path == path]
        named = (each for each in self.everyone if each[0].text.path == path)
        return mere_lists(document, named, self.common)

    @cached_property
    def everyone(self) -> tuple[tuple[Paragraph, Name], ...]:
        """Return every name of a person in a paragraph, holders of an office too."""
        return tuple(
            (paragraph, name)
            for paragraph in self.paragraphs
            for name in names_in(paragraph.without_cases, self.common, title=paragraph.is_title)
        )

    @cached_property
    def people(self) -> tuple[tuple[Paragraph, Name], ...]:
        """Return the names of people who hold no office in the text."""
        officials = {word for _, name in self.everyone if name.official for word in name.words}
        return tuple(
            (paragraph, name)
            for paragraph, name in self.everyone
            if name.in_role or not (name.official or officials.issuperset(name.words))
        )

    @cached_property
    def _of_a_case(self) -> bool:
        """Return whether the item speaks of one case whose subject decides."""
        return any(map(_may_be_guarded, chain.from_iterable(map(self.real_cases, self.paragraphs))))

    @cached_property
    def _shows_cases(self) -> bool:
        """Return whether such a case is at least listed: an age beside it is somebody's."""
        return self._of_a_case or any(
            _may_be_guarded(case)
            for paragraph in self.paragraphs
            if self._merely_lists(paragraph.text)
            for case in paragraph.cases
        )


def _may_be_guarded(case: CaseNumber) -> bool:
    return case.guard is not Guard.LOW


def _words_of(court: Court) -> frozenset[str]:
    own = (court.name, court.short_name, court.case_code, court.appellate_court.name)
    address = (court.address.street, court.address.city, court.address.province)
    sections = (section.name for section in court.sections.values())
    return frozenset(_WORD.findall(" ".join((*own, *address, *sections)).lower()))


class _Last:
    """The reading that was asked for last; the rules look at one item after another."""

    item: Item | None = None
    facts: Facts | None = None
    reading: Reading | None = None


def reading_of(item: Item, facts: Facts) -> Reading:
    """Return the reading of an item; asked for again by the next rule, it is not made again."""
    if _Last.item is item and _Last.facts is facts and _Last.reading is not None:
        return _Last.reading
    texts = (*texts_of(item), *texts_of_documents(item, facts))
    reading = Reading(item, facts.config.court, texts)
    _Last.item, _Last.facts, _Last.reading = item, facts, reading
    return reading
