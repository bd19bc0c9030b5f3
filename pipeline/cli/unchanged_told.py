"""How a build that has nothing to do is told; loads nothing, so that it is told at once."""

from json import dumps
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.flows.unchanged import Last


def tell_unchanged(last: "Last", *, json: bool) -> None:
    """Say that the site is as the last build left it, and what that build said."""
    if json:
        told = {"version": 1, "built": True, "pages": last.pages, "as_of": last.as_of.isoformat()}
        print(dumps(told | {"blocking": [], "steps": {}}, ensure_ascii=False, indent=2))
        return
    print(f"Pemeriksaan: {last.closing}")
    print(f"Tidak ada yang berubah: {last.pages} halaman di site/, per {last.as_of}.")
