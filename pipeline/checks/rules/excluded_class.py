"""Judul atau nama berkas menunjukkan informasi yang tidak boleh diumumkan.

## Mengapa penting
Penilaian kinerja perseorangan, hasil musyawarah hakim, catatan mediasi, dan identitas pelapor
dikecualikan dari informasi publik.

## Cara memperbaiki
Keluarkan berkasnya dari situs. Bila isinya bukan informasi yang dikecualikan, misalnya pedoman
umum, ganti judul atau nama berkasnya supaya tidak disalahpahami, atau minta pengecualian.

## Dasar
SK KMA 2-144/KMA/SK/VIII/2022 bagian IV.H (butir X11-X17 di katalog); UU 14/2008 pasal 17.
"""

import re
from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.checks.privacy.reading import reading_of
from pipeline.checks.writing.places import at_key
from pipeline.checks.writing.scan import words
from pipeline.checks.writing.texts import Text, plain
from pipeline.content.item import Item
from pipeline.content.kinds import PublicInformation, Video
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_CLASSES = (
    ("X11", r"advisblaad|advis ?blad|(catatan|hasil|risalah) (rapat )?musyawarah (majelis )?hakim"),
    (
        "X12",
        r"(nama|identitas|daftar) (hakim|aparatur|pegawai)( \w+){0,3} (disanksi|hukuman disiplin)",
    ),
    ("X13", r"skp|pkp|dp ?3|(sasaran|penilaian|evaluasi) (kinerja|prestasi)( kerja)? pegawai"),
    ("X14", r"(nama|identitas) pelapor"),
    ("X15", r"(nama|identitas) terlapor"),
    ("X16", r"laporan mediator|(catatan|berita acara|dokumen|notula|notulen) mediasi"),
    ("X17", r"(nama|identitas) (asli )?(saksi|korban|anak korban|anak saksi)"),
)
_PATTERNS = [(code, re.compile(rf"\b(?:{pattern})\b")) for code, pattern in _CLASSES]
_SIGNS = words("""
    advisblaad advis musyawarah disanksi disiplin skp pkp dp sasaran penilaian evaluasi pelapor
    terlapor mediator mediasi saksi korban identitas
""")
_LINKED_FILE = re.compile(
    r"\]\([^()\s]{0,200}?([^()\s/]{1,120}\.(?:pdf|docx?|xlsx?|odt|ods|jpe?g|png))\)"
)
_ABOUT = re.compile(
    r"\b(sosialisasi|pelatihan|bimbingan|bimtek|penyusunan|pedoman|prosedur|tata cara|cara"
    r"|rapat|pe?lindungan|kerahasiaan|pengaburan|penyamaran)\b"
)


@rule("PRI003", on=Item, severity=Severity.BLOCK)
def excluded_class(item: Item, facts: Facts) -> Iterator[Told]:
    """Find a title, file name or obligation of the classes X11 to X17 of the catalogue.

    A title of an item may speak about such a class ("Sosialisasi SKP"); a file may not hold it,
    whether it is listed or linked to, and whether its name or the title inside it says so.
    """
    reading = reading_of(item, facts)
    if reading.scan.has(_SIGNS):
        for name, key in _names(item):
            code = _class_of(_words(name), may_be_about=key == ("title",))
            if code:
                yield at_key(item, _message(code, facts), *key)
        for text in reading.texts:
            yield from _in_files(text, facts)
    if isinstance(item.front, PublicInformation):
        found = facts.catalogue.by_id.get(item.front.obligation)
        if found is not None and found.never:
            message = f"Keluarkan dari situs: {found.id} adalah informasi yang dikecualikan."
            yield at_key(item, message, "obligation")


def _class_of(said: str, *, may_be_about: bool = False) -> str | None:
    if may_be_about and _ABOUT.search(said):
        return None
    return next((code for code, pattern in _PATTERNS if pattern.search(said)), None)


def _message(code: str, facts: Facts) -> str:
    known = facts.catalogue.by_id.get(code)
    return f"Keluarkan dari situs: ini tampak seperti {code}, {known.title if known else code}."


def _in_files(text: Text, facts: Facts) -> Iterator[Told]:
    """Look at the files that a body links to, and at the titles inside other files."""
    if text.path is not None and not text.in_body:
        code = _class_of(_words(text.text))
        if code:
            yield text.told(_message(code, facts), text.line)
    elif text.in_body and text.path is None:
        for found, line in text.find(_LINKED_FILE):
            code = _class_of(_words(found[1]))
            if code:
                yield Told(_message(code, facts), line=line)


def _names(item: Item) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    yield item.front.title, ("title",)
    for index, photo in enumerate(item.front.photos):
        yield photo.file, ("photos", index, "file")
    for index, document in enumerate(item.front.documents):
        yield document.title, ("documents", index, "title")
        yield document.file, ("documents", index, "file")
    if isinstance(item.front, Video):
        yield item.front.file or "", ("file",)
        yield item.front.captions or "", ("captions",)


def _words(text: str) -> str:
    return " ".join(re.split(r"[\W_]+", plain(text).casefold()))
