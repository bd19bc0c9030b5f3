"""The list as CSV (RFC 4180), which no spreadsheet can be made to run as a formula."""

import csv
import io
from collections.abc import Iterable

from pipeline.register.dip import COLUMNS, Dip

_BYTE_ORDER_MARK = "\ufeff"  # without it, some spreadsheets read another encoding
_RUN = ("=", "+", "-", "@", "\t", "\r", "\n")


def as_csv(dip: Dip, url: str) -> str:
    """Return the list with the address of each row below `url`, the site's own."""
    told = io.StringIO()
    writer = csv.writer(told, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow((*COLUMNS, "Butir katalog", "Alamat"))
    for row in dip.rows:
        writer.writerow(_safe((*row.cells, row.id, f"{url}{row.address}")))
    return _BYTE_ORDER_MARK + told.getvalue()


def _safe(cells: Iterable[str]) -> list[str]:
    """Return cells with an apostrophe before what a spreadsheet would run."""
    return [f"'{cell}" if cell.lstrip(" ").startswith(_RUN) else cell for cell in cells]
