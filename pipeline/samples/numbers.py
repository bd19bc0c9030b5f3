"""Generated numbers of persons and their disguises, for measuring; none is written down anywhere.

Serials are high, as no office has given them out.
"""

import random
from collections.abc import Callable

# Districts of today, and of before their province was split (kept in the NIK for life).
_DISTRICTS = (
    *("110101", "127108", "140312", "160903", "187105", "197102", "217101", "317406", "321517"),
    *("327315", "330512", "337404", "340215", "357810", "360412", "367104", "510306", "520118"),
    *("530703", "610417", "627103", "647204", "650102", "717105", "720901", "737111", "740508"),
    *("750103", "760402", "810204", "827102", "910302", "920403", "930105", "940201", "950101"),
    *("960301", "321901", "327501", "140701", "640601", "731901", "910102", "920901"),
)
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
_ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_SPOKEN = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]
_LETTERS = str.maketrans("01", "Ol")


def nik(rng: random.Random) -> str:
    """Return sixteen digits of the form of a NIK: district, birth (women's day + 40), serial."""
    day = rng.randint(1, 28) + rng.choice((0, 40))
    birth = f"{day:02}{rng.randint(1, 12):02}{rng.randint(0, 99):02}"
    return f"{rng.choice(_DISTRICTS)}{birth}{rng.randint(9900, 9999)}"


def nip(rng: random.Random) -> str:
    """Return eighteen digits of the form of a NIP: birth, appointment, sex, serial."""
    year = rng.randint(1965, 2000)
    birth = f"{year}{rng.randint(1, 12):02}{rng.randint(1, 28):02}"
    since = f"{year + rng.randint(20, 30)}{rng.randint(1, 12):02}"
    return f"{birth}{since}{rng.choice('12')}{rng.randint(900, 999)}"


def digits(rng: random.Random, count: int) -> str:
    """Return so many digits, the first of them not 0."""
    return f"{rng.randint(1, 9)}" + "".join(rng.choice("0123456789") for _ in range(count - 1))


def mobile(rng: random.Random) -> str:
    """Return a mobile number."""
    return f"08{rng.choice('1235789')}{rng.randint(0, 9)}{digits(rng, 8)}"


def plate(rng: random.Random) -> str:
    """Return the plate of a vehicle."""
    letters = "".join(rng.choice("ABCDEFGHJKLMNPRSTUVWXYZ") for _ in range(rng.choice((2, 3))))
    return f"{rng.choice(('B', 'DA', 'KH', 'L', 'AB', 'BK'))} {rng.randint(100, 9999)} {letters}"


def landline(rng: random.Random) -> str:
    """Return the number of a landline."""
    area = rng.choice(("021", "0511", "0274", "031"))
    return rng.choice((f"({area}) ", f"{area}-", f"{area} ")) + digits(rng, 7)


def npwp(rng: random.Random) -> str:
    """Return an NPWP in its old written form."""
    n = digits(rng, 15)
    return f"{n[:2]}.{n[2:5]}.{n[5:8]}.{n[8]}-{n[9:12]}.{n[12:]}"


def _every(number: str, by: str, size: int = 4) -> str:
    return by.join(number[at : at + size] for at in range(0, len(number), size))


def _some_letters(number: str) -> str:
    half = len(number) // 3
    return number[:half].translate(_LETTERS) + number[half:]


DISGUISES: dict[str, Callable[[str], str]] = {
    "spaces": lambda number: _every(number, " "),
    "dots": lambda number: _every(number, "."),
    "hyphens": lambda number: _every(number, "-"),
    "en dashes": lambda number: _every(number, "–"),
    "no-break spaces": lambda number: _every(number, "\u00a0"),
    "over two lines": lambda number: f"{number[:8]}\n{number[8:]}",
    "zero-width spaces": "\u200b".join,
    "soft hyphens": "\u00ad".join,
    "full-width digits": lambda number: number.translate(_FULL_WIDTH),
    "Arabic-Indic digits": lambda number: number.translate(_ARABIC),
    "letters O and l": _some_letters,
    "bold inside": lambda number: f"{number[:6]}**{number[6:10]}**{number[10:]}",
    "HTML tags inside": lambda number: f"{number[:6]}<b>{number[6:]}</b>",
    "an HTML comment inside": lambda number: f"{number[:6]}<!-- -->{number[6:]}",
    "a link inside": lambda number: f"[{number[:6]}](#a){number[6:]}",
    "in words": lambda number: " ".join(_SPOKEN[int(digit)] for digit in number),
    "HTML entities": lambda number: "&#8203;".join(number),
}
