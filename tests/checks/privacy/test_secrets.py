"""Whatever the checks find, and wherever it stands: no report prints a secret whole."""

import io
import re
from collections.abc import Callable

import pytest
from rich.console import Console

from pipeline.checks.excerpt import lines_of
from pipeline.checks.report import to_json, to_markdown, to_terminal
from pipeline.checks.run import run
from pipeline.checks.waive import waive
from tests.building import AS_OF, Court, document, nik, photo, picture

PDF = b"%PDF-1.7\n"
NIK = nik(serial=4321)
SECRETS = {
    "nik": NIK,
    "nik in groups": " ".join((NIK[:6], NIK[6:12], NIK[12:])),
    "phone": "0812" + "34567" * 2,
    "tax number": ".".join(("01", "234", "567", "8-901", "000")),
    "account": "1234" * 3,
    "mail": "orang.contoh@surat.example",
}
Plant = Callable[[Court, str], None]


def _name(secret: str) -> str:
    if "@" in secret:  # the name of a file cannot hold one
        return "surat"
    return re.sub(r"[^a-z0-9.]+", "-", secret.lower())


def _front(key: str) -> Plant:
    return lambda court, secret: _add(court, **{key: f"Keterangan {secret} di sini"})


def _add(court: Court, body: str = "Isi.\n", **changes: object) -> None:
    court.add("berita", body=body, **changes)  # type: ignore[arg-type]


def _body(text: str) -> Plant:
    return lambda court, secret: _add(court, body=text.format(secret=secret))


def _photo(court: Court, secret: str) -> None:
    name = f"{_name(secret)}.jpg"
    shown = photo(file=name, alt=f"Foto {secret}", caption=f"Foto {secret}", people="adults")
    court.add("berita", photos=[shown], files={name: picture(place=True)})


def _document(court: Court, secret: str) -> None:
    name = f"{_name(secret)}.pdf"
    listed = document(b"lain", file=name, title=f"SKP {secret}", officer=f"Sekretaris {secret}")
    court.add("berita", documents=[listed], files={name: PDF})


def _missing(court: Court, secret: str) -> None:
    _add(court, photos=[photo(file=f"{_name(secret)}.jpg")])


def _folder(court: Court, secret: str) -> None:
    court.add("berita", at=f"berita/2026/10/{_name(secret)}", section="humas")


def _stray(court: Court, secret: str) -> None:
    _add(court)
    court.write(f"content/berita/2026/11/contoh/{_name(secret)}.pdf", PDF)
    court.write(f"content/berita/2026/11/contoh/{secret}.pdf", PDF)


def _broken_yaml(court: Court, secret: str) -> None:
    court.write("content/berita/2026/11/a/index.md", f"---\n{secret}: a: b\n---\n")
    court.write("content/berita/2026/11/b/index.md", f"---\n'{secret}': a\n---\n")
    court.write("content/berita/2026/11/c/index.md", f"---\ntitle: [{secret}]\n---\n")


PLACES: dict[str, Plant] = {
    "title": _front("title"),
    "summary": _front("summary"),
    "section": _front("section"),
    "author": _front("author"),
    "tags": lambda court, secret: _add(court, tags=[secret]),
    "body": _body("Pemohon {secret} hadir <b>tadi</b>.\n"),
    "same line as another fault": _body("Lihat [di sini](/x/), {secret}, <b>tadi</b>.\n"),
    "link": _body("Lihat [berkas](/data/{secret}/) dan [di sini](http://x.example/{secret}).\n"),
    "link text": _body("Lihat [{secret}](/tidak-ada/).\n"),
    "anchor": _body("Lihat [bagian](#{secret}).\n"),
    "heading": _body("#### {secret}\n\n**{secret}**\n\nSatu.\n"),
    "picture": _body("![](foto/{secret}.jpg)\n"),
    "comment": _body("<!-- {secret} slot gacor -->\n"),
    "table": _body("| | |\n|---|---|\n| {secret} | <i> |\n"),
    "photo": _photo,
    "document": _document,
    "missing file": _missing,
    "folder": _folder,
    "stray file": _stray,
    "yaml": _broken_yaml,
}


def reports(court: Court) -> str:
    loaded = court.load()
    found = waive([*loaded.findings, *run(court.facts())], (), AS_OF)
    screen = Console(file=io.StringIO(), width=300, color_system=None)
    lines = lines_of(court.root, found.standing)
    screen.print(to_terminal(found.standing, found.covered, all_notes=True, lines=lines))
    assert isinstance(screen.file, io.StringIO)
    return "\n".join(
        (
            screen.file.getvalue(),
            to_json(found.standing, found.covered),
            to_markdown(found.standing, found.covered),
        )
    )


def _squeezed(text: str) -> str:
    return re.sub(r"[\s.\-_*`\\]+", "", text)


@pytest.mark.parametrize("secret", SECRETS.values(), ids=SECRETS)
@pytest.mark.parametrize("plant", PLACES.values(), ids=PLACES)
def test_no_report_prints_it(court: Court, plant: Plant, secret: str) -> None:
    plant(court, secret)
    printed = reports(court)
    assert "mencegah terbit" in printed
    mailbox = secret.partition("@")[0] if "@" in secret else secret
    assert _squeezed(mailbox) not in _squeezed(printed), printed


def test_a_number_over_two_lines_is_not_put_together(court: Court) -> None:
    court.add("berita", body=f"Pemohon {NIK[:8]}\n{NIK[8:]} hadir <b>tadi</b>.\n")
    assert NIK not in _squeezed(reports(court))
    assert NIK[8:] not in reports(court)


def test_something_is_still_shown(court: Court) -> None:
    court.add("berita", body="Pemohon hadir <b>tadi</b> di loket.\n")
    assert "Pemohon hadir <b>tadi</b> di loket." in reports(court)
