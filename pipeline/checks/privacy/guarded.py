"""Why the people of an item must not be known: the case, its subject, or a person's age.

Source: SK KMA 144/KMA/SK/VIII/2007 art. 8-10, continued by SK KMA 2-144/KMA/SK/VIII/2022; UU
11/2012
art. 19 (children); UU 12/2022 art. 59 (victims of sexual violence).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from pipeline.checks.privacy.people_named import names_in
from pipeline.checks.writing.paragraphs import Paragraph
from pipeline.checks.writing.scan import words
from pipeline.content.case_numbers import CaseNumber, Guard, case_numbers

CASE_SIGNS = frozenset({"pid", "pdt", "jn"})
_SUBJECTS: tuple[tuple[str, str], ...] = (
    (
        "kesusilaan",
        r"(?:pen|men)?cabul(?:i|an)?|persetubuhan|(?:di|men)(?:s?etubuhi)|(?:pem)?e?rkosaan|pemerkosaan"
        r"|(?:di|mem)p?erkosa|asusila|kesusilaan|(?:pelecehan|kekerasan|eksploitasi) seksual|tpks"
        r"|pornografi",
    ),
    ("kekerasan dalam rumah tangga", r"kdrt|kekerasan dalam rumah tangga"),
    (
        "anak",
        r"perlindungan anak|anak (?:korban|saksi|pelaku)|anak (?:yang )?(?:berkonflik"
        r"|berhadapan) dengan"
        r" hukum|(?:peradilan|pidana|perkara) anak|diversi|anak di bawah umur",
    ),
    (
        "perkawinan",
        r"perceraian|bercerai|cerai|talak|hak asuh|had(?:h)?anah|harta bersama|gono[ -]gini"
        r"|dispensasi (?:kawin|nikah)|i[st]s?bat nikah|poligami|pembatalan perkawinan|nafkah",
    ),
    ("asal-usul anak", r"(?:pengangkatan|pengesahan|asal[ -]usul) anak|adopsi|perwalian"),
    ("waris dan wasiat", r"waris|warisan|kewarisan|wasiat"),
    ("terorisme", r"terorisme|teroris"),
)
_ANY = re.compile("|".join(rf"\b(?:{pattern})\b" for _, pattern in _SUBJECTS))
_PATTERNS = [(name, re.compile(rf"\b(?:{pattern})\b")) for name, pattern in _SUBJECTS]
SUBJECT_SIGNS = words("""
    cabul cabuli pencabulan mencabuli persetubuhan disetubuhi menyetubuhi menetubuhi perkosaan
    pemerkosaan diperkosa memperkosa memerkosa asusila kesusilaan seksual tpks pornografi kdrt
    rumah anak
    diversi perceraian bercerai cerai talak asuh hadanah hadhanah harta gono dispensasi isbat
    itsbat istbat
    poligami perkawinan nafkah
    adopsi perwalian waris warisan kewarisan wasiat terorisme teroris""")
_CRIME = re.compile(
    r"\b(?:terdakwa|tersangka|terpidana|korban|pelaku|pidana|saksi|dakwaan|didakwa|dituntut|diversi"
    r"|pencurian|penganiayaan|narkotika|ditangkap|ditahan|dispensasi)\b"
)
AGE_SIGNS = words("umur usia berumur berusia umurnya usianya tahun thn th")
AGE_IN_BRACKETS = re.compile(r"\((?:1[0-7]|[1-9])(?: ?(?:tahun|thn|th))?\)")
_TEENS = "dua|tiga|empat|lima|enam|tujuh"
_COUNT = rf"(?:1[0-7]|[1-9]|(?:{_TEENS}) belas|sepuluh|sebelas|satu|{_TEENS}|delapan|sembilan)"
_YOUNG = re.compile(
    rf"\b(?:ber)?(?:umur|usia)(?:nya)? (?:baru |masih |sekitar |kurang lebih )?{_COUNT}"
    rf"(?: ?\([a-z ]{{3,20}}\))? ?(?:tahun|thn|th)\b"
    rf"|\b(?:anak|siswa|siswi|pelajar|gadis|remaja|bocah"
    rf"|korban)(?: [a-z]{{1,15}}){{0,2}},? \(?{_COUNT}"
    rf" ?(?:tahun|thn|th)\b"
    rf"|\b[a-z]{{1,15}}\.? \((?:1[0-7]|[1-9])(?: ?(?:tahun|thn|th))?\)"
)
_RULE_OF_LAW = re.compile(
    r"(?:minimal|minimum|paling|syarat|batas|di ?bawah|belum|mencapai|genap|sejak|antara|sampai"
    r"|memasuki|sebelum|setelah|sebagian|mayoritas|rata-rata)[a-z ]{0,25}$"
)
_DEFINITION = re.compile(r"[^.\n]{0,60}\btetapi belum\b")
INITIALS = re.compile(
    r"\b(?:[Tt]erdakwa|[Tt]ersangka|[Tt]erpidana|[Kk]orban|[Pp]emohon|[Tt]ermohon|[Pp]enggugat|[Tt]ergugat"
    r"|[Aa]nak|[Ii]nisial|[Bb]erinisial)(?: [Ii]nisial)?,? (?![IVX]+\b)(?:[A-Z]{1,3}"
    r"|[A-Z]\.(?: ?[A-Z]\.)*)(?![A-Za-z])"
)
_EXAMPLE = re.compile(
    r"\b(?:misalnya|contoh(?:nya)?|seperti|format|berbentuk)\b[^.;\n]{0,40}$", re.I
)


@dataclass(frozen=True)
class Reason:
    """One reason, the words for the writer, and where they stand: `baris 12`, or in which file."""

    kind: Literal["case", "classification", "subject", "age", "statement"]
    words: str
    where: str


def subject_of(text: str) -> str | None:
    """Return the guarded subject that a text in lower case speaks of, or None."""
    if not _ANY.search(text):
        return None
    return next(name for name, pattern in _PATTERNS if pattern.search(text))


def by_case(paragraph: Paragraph, cases: Iterable[CaseNumber]) -> Iterator[Reason]:
    """Yield those of a paragraph's cases whose type alone is guarded."""
    for case in cases:
        if case.guard is Guard.ALWAYS:
            yield Reason("case", f"nomor perkara {case}", paragraph.where(case.start))


def real_cases(paragraph: Paragraph, *, teaches: bool) -> list[CaseNumber]:
    """Return the case numbers of a paragraph that are not mere examples of how one is written.

    A page that `teaches` may give examples.
    """
    return [
        case
        for case in paragraph.cases
        if not (teaches and _EXAMPLE.search(paragraph.shown[: case.start]))
    ]


def by_file_name(name: str, own: str, where: str) -> Iterator[Reason]:
    """Yield the guarded case numbers that stand in an address or the name of a file."""
    for case in case_numbers(name, own):
        if case.guard is Guard.ALWAYS:
            yield Reason("case", f"nomor perkara {case}", where)


def by_subject(
    paragraphs: Iterable[Paragraph], common: frozenset[str], *, of_a_case: bool
) -> Iterator[Reason]:
    """Yield guarded subjects, spoken of beside a case (`of_a_case`) or beside a person."""
    for paragraph in paragraphs:
        subject = subject_of(paragraph.low)
        if subject and (of_a_case or speaks_of_a_person(paragraph, common)):
            yield Reason("subject", f"perkara menyangkut {subject}", paragraph.where())


def speaks_of_a_person(paragraph: Paragraph, common: frozenset[str]) -> bool:
    """Return whether somebody stands in a paragraph: by initials, or by name with a role."""
    if INITIALS.search(paragraph.shown):
        return True
    found = names_in(paragraph.without_cases, common, title=paragraph.is_title)
    return any(name.in_role for name in found)


def by_age(paragraphs: Iterable[Paragraph], *, of_a_case: bool) -> Iterator[Reason]:
    """Yield ages under 18 of people in a case; the ages that a law speaks of are no one's."""
    for paragraph in paragraphs:
        if not (of_a_case or _CRIME.search(paragraph.low)):
            continue
        for found in _YOUNG.finditer(paragraph.low):
            before = paragraph.low[max(0, found.start() - 60) : found.start()]
            law = _RULE_OF_LAW.search(before) or _DEFINITION.match(paragraph.low, found.end())
            if not law:
                words = "ada orang yang belum berumur 18 tahun"
                yield Reason("age", words, paragraph.where(found.start()))
