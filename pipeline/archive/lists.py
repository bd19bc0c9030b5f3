"""The lists of an archive for people: a page, a plain text, and a sheet to print and sign.

They need nothing but a browser or a text editor, now or in twenty years.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from html import escape

from pipeline.archive.described import Described
from pipeline.dates import long_date
from pipeline.sizes import file_size

Words = Callable[[str], str]
_STYLE = (
    "body{font:16px/1.5 serif;margin:2rem auto;max-width:60rem;padding:0 1rem}"
    "table{border-collapse:collapse;width:100%}"
    "th,td{border:1px solid #777;padding:.3rem .5rem;text-align:left;vertical-align:top}"
    "code{font-size:.75rem;overflow-wrap:anywhere}tr{break-inside:avoid}tbody th{width:33%}"
    "@media screen and (max-width:50rem){thead{display:none}tr,td{display:block}"
    "tr{border:1px solid #777;margin:0 0 1rem;padding:.3rem .5rem}td{border:0;padding:0}"
    "td::before{content:attr(data-of) ': '}}"
    "@page{size:A4;margin:18mm}@media print{body{margin:0;max-width:none;font-size:11pt}}"
)
_HEADS = ("Tanggal", "Judul", "Alamat", "Kelas", "Keadaan", "Disetujui", "SHA-256")
_NOT_ASKED = "tidak tercatat"


def in_order(items: Iterable[Described]) -> list[Described]:
    """Return items by their day, then by the order in which they came."""
    return sorted(items, key=lambda each: (each.day or each.came.date(), each.came, each.folder))


def approved_by(item: Described, role_words: Words) -> str:
    """Return in which roles an item was approved, in words."""
    roles = dict.fromkeys(role_words(each.role) for each in item.approvals)
    return ", ".join(roles) or _NOT_ASKED


def index_text(title: str, items: Sequence[Described], role_words: Words) -> bytes:
    """Return index.txt: each item on a few lines."""
    rows = "\n".join(_text_of(each, role_words) for each in in_order(items))
    return f"{title}\n{len(items)} terbitan\n\n{rows}".encode()


def _text_of(item: Described, role_words: Words) -> str:
    lines = [
        f"{_day(item)}  {item.title}",
        f"  alamat     {item.address}",
        f"  kelas      {item.review_class}; keadaan: {item.state}",
        f"  disetujui  {approved_by(item, role_words)}",
        f"  komit      {item.commit}, masuk {item.came.isoformat()}",
        f"  SHA-256    {item.sha256}",
    ]
    return "\n".join(line.replace("\r", " ") for line in lines) + "\n"


def _day(item: Described) -> str:
    return (item.day or item.came.date()).isoformat()


def index_page(
    title: str,
    intro: str,
    items: Sequence[Described],
    role_words: Words,
    link: Callable[[Described], str | None],
) -> bytes:
    """Return index.html; `link` gives where an item's page lies from there, None for nowhere."""
    heads = "".join(f'<th scope="col">{head}</th>' for head in _HEADS)
    rows = "\n".join(_row(each, role_words, link(each)) for each in in_order(items))
    table = f"<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>"
    return _page(title, f"{intro}\n<p>{len(items)} terbitan.</p>\n{table}")


def _row(item: Described, role_words: Words, link: str | None) -> str:
    title = escape(item.title)
    cells = (
        f"<time>{_day(item)}</time>",
        f'<a href="{escape(link)}">{title}</a>' if link else title,
        f"<code>{escape(item.address)}</code>",
        escape(item.review_class),
        escape(item.state),
        escape(approved_by(item, role_words)),
        f"<code>{item.sha256}</code>",
    )
    # On a telephone each row is a block, and each cell says what it is.
    named = zip(_HEADS, cells, strict=True)
    return "<tr>" + "".join(f'<td data-of="{head}">{cell}</td>' for head, cell in named) + "</tr>"


def _page(title: str, body: str) -> bytes:
    head = f'<meta charset="utf-8"><title>{escape(title)}</title><style>{_STYLE}</style>'
    view = '<meta name="viewport" content="width=device-width">'
    return (
        f'<!doctype html>\n<html lang="id"><head>{head}{view}</head>\n<body>\n'
        f"<h1>{escape(title)}</h1>\n{body}\n</body></html>\n"
    ).encode()


def sheet(
    court: str, bag: str, closed: dt.datetime, items: int, size: tuple[int, int], digest: str
) -> bytes:
    """Return the sheet to print on A4 and sign; `size` is bytes and files of the payload, `digest`
    the SHA-256 of the manifest."""
    facts = (
        ("Pengadilan", escape(court)),
        ("Arsip", escape(bag)),
        ("Ditutup", f"{long_date(closed.date())} pukul {closed:%H.%M}, {closed:%Z} ({closed:%z})"),
        ("Jumlah terbitan", str(items)),
        ("Berkas dan ukuran", f"{size[1]} berkas, {file_size(size[0])} ({size[0]} byte)"),
        ("SHA-256 manifest-sha256.txt", f"<code>{digest}</code>"),
    )
    rows = "\n".join(f'<tr><th scope="row">{name}</th><td>{told}</td></tr>' for name, told in facts)
    signing = "\n".join(_signs(["Yang mengarsipkan", "Yang mengetahui"]))
    return _page(
        f"Lembar pengesahan arsip {bag}",
        f"<table>\n{rows}\n</table>\n<p>Arsip ini utuh selama sidik jari di atas sama dengan hasil "
        f"<code>sha256sum manifest-sha256.txt</code>.</p>\n<table>\n{signing}\n</table>",
    )


def _signs(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        line = "Nama dan NIP:<br><br>Tanggal:<br><br>Tanda tangan:<br><br><br><br>"
        yield f'<tr><th scope="row">{name}</th><td>{line}</td></tr>'


README = """\
Arsip {bag} situs {court}, ditutup {closed}.

Buka data/index.html dengan peramban, atau data/index.txt dengan penyunting teks.
Lembar untuk dicetak dan ditandatangani: pengesahan.html.

Memeriksa dengan Terbit: terbit archive verify FOLDER-INI
Memeriksa tanpa Terbit: sha256sum -c tagmanifest-sha256.txt manifest-sha256.txt
Memeriksa tanda tangan, dengan kunci publik pengadilan di berkas allowed_signers:
  ssh-keygen -Y verify -f allowed_signers -I pengadilan -n {namespace} \\
    -s tagmanifest-sha256.txt.sig < tagmanifest-sha256.txt
Isi allowed_signers satu baris: pengadilan KUNCI-PUBLIK
"""
