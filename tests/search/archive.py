"""Pages of earlier years, for a site whose search index has several shards."""

from pathlib import Path

_YEARS = (2019, 2020, 2021)
_EACH = 12
_PAGE = """<html lang="id"><body><main><article data-pagefind-body
data-pagefind-meta="jenis[data-jenis], bagian[data-bagian], tanggal[data-tanggal]"
data-jenis="{kind}" data-bagian="hukum" data-tanggal="{year}-{month:02}-05">
<h1>{title}</h1><p>{text}</p></article></main></body></html>
"""
# Words that are everywhere, in one year only, in one page only, and in forms of their own.
_TEXTS = (
    "Jadwal sidang pekan ini dapat dibaca di papan pengumuman.",
    "Gugatan sederhana didaftarkan lewat e-Court tanpa datang ke kantor.",
    "Panjar biaya perkara dibayar di bank, bukan kepada petugas.",
    "Petugas melayani pendaftaran surat kuasa di ruang pelayanan.",
)
_OF_YEAR = {
    2019: "Gedung arsip diresmikan.",
    2020: "Persidangan lewat telekonferensi.",
    2021: "Lelang eksekusi.",
}
_ONCE = "Mediasi di luar kantor berhasil, dan media setempat memberitakannya."


def _pages() -> dict[str, str]:
    found = {}
    for year in _YEARS:
        for number in range(_EACH):
            text = f"{_TEXTS[number % len(_TEXTS)]} {_OF_YEAR[year] if number % 3 == 0 else ''}"
            if (year, number) == (2020, 7):
                text = f"{text} {_ONCE}"
            month = 1 + number
            title = f"Kabar {number + 1} tahun {year}"
            page = _PAGE.format(kind="berita", year=year, month=month, title=title, text=text)
            found[f"berita/{year}/{month:02}/kabar/index.html"] = page
    return found


ARCHIVE = _pages()
_ANY = '<option value="2026">2026</option>'


def archived(site: Path) -> None:
    """Add the archive to a finished site, and its years to the choices of the search page."""
    for path, html in ARCHIVE.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(html, encoding="utf-8")
    page = site / "cari/index.html"
    html = page.read_text(encoding="utf-8")
    assert _ANY in html
    more = "".join(f'<option value="{year}">{year}</option>' for year in _YEARS)
    page.write_text(html.replace(_ANY, _ANY + more), encoding="utf-8")
