"""Sentences that hold what a privacy rule looks for, and sentences that only look like it.

Templates are filled from the generators: `{name}`, `{nik}`, `{child}` (a guarded case number) …
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.samples import numbers
from pipeline.samples.harmless_sentences import HOLDS_NOT
from pipeline.samples.sentences import HOLDS, IN_TITLE, KINDS, OPENINGS

_ONSETS = ("b", "d", "g", "j", "k", "l", "m", "n", "p", "r", "s", "t", "w", "y", "h", "c")
_RHYMES = ("a", "i", "u", "e", "o", "an", "in", "ar", "as", "un", "ur", "al", "ang", "is")
_GIVEN = (
    *("Agus", "Budi", "Citra", "Dewi", "Eko", "Fitri", "Gilang", "Hendra", "Indah", "Joko"),
    *("Kartika", "Lestari", "Maya", "Nur", "Putri", "Rahmat", "Siti", "Tono", "Wahyu", "Yanti"),
)
_DISGUISED = {
    "PRI001": ("NIK {}", numbers.nik),
    "PRI004": ("NPWP {}", lambda rng: f"0{numbers.digits(rng, 15)}"),
    "PRI006": ("nomor KK {}", numbers.nik),
    "PRI007": ("Hubungi {}", numbers.mobile),
    "PRI008": ("rekening {}", lambda rng: numbers.digits(rng, 12)),
    "PRI009": ("NIP {}", numbers.nip),
}


@dataclass(frozen=True)
class Labelled:
    """The body of an item, the rule it is for, and whether that rule should speak."""

    code: str
    body: str
    holds: bool
    kind: str = "berita"
    title: str | None = None
    disguise: str | None = None


def labelled(each: int, seed: int = 1) -> Iterator[Labelled]:
    """Yield `each` sentences that hold and `each` that do not for every rule; disguises further."""
    rng = random.Random(seed)
    for code in sorted(HOLDS):
        for holds, templates in ((True, HOLDS[code]), (False, HOLDS_NOT[code])):
            for number in range(each):
                yield _labelled(code, templates[number % len(templates)], holds, rng)
    yield from _disguised(max(1, each // 10), rng)


def _labelled(code: str, template: str, holds: bool, rng: random.Random) -> Labelled:
    filled = _filled(OPENINGS.get(code, "") + template, rng)
    if code in IN_TITLE:
        return Labelled(code, "Isi.\n", holds, title=filled)
    return Labelled(code, f"{filled}\n", holds, KINDS.get(code, "berita"))


def _disguised(each: int, rng: random.Random) -> Iterator[Labelled]:
    for code, (template, make) in _DISGUISED.items():
        for disguise, hide in numbers.DISGUISES.items():
            for _ in range(each):
                body = f"Catatan: {template.format(hide(make(rng)))} dibawa.\n"
                yield Labelled(code, body, True, disguise=disguise)


def _filled(template: str, rng: random.Random) -> str:
    year, number = rng.randint(2020, 2026), rng.randint(1, 400)
    return template.format(
        name=name(rng),
        other=name(rng),
        word=_word(rng),
        nik=numbers.nik(rng),
        nip=numbers.nip(rng),
        npwp=numbers.npwp(rng),
        mobile=numbers.mobile(rng),
        plate=numbers.plate(rng),
        landline=numbers.landline(rng),
        account=numbers.digits(rng, rng.choice((10, 13, 15))),
        sixteen=numbers.digits(rng, 16),
        child=f"{number}/Pid.Sus-Anak/{year}/PN Cth",
        divorce=f"{number}/Pdt.G/{year}/PA.Cth",
        theft=f"{number}/Pid.B/{year}/PN Cth",
        year=year,
        age=rng.randint(8, 17),
    )


def name(rng: random.Random) -> str:
    """Return the name of a person, made up."""
    return f"{rng.choice((rng.choice(_GIVEN), _word(rng)))} {_word(rng)}"


def _word(rng: random.Random) -> str:
    syllables = (rng.choice(_ONSETS) + rng.choice(_RHYMES) for _ in range(rng.choice((2, 3))))
    return "".join(syllables).capitalize()
