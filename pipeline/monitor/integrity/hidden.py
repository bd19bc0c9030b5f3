"""Words of a page that its own style sheet keeps from people, by a class, a name or an element.

What a `style` attribute hides is found elsewhere; here it is what a `<style>` in the page hides.
"""

import re
from collections.abc import Iterator

from lxml import etree, html

_RULE = re.compile(r"([^{}]{1,300})\{([^{}]{0,1000})\}")
_SIMPLE = re.compile(r"^([a-z][a-z0-9]*)?((?:[.#][\w-]+)*)$", re.IGNORECASE)
_OUT_OF_SIGHT = re.compile(
    r"display:none|visibility:(?:hidden|collapse)|opacity:0(?:\.0\d*)?(?![.\d])"
    r"|(?:font-size|line-height|max-height|height|width):[01](?:px|em|pt|%)?(?![.\d])"
    r"|(?:left|right|top|bottom|text-indent|margin(?:-\w+)?):-\d{3}"
    r"|(?:^|;)color:(?:transparent|white|#fff(?:fff)?)(?=;|$)"
    r"|clip(?:-path)?:|transform:(?:scale\(0|translate\w?\(-\d{3})"
)


def hidden_by_style(body: bytes) -> Iterator[str]:
    """Yield the words of each element that a rule of the page's own `<style>` hides."""
    try:
        tree = html.document_fromstring(body, parser=html.HTMLParser(encoding="utf-8"))
    except (etree.LxmlError, ValueError):
        return
    sheets = " ".join(each.text or "" for each in tree.iter("style"))
    found = list(_hiding(sheets))
    if found:
        yield from _words(tree, found)


def _words(tree: html.HtmlElement, rules: list[tuple[str, frozenset[str]]]) -> Iterator[str]:
    for element in tree.iter(etree.Element):
        marks = {f".{each}" for each in element.attrib.get("class", "").split()}
        marks |= {f"#{element.attrib['id']}"} if "id" in element.attrib else set()
        if any(tag in ("", element.tag) and needed <= marks for tag, needed in rules):
            yield " ".join(str(part) for part in element.itertext())


def _hiding(sheets: str) -> Iterator[tuple[str, frozenset[str]]]:
    for selectors, declarations in _RULE.findall(sheets):
        if not _OUT_OF_SIGHT.search("".join(declarations.lower().split())):
            continue
        for selector in selectors.split(","):
            last = (selector.split() or [""])[-1]
            simple = _SIMPLE.match(last)
            if simple and last:
                marks = re.findall(r"[.#][\w-]+", simple[2])
                yield (simple[1] or "").lower(), frozenset(marks)
