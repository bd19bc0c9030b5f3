"""Satu butir katalog mempunyai dua halaman.

## Mengapa penting
Pembaca tidak tahu halaman mana yang berlaku, dan halaman yang lama tidak ada yang memperbarui.

## Cara memperbaiki
Satukan isinya di folder yang namanya sesuai dengan kodenya, lalu tarik halaman yang lain. Bila
halaman lama memang diganti, isi `superseded` di sana.

## Dasar
UU 14/2008 pasal 7 ayat (2): informasi publik harus akurat, benar, dan tidak menyesatkan.
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.content.item import Item, Site
from pipeline.content.kinds import PublicInformation
from pipeline.findings import Severity
from pipeline.registry import Told, rule


@rule("REG002", on=Site, severity=Severity.BLOCK)
def two_folders_for_one_obligation(site: Site, _facts: Facts) -> Iterator[Told]:
    """Find every further page of an obligation; one that was replaced is none."""
    first: dict[str, Item] = {}
    for item in sorted(site.current.of("informasi"), key=_elsewhere):
        assert isinstance(item.front, PublicInformation)
        other = first.setdefault(item.front.obligation, item)
        if other is not item:
            place = item.source.place("obligation")
            message = (
                f"Satukan dengan {other.path}: butir {item.front.obligation} sudah ada di sana."
            )
            yield Told(message, place.line, place.column, item.path)


def _elsewhere(item: Item) -> tuple[bool, str]:
    """Return an order in which the page in the folder of its obligation comes first."""
    assert isinstance(item.front, PublicInformation)
    own = item.front.obligation.lower().replace(".", "-")
    return item.folder.rpartition("/")[2] != own, item.path
