"""Names that could be taken for the court's own, made from it by the changes that imitators use.

Source: Unicode Technical Standard 39 (confusables); the practice of registering names of state
bodies under endings that anybody may have (go.id itself is for state bodies only: Permenkominfo
23/2013, article 21).
"""

from collections.abc import Iterator

_OPEN = (
    *("com", "net", "org", "id", "co.id", "or.id", "web.id", "my.id", "biz.id", "info", "xyz"),
    *("site", "online", "top", "vip"),
)
_TYPO_ENDINGS = ("com", "id", "my.id")
_LOOK = {"o": "0", "l": "1", "i": "l", "e": "3", "a": "4", "m": "rn", "g": "q", "n": "m"}
_ADDED = ("official", "resmi", "online", "login", "slot")


def look_alikes(domain: str) -> tuple[str, ...]:
    """Return names like a registrable domain such as `pn-contoh.go.id`, itself left out."""
    label, _, ending = domain.partition(".")
    found = dict.fromkeys((*_other_endings(label), *_joined(label, ending), *_typos(label)))
    found.pop(domain, None)
    return tuple(found)


def _other_endings(label: str) -> Iterator[str]:
    plain = label.replace("-", "")
    for form in dict.fromkeys((label, plain)):
        yield from (f"{form}.{ending}" for ending in _OPEN)


def _joined(label: str, ending: str) -> Iterator[str]:
    """Yield names that hold the whole official one: `pn-contoh-go-id.com`, `pn-contohgo.id`."""
    dashed, run = ending.replace(".", "-"), ending.replace(".", "")
    for last in ("com", "net", "id", "my.id"):
        yield f"{label}-{dashed}.{last}"
        yield f"{label}{run}.{last}"
    if "." in ending:
        yield f"{label}{ending}"
        yield f"{label}-{ending}"
    yield from (f"{label}-{word}.com" for word in _ADDED)


def _typos(label: str) -> Iterator[str]:
    forms = dict.fromkeys(each for each in _changed(label) if each != label and _is_name(each))
    for form in forms:
        yield from (f"{form}.{ending}" for ending in _TYPO_ENDINGS)


def _changed(label: str) -> Iterator[str]:
    for at, letter in enumerate(label):
        before, after = label[:at], label[at + 1 :]
        if letter in _LOOK:
            yield f"{before}{_LOOK[letter]}{after}"
        if letter.isalpha():
            yield f"{before}{after}"
            yield f"{before}{letter}{letter}{after}"
        if after and after[0] != letter and "-" not in (letter, after[0]):
            yield f"{before}{after[0]}{letter}{after[1:]}"


def _is_name(label: str) -> bool:
    return bool(label) and label[0].isalnum() and label[-1].isalnum()
