"""Who asks: a reader with a browser, a machine that says so, or our own monitor; and on what."""

import re
from dataclasses import dataclass
from functools import lru_cache

from pipeline.visitors.lists import patterns_of, words_of

READER, BOT, MONITOR = "reader", "bot", "monitor"
TELEPHONE, TABLET, DESKTOP, UNKNOWN = "telephone", "tablet", "desktop", "unknown"
_LONGEST = 2048
OURS = re.compile(r"\bterbit(?:-[a-z]+)?/", re.IGNORECASE)
_BROWSER = re.compile(
    r"(?:mozilla|opera|blackberry|nokia|sonyericsson|samsung|sec-|lg[-/]|htc|mot[-o]|ucweb|dalvik|"
    r"vodafone|portalmmm|lynx|w3m|e?links|netsurf|midori|polaris|nook|user agent: mozilla)",
    re.IGNORECASE,
)
_TABLET = re.compile(
    r"ipad|tablet|kindle|silk/|playbook|\bsm-t\d|android(?!.*mobile)", re.IGNORECASE
)
_TELEPHONE = re.compile(
    r"mobile|iphone|ipod|android|windows phone|blackberry|opera mini|symbian|midp|ucweb|nokia|"
    r"sonyericsson|iemobile|webos|palm|samsung-|\blg-|\bmot",
    re.IGNORECASE,
)
_DESKTOP = re.compile(r"windows|macintosh|x11|linux|cros|mac os|bsd", re.IGNORECASE)
_ASIDE = re.compile(r"\([^()]*\)|\[[^\]]*\]")
_PRODUCT = re.compile(r"[a-z][\w.-]*", re.IGNORECASE)
_MACHINE = re.compile(
    r"compatible;(?!\s*(?:msie|konqueror|opera|googletoolbar|ms-office))", re.IGNORECASE
)


@dataclass(frozen=True)
class Asker:
    """What a user agent says of itself: the kind, and the device where it is a reader."""

    kind: str
    device: str = UNKNOWN


def asker_of(agent: str) -> Asker:
    """Return who an agent says it is; one that says nothing is a machine, for browsers speak."""
    agent = agent[:_LONGEST]
    if OURS.search(agent):
        return Asker(MONITOR)
    if not _BROWSER.match(agent) or _is_machine(agent):
        return Asker(BOT)
    return Asker(READER, _device(agent))


def _is_machine(agent: str) -> bool:
    if _MACHINE.search(agent) or patterns_of("bots").search(agent.lower()):
        return True
    return agent.startswith("Mozilla/5.0") and _names_a_stranger(agent)


def _names_a_stranger(agent: str) -> bool:
    """Return whether an agent names a program that is no browser, or nothing but Mozilla."""
    outside = _ASIDE.sub(" ", _ASIDE.sub(" ", agent))
    named = [word.partition("/")[0].lower() for word in outside.split()]
    known = _browsers()
    products = [name for name in named if _PRODUCT.fullmatch(name)]
    return len(agent) < len("Mozilla/5.0 (X11)") or any(name not in known for name in products)


@lru_cache(maxsize=1)
def _browsers() -> frozenset[str]:
    return frozenset(words_of("browsers"))


def _device(agent: str) -> str:
    for device, told in ((TABLET, _TABLET), (TELEPHONE, _TELEPHONE), (DESKTOP, _DESKTOP)):
        if told.search(agent):
            return device
    return UNKNOWN
