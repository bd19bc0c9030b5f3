"""One item read again, when everything else is known to be as it was."""

from dataclasses import replace
from pathlib import Path

from pipeline.content.folder import walk
from pipeline.content.item import Item
from pipeline.content.load import items_in
from pipeline.content.looked import rows_below
from pipeline.content.parsed import Parsed
from pipeline.findings import Finding


def read_again(root: Path, item: Item) -> Item | None:
    """Return an item as its folder is now; None where anything there has a fault of form.

    Raises UnfinishedError where a file cannot be read, OSError where the folder is gone.
    """
    found = walk(root, rows_below(str(root / item.folder), item.folder))
    own = tuple(one for one in found.items if one[1] == item.path)
    findings: list[Finding] = [*found.findings]
    read = list(items_in(root, replace(found, items=own), findings, Parsed()))
    if findings or len(read) != 1 or not isinstance(read[0], Item):
        return None
    return read[0]
