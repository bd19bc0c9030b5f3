"""Generated articles for measuring: the same seed and number give the same bytes.

Like what a court publishes, they hold next to nothing that an editor would note.
"""

import datetime as dt
import io
import random
from hashlib import sha256
from pathlib import Path

from PIL import Image

from pipeline.content.receipt import Original, Receipt, Result, receipt_name, text_of

_FIRST = dt.date(2020, 1, 1)
_SECTIONS = ("pidana", "perdata", "hukum", "kepegawaian", "umum")
_TAGS = ("layanan", "sosialisasi", "sidang", "pelatihan", "arsip", "pengawasan")
_STEMS = (
    "sidang", "layan", "daftar", "catat", "periksa", "umum", "jadwal", "perkara", "kantor",
    "warga", "petugas", "ruang", "hakim", "berkas", "surat", "informasi", "buka", "tertib",
    "bantu", "hukum", "biaya", "panjar", "putus", "mohon", "gugat", "saksi",
)  # fmt: skip
_BEFORE = ("", "", "", "me", "di", "ber", "pe", "ter")
_PLACES = ("kantor", "ruang")  # "dikantor" is no word: it is written "di kantor"
_AFTER = ("", "", "", "an", "kan", "nya", "i")
_PICTURES = 8
_PHOTO = "foto/01.jpg"
_WORDS_IN_SENTENCE = 14
_DAYS = 2300


def write_articles(content: Path, count: int) -> None:
    """Write `count` articles over some six years, every fifth with a picture, below `content`."""
    rng = random.Random(count)
    pictures = [_picture(rng) for _ in range(_PICTURES)]
    for number in range(count):
        day = _FIRST + dt.timedelta(days=number * _DAYS // count)
        folder = content / f"berita/{day:%Y/%m}/artikel-{number:05d}"
        folder.mkdir(parents=True)
        pictured = number % 5 == 0
        text = _article(rng, number, day, pictured=pictured)
        (folder / "index.md").write_text(text, encoding="utf-8")
        if pictured:
            _publish(folder, pictures[number % _PICTURES])


def _picture(rng: random.Random) -> bytes:
    small = Image.frombytes("RGB", (16, 12), rng.randbytes(16 * 12 * 3))
    made = io.BytesIO()
    small.resize((800, 600), Image.Resampling.BICUBIC).save(made, "JPEG", quality=80)
    return made.getvalue()


def _publish(folder: Path, picture: bytes) -> None:
    receipt = text_of(_receipt(picture)).encode()
    for name, content in ((_PHOTO, picture), (receipt_name(_PHOTO), receipt)):
        (folder / name).parent.mkdir(parents=True)
        (folder / name).write_bytes(content)


def _receipt(picture: bytes) -> Receipt:
    """Return the receipt of a picture that was drawn as it is published."""
    told = {"type": "image/jpeg", "bytes": len(picture), "sha256": sha256(picture).hexdigest()}
    return Receipt(
        original=Original.model_validate(told),
        result=Result.model_validate({"file": _PHOTO, **told}),
        by="admin-situs",
        at=f"{_FIRST}T00:00:00Z",
    )


def _article(rng: random.Random, number: int, day: dt.date, *, pictured: bool) -> str:
    section = rng.choice(_SECTIONS)
    front = [
        f"title: Artikel {number} tentang {_sentence(rng, 4)}",
        f"summary: {_sentence(rng, 12).capitalize()}.",
        f"section: {section}",
        f"author: penulis-{section}",
        f"date: {day}",
        f"tags: [{rng.choice(_TAGS)}]",
    ]
    if pictured:
        front += ["photos:", f"- file: {_PHOTO}", "  alt: Bidang berwarna lembut."]
        front += ["  caption: Gambar untuk pengukuran.", "  people: none"]
    return "\n".join(["---", *front, "---", "", *_body(rng)])


def _body(rng: random.Random) -> list[str]:
    paragraphs = [" ".join(_sentence(rng).capitalize() + "." for _ in range(4)) for _ in range(7)]
    listed = [f"- {_sentence(rng, 6)}" for _ in range(4)]
    middle = ["## Uraian", "", *listed, ""]
    before, after = ([line for text in part for line in (text, "")] for part in _halves(paragraphs))
    return [*before, *middle, *after]


def _halves(paragraphs: list[str]) -> tuple[list[str], list[str]]:
    return paragraphs[:3], paragraphs[3:]


def _sentence(rng: random.Random, words: int = _WORDS_IN_SENTENCE) -> str:
    found = [""]
    while len(found) <= words:
        before, stem, after = rng.choice(_BEFORE), rng.choice(_STEMS), rng.choice(_AFTER)
        word = before + stem + after
        if word != found[-1] and not (before == "di" and stem in _PLACES):
            found.append(word)
    return " ".join(found[1:])
