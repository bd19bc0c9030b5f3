"""Addresses of withdrawn items, as the patterns by which a web server answers 410 Gone.

Source: RFC 9110 section 15.5.11.
"""

import re
from dataclasses import dataclass

from pipeline.content.item import Site


@dataclass(frozen=True)
class Gone:
    """One withdrawn item: its folder below the root of the site, and the pattern of what is gone.

    With the page go the files that lay beside it. Below a standing page others may lie, so that
    there only the page itself is gone.
    """

    folder: str
    path: str


def gone_from(site: Site) -> list[Gone]:
    """Return what was withdrawn, in the order of its addresses."""
    found = sorted((left.address, left.alone) for left in site.tombstones)
    return [
        Gone(address.strip("/"), re.escape(address) + ("" if alone else r"(index\.html)?$"))
        for address, alone in found
    ]
