"""sitemap.xml and robots.txt: what search engines may find, and when it last changed.

Source: the sitemap protocol 0.9, https://www.sitemaps.org/protocol.html.
"""

import xml.etree.ElementTree as ET

from pipeline.build.newest import last_change
from pipeline.config.court import Court
from pipeline.content.item import Site

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_UNLISTED = ("panggilan",)


def sitemap(site: Site, court: Court) -> bytes:
    """Return sitemap.xml of the home page and every item; a summons is not listed."""
    ET.register_namespace("", _NAMESPACE)
    root = ET.Element(f"{{{_NAMESPACE}}}urlset")
    _add(root, f"{court.url}/", None)
    for item in sorted(site.items, key=lambda item: item.address):
        if item.kind.folder not in _UNLISTED:
            _add(root, f"{court.url}{item.address}", last_change(item).isoformat())
    ET.indent(root, " ")
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _add(root: ET.Element, location: str, changed: str | None) -> None:
    url = ET.SubElement(root, f"{{{_NAMESPACE}}}url")
    ET.SubElement(url, f"{{{_NAMESPACE}}}loc").text = location
    if changed is not None:
        ET.SubElement(url, f"{{{_NAMESPACE}}}lastmod").text = changed


def robots(court: Court) -> bytes:
    """Return robots.txt: everything may be read; a summons asks not to be listed by itself."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {court.url}/sitemap.xml\n".encode()
