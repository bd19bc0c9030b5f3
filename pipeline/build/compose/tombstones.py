"""The page at the address of an item that was withdrawn: it says so, since when, and why."""

from pipeline.build.compose.desk import Crumb, Desk, PageHead
from pipeline.build.compose.menu import HOME
from pipeline.content.tombstone import Tombstone

TITLE = "Halaman ini sudah ditarik"


def compose_tombstone(desk: Desk, left: Tombstone) -> None:
    """Compose the page of a withdrawn item; it is in no list, no feed, no search, no site map."""
    top = Crumb(left.kind.list_title, f"/{left.kind.folder}/")
    head = PageHead(
        left.address,
        TITLE,
        f"Halaman ini ditarik oleh {desk.config.court.name}.",
        (HOME,) if left.kind.folder == "halaman" else (HOME, top),
        kind="ditarik",
        robots="noindex",
        changed=left.on,
    )
    desk.page(head, "tombstone", left=left)
