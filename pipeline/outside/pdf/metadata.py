"""Names and claims in a PDF's metadata: the information dictionary and every XMP packet.

Source: ISO 32000-2 section 14.3; XMP (ISO 16684-1).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pikepdf
from lxml import etree

from pipeline.outside.pdf.marks import text_at
from pipeline.pdf.facts import Names

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_XML = "{http://www.w3.org/XML/1998/namespace}"
_SPACES = {
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://ns.adobe.com/pdf/1.3/": "pdf",
    "http://ns.adobe.com/xap/1.0/": "xmp",
    "http://www.aiim.org/pdfa/ns/id/": "pdfaid",
    "http://www.aiim.org/pdfua/ns/id/": "pdfuaid",
    "http://www.aiim.org/pdfa/ns/extension/": "pdfaExtension",
}
_AUTHORS = ("/Author", "dc:creator")
_PROGRAMS = ("/Creator", "/Producer", "xmp:CreatorTool", "pdf:Producer")
_TITLES = ("dc:title", "/Title")
_FREE = (*_TITLES, "dc:language", "dc:format", "pdfaid:", "pdfuaid:", "pdfaExtension:", "/Trapped")
UNREADABLE = "xmp"
_LONGEST = 400


@dataclass
class Metadata:
    """Every word of metadata by its key: `/Author`, `dc:creator`, or `xmp` where unreadable."""

    values: dict[str, str] = field(default_factory=dict)

    def add_information(self, information: pikepdf.Object | None) -> None:
        """Take in the information dictionary."""
        if isinstance(information, pikepdf.Dictionary):
            for key in information.keys():  # noqa: SIM118, a dictionary of PDF iterates otherwise
                self._add(key, text_at(information, key) or str(information[key])[:_LONGEST])

    def add_packet(self, stream: pikepdf.Object) -> None:
        """Take in one XMP packet, wherever it is attached."""
        try:
            tree = etree.fromstring(stream.read_bytes(), _parser())
            for key, value in _properties(tree):
                self._add(key, value)
        except (etree.XMLSyntaxError, ValueError, TypeError, AttributeError, pikepdf.PdfError):
            self._add(UNREADABLE, "?")

    def names(self) -> Names:
        """Return the names that the metadata tell."""
        known = (*_AUTHORS, *_PROGRAMS, *_FREE)
        others = (k for k, value in self.values.items() if value and not k.startswith(known))
        return Names(
            self._first(_TITLES), self._all(_AUTHORS), self._all(_PROGRAMS), tuple(sorted(others))
        )

    def claim(self, key: str) -> str:
        """Return the value of one key, such as `pdfaid:part`."""
        return self.values.get(key, "")

    def _add(self, key: str, value: str) -> None:
        value = " ".join(value.split())[:_LONGEST]
        if value and not self.values.get(key):
            self.values[key] = value

    def _first(self, keys: tuple[str, ...]) -> str:
        return next((self.values[key] for key in keys if self.values.get(key)), "")

    def _all(self, keys: tuple[str, ...]) -> str:
        return ", ".join(dict.fromkeys(self.values[key] for key in keys if self.values.get(key)))


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, recover=True)


def _properties(tree: etree._Element) -> Iterator[tuple[str, str]]:
    for description in tree.iter(f"{_RDF}Description"):
        for name, value in description.attrib.items():
            if not str(name).startswith((_RDF, _XML)):
                yield _key(str(name)), str(value)
        for child in description.iterchildren(tag=etree.Element):
            yield _key(str(child.tag)), " ".join(str(text) for text in child.itertext())


def _key(tag: str) -> str:
    space, _, name = tag.removeprefix("{").partition("}")
    return f"{_SPACES.get(space, space)}:{name}"
