"""The places within a page that a link can lead to: the ids that its headings get when rendered."""

from pipeline.checks.html.markdown_parts import parts_of
from pipeline.content.item import Item

# What the templates of the kinds put below the body.
_MADE = frozenset(("dokumen", "halaman-bagian-ini", "ringkasan-kegiatan", "tautan", "teks-video"))


def anchors_of(item: Item) -> frozenset[str]:
    """Return the ids of an item's page; two headings of the same words get different ones."""
    # The gate never asks for anchors, and Markdown takes long to import.
    from markdown.extensions.toc import slugify, unique

    used: set[str] = set()
    for heading in parts_of(item).headings:
        unique(slugify(heading.shown, "-"), used)
    return frozenset(used) | _MADE
