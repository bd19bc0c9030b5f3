"""Explain: why the last build rendered a page, or left it as it was."""

from collections.abc import Mapping

from pipeline.build.render.plan import Why
from pipeline.errors import UsageError

_WORDS = {
    Why.SAME: "Tidak dibuat ulang: naskah, tampilan, menu, dan tautannya sama seperti sebelumnya.",
    Why.NEW: "Dibuat ulang: belum ada halaman jadi yang utuh.",
    Why.SOURCE: "Dibuat ulang: isinya, atau yang ditampilkannya dari halaman lain, berubah.",
    Why.GROUND: "Dibuat ulang: menu, tema, pengaturan, atau versi program berubah.",
    Why.LINKS: "Dibuat ulang: berkas yang ditautkannya baru ada atau sudah tidak ada.",
}


def explain_page(asked: str, reasons: Mapping[str, Why]) -> tuple[str, str]:
    """Return the address of a page and why it was or was not rendered, in Indonesian.

    `asked` is an address, a file of content/, or a file of the site. Raises UsageError where the
    site has no such page.
    """
    source = _source(asked)
    if source not in reasons:
        message = f"Halaman {asked} tidak ada di situs. Tulis alamatnya, misalnya /berita/."
        raise UsageError(message)
    return f"/{source.removesuffix('index.md')}", _WORDS[reasons[source]]


def _source(asked: str) -> str:
    path = asked.strip("/").removeprefix("./").removeprefix("site/")
    for start in ("content/halaman/", "content/"):
        path = path.removeprefix(start)
    path = path.removesuffix("index.html").removesuffix("index.md").strip("/")
    return f"{path}/index.md".lstrip("/")
