"""Curated word lists that the rules look things up in; each file names its sources at its head."""

from functools import lru_cache
from pathlib import Path

_HERE = Path(__file__).parent
_OWN_WORDS = ("keluar", "keluarnya")


@lru_cache(maxsize=16)
def words(name: str) -> frozenset[str]:
    """Return the entries of a list, one a line."""
    return frozenset(_lines(name))


@lru_cache(maxsize=16)
def pairs(name: str) -> dict[str, str]:
    """Return a list of `wrong = right` as a mapping, the wrong forms in small letters."""
    found: dict[str, str] = {}
    for line in _lines(name):
        wrong, separator, right = (part.strip() for part in line.partition("="))
        if not separator or not wrong or not right or wrong.casefold() in found:
            raise ValueError(f"{name}: {line}")
        found[wrong.casefold()] = right
    return found


@lru_cache(maxsize=16)
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return a list whose lines hold several fields, parted by a bar."""
    return tuple(tuple(cell.strip() for cell in line.split("|")) for line in _lines(name))


@lru_cache(maxsize=1)
def joined_places() -> dict[str, str]:
    """Return each preposition joined to a place of the list, and how the two are written apart."""
    found: dict[str, str] = {}
    for place in words("places"):
        for preposition in ("di", "ke", "dari"):
            for end in ("", "nya"):
                found[f"{preposition}{place}{end}"] = f"{preposition} {place}{end}"
    return {wrong: right for wrong, right in found.items() if wrong not in _OWN_WORDS}


def _lines(name: str) -> list[str]:
    text = (_HERE / f"{name}.txt").read_text(encoding="utf-8")
    lines = (line.partition("#")[0].strip() for line in text.splitlines())
    return [line for line in lines if line]
