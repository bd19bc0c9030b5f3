"""sitemap.xml and robots.txt: what search engines may find, and when it last changed.

Source: the sitemap protocol 0.9, https://www.sitemaps.org/protocol.html.
"""

import datetime as dt
import xml.etree.ElementTree as ET
from collections.abc import Mapping

from pipeline.config.court import Court

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(listed: Mapping[str, dt.date | None], court: Court) -> bytes:
    """Return sitemap.xml of the pages that may be listed, by address, and when each changed."""
    ET.register_namespace("", _NAMESPACE)
    root = ET.Element(f"{{{_NAMESPACE}}}urlset")
    for address, changed in sorted(listed.items()):
        _add(root, f"{court.url}{address}", changed)
    ET.indent(root, " ")
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _add(root: ET.Element, location: str, changed: dt.date | None) -> None:
    url = ET.SubElement(root, f"{{{_NAMESPACE}}}url")
    ET.SubElement(url, f"{{{_NAMESPACE}}}loc").text = location
    if changed is not None:
        ET.SubElement(url, f"{{{_NAMESPACE}}}lastmod").text = changed.isoformat()


def robots(court: Court) -> bytes:
    """Return robots.txt: everything may be read; a summons asks not to be listed by itself."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {court.url}/sitemap.xml\n".encode()
