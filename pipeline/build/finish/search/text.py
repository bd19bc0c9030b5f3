"""What is searched of a finished page."""

_MARK = "data-pagefind-body"
IGNORED = (
    ".keterangan-terbit",
    ".keterangan-kecil",
    ".hanya-cetak",
    ".daftar-isi",
    ".isi-bagian",
    "#halaman-bagian-ini",
    ".sidik",
    "ul.tag",
)


def search_text(html: str) -> str | None:
    """Return what is indexed of a finished page, or None where it asks not to be.

    The frame is left out: it changes more often than what it frames, and is not searched.
    """
    mark = html.find(_MARK)
    if mark < 0:
        return None
    content = html[html.rfind("<", 0, mark) :].partition("</main>")[0]
    return f"<html><body>{content}</body></html>"
