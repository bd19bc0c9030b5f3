"""HTML inside Markdown, looked at without trusting any renderer: its tags, and what they hide."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_NAME = r"[A-Za-z][A-Za-z0-9-]{0,30}"
_TAG = re.compile(rf"<(/?)({_NAME})([^<>]*)>")
_SAFE_NAMES = "abbr|br|cite|kbd|mark|q|small|span|sub|sup"
_SAFE_ATTRIBUTE = r' (?:lang="[A-Za-z-]{2,12}"|dir="(?:ltr|rtl|auto)"|title="[^"<>&\n]{1,120}")'
SAFE = re.compile(rf"<(?:{_SAFE_NAMES})(?:{_SAFE_ATTRIBUTE}){{0,3}} ?/?>|</(?:{_SAFE_NAMES})>")
_VOID = frozenset(("br", "img", "hr", "input", "meta", "link", "area", "col", "source", "wbr"))
_OUT_OF_SIGHT = re.compile(
    r"display:none|visibility:(?:hidden|collapse)|opacity:0(?:\.0\d*)?(?![.\d])"
    r"|(?:font-size|line-height|max-height|max-width|height|width):[01](?:px|em|pt|%)?(?![.\d])"
    r"|(?:left|right|top|bottom|text-indent|margin(?:-\w{3,6})?):-\d{3}"
    r"|(?:^|[;\"'])color:(?:transparent|white|#fff(?:fff)?|rgba\([^)]{0,40},0\))"
    r"|clip(?:-path)?:|transform:(?:scale\(0|translate\w?\(-\d{3})"
)
_COLOURS = re.compile(r"(?:^|[;\"'])(background|background-color|color):([^;\"']{1,40})")
_NOT_SHOWN = re.compile(r"(?:^|\s)(?:hidden|aria-hidden\s*=\s*[\"']?true)(?=$|[\s=/])")


@dataclass(frozen=True)
class Tag:
    """One tag as written: name in lower case, attributes, where it starts and ends in the text."""

    name: str
    attributes: str
    closes: bool
    start: int
    end: int


@dataclass(frozen=True)
class Unseen:
    """Words of a text that a reader does not see, and where they start."""

    words: str
    at: int


def tags(text: str) -> Iterator[Tag]:
    """Yield every tag of a text, those on the safe list too."""
    for found in _TAG.finditer(text):
        name, attributes = found[2].lower(), found[3].rstrip("/")
        yield Tag(name, attributes, bool(found[1]), found.start(), found.end())


def comments(text: str) -> Iterator[Unseen]:
    """Yield the words of HTML comments; one that never ends runs to the end."""
    at = text.find("<!--")
    while at >= 0:
        end = text.find("-->", at + 4)
        yield Unseen(text[at + 4 : end if end >= 0 else len(text)], at)
        at = text.find("<!--", end + 3) if end >= 0 else -1


def out_of_sight(text: str) -> Iterator[Unseen]:
    """Yield what stands inside elements that are not shown, too small, or in their own colour."""
    depth, start, outer = 0, 0, ""
    for tag in tags(text):
        if depth and tag.name == outer:
            depth += -1 if tag.closes else 1
            if not depth:
                yield Unseen(text[start : tag.start], start)
        elif not depth and not tag.closes and tag.name not in _VOID and _hides(tag):
            depth, start, outer = 1, tag.end, tag.name
    if depth:
        yield Unseen(text[start:], start)


def _hides(tag: Tag) -> bool:
    if tag.name in ("template", "noscript", "marquee") or _NOT_SHOWN.search(tag.attributes.lower()):
        return True
    written = "".join(tag.attributes.lower().split())
    return bool(_OUT_OF_SIGHT.search(written)) or _own_colour(written)


def _own_colour(written: str) -> bool:
    colours = {name.removesuffix("-color"): value for name, value in _COLOURS.findall(written)}
    return "color" in colours and colours["color"] == colours.get("background")
