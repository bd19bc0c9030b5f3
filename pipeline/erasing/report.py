"""The report of an erasure, to be printed and signed, and the sheet of discs to be destroyed."""

import datetime as dt
from collections.abc import Sequence
from html import escape

from pipeline.erasing.state import DISCS, FORMER, Place, State

_STYLE = (
    "body{font:16px/1.5 serif;margin:2rem auto;max-width:52rem;padding:0 1rem}"
    "table{border-collapse:collapse;width:100%}"
    "th,td{border:1px solid #777;padding:.3rem .5rem;text-align:left;vertical-align:top}"
    "tr{break-inside:avoid}@page{size:A4;margin:18mm}@media print{body{margin:0;max-width:none}}"
)
_BY_HAND = (DISCS, FORMER)


def report(state: State, court: str, at: dt.datetime, looked: Sequence[tuple[str, str]]) -> str:
    """Return the report as a page: what was done in each place, and what a search found there;
    `looked` are places with what was seen."""
    facts = (
        ("Pengadilan", court),
        ("Penghapusan", state.id),
        ("Tulisan", state.item),
        ("Keputusan Ketua", state.decision),
        ("Dilaporkan", at.isoformat()),
    )
    done = "".join(_row(each.name, _words(each)) for each in state.places)
    seen = "".join(_row(place, words) for place, words in looked)
    return _page(
        f"Laporan penghapusan tuntas {state.id}",
        f"<table>{''.join(_row(*fact) for fact in facts)}</table>"
        f"<h2>Yang dikerjakan</h2><table>{done}</table>"
        f"<h2>Pencarian sesudahnya</h2><table>{seen}</table>"
        f"<h2>Pengesahan</h2><table>{_signs()}</table>",
    )


def _words(place: Place) -> str:
    told = " ".join(place.told)
    if place.done is not None:
        return f"selesai {place.done.isoformat()}. {told}".strip()
    return f"BELUM. {place.trouble} {told}".strip()


def discs_sheet(state: State, court: str, place: Place) -> str:
    """Return the sheet on which the destruction of discs, or of an old medium, is recorded."""
    rows = "".join(_row(each, "Dimusnahkan tanggal: ____________") for each in place.told)
    return _page(
        f"Berita acara pemusnahan, {place.which}",
        f"<p>{escape(court)}, penghapusan {state.id}. Cakram dan salinan ini memuat data yang "
        "sudah dihapus tuntas dan tidak dapat ditulis ulang. Hancurkan secara fisik, lalu jalankan "
        f"<code>terbit erase --continue --destroyed {escape(place.which)}</code>.</p>"
        f"<table>{rows}</table><h2>Pengesahan</h2><table>{_signs()}</table>",
    )


def _row(name: str, words: str) -> str:
    return f'<tr><th scope="row">{escape(name)}</th><td>{escape(words)}</td></tr>'


def _signs() -> str:
    line = "Nama dan NIP:<br><br>Tanggal:<br><br>Tanda tangan:<br><br><br>"
    names = ("Yang mengerjakan", "Yang mengetahui")
    return "".join(f'<tr><th scope="row">{name}</th><td>{line}</td></tr>' for name in names)


def _page(title: str, body: str) -> str:
    head = f'<meta charset="utf-8"><title>{escape(title)}</title><style>{_STYLE}</style>'
    view = '<meta name="viewport" content="width=device-width">'
    return (
        f'<!doctype html>\n<html lang="id"><head>{head}{view}</head>\n<body>\n'
        f"<h1>{escape(title)}</h1>\n{body}\n</body></html>\n"
    )
