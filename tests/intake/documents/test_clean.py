"""A PDF that was cleaned says what its pages say and nothing more; a hostile one is refused."""

import hashlib
import io
import resource
import time
import zlib
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name
from PIL import Image

from pipeline.intake.documents.clean import left_in
from pipeline.intake.kinds import PDF
from pipeline.intake.make import make
from pipeline.intake.outcome import Made, Outcome, Refused, Source, Wishes
from pipeline.outside.pdf.pages import read_pages
from pipeline.outside.pdf.structure import read_structure
from pipeline.pdf.facts import Structure
from tests.building import nik
from tests.papers import SEEN, Paper, box, letter, locked, placed, plain, signed, words

_SECONDS = 20


def taken_in(content: bytes, folder: Path, **wishes: object) -> Outcome:
    file = folder / "masuk.pdf"
    file.write_bytes(content)
    work = folder / "work"
    work.mkdir(exist_ok=True)
    digest = hashlib.sha256(content).hexdigest()
    source = Source(file, "masuk.pdf", PDF, len(content), digest)
    return make(source, work, Wishes(**wishes))  # type: ignore[arg-type]


def made_of(content: bytes, folder: Path, **wishes: object) -> Made:
    outcome = taken_in(content, folder, **wishes)
    assert isinstance(outcome, Made), outcome
    return outcome


def code_of(content: bytes, folder: Path) -> str:
    outcome = taken_in(content, folder)
    assert isinstance(outcome, Refused)
    return outcome.finding.code


def structure_of(file: Path) -> Structure:
    found = read_structure(file)
    assert isinstance(found, Structure)
    return found


def everything() -> Paper:
    """Return a paper with one of each thing that must go."""
    paper = Paper()
    pdf = paper.pdf
    photo = io.BytesIO()
    exif = Image.Exif()
    exif[0x010F] = "Kamera Contoh"
    letter("Foto").save(photo, "JPEG", exif=exif)
    picture = pikepdf.Stream(pdf, photo.getvalue())
    picture.stream_dict = Dictionary(
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=827,
        Height=1169,
        ColorSpace=Name.DeviceGray,
        BitsPerComponent=8,
        Filter=Name.DCTDecode,
        Metadata=pdf.make_stream(b"<x>penulis</x>"),
        PieceInfo=Dictionary(App=Dictionary(Private="penulis")),
    )
    paper.resources.XObject.Im1 = pdf.make_indirect(picture)
    launch = Dictionary(S=Name.Launch, F="cmd.exe", Next=Dictionary(S=Name.JavaScript, JS="x"))
    web = Dictionary(S=Name.URI, URI="https://pn-contoh.example/")
    corner, reviewer = Array([0, 0, 9, 9]), {"T": "Contoh Dua", "Contents": "catatan"}
    notes = [
        Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=corner, **reviewer),
        Dictionary(Type=Name.Annot, Subtype=Name.Highlight, Rect=corner, **reviewer),
        Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=corner, A=launch),
        Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=corner, A=web),
    ]
    paper.page(
        words(SEEN),
        placed("Im1", 300, 300, 90, 120),
        Annots=Array([pdf.make_indirect(note) for note in notes]),
        AA=Dictionary(O=Dictionary(S=Name.Launch, F="cmd.exe")),
        Unknown=Dictionary(S=Name.Launch, F="cmd.exe"),
    )
    pdf.attachments["rahasia.txt"] = b"rahasia"
    pdf.Root.Names.JavaScript = Dictionary(
        Names=Array(["a", Dictionary(S=Name.JavaScript, JS="app.alert(1)")])
    )
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS="app.alert(2)")
    pdf.docinfo["/Author"] = "Contoh Satu"
    pdf.docinfo["/Company"] = "Kantor Contoh"
    return paper


def test_everything_that_must_go_is_gone(tmp_path: Path) -> None:
    content = everything().bytes()
    made = made_of(content, tmp_path)
    after = structure_of(made.file)
    assert left_in(after) == []
    assert set(made.removed) >= {
        *("author", "annotation", "embedded_file", "exif", "launch_action", "private_data"),
        *("script", "xmp"),
    }
    raw = _unpacked(made.file)
    gone = (b"Contoh Satu", b"Contoh Dua", b"Kamera Contoh", b"rahasia", b"cmd.exe", b"penulis")
    assert [word for word in gone if word in raw] == []
    assert b"https://pn-contoh.example/" in raw


def _unpacked(file: Path) -> bytes:
    with pikepdf.open(file) as pdf:
        parts = [obj.unparse(resolved=True) for obj in pdf.objects]
        streams = [obj.read_raw_bytes() for obj in pdf.objects if isinstance(obj, pikepdf.Stream)]
    return b"\n".join([*parts, *streams])


def test_pages_look_and_read_as_before(tmp_path: Path) -> None:
    paper = everything()
    before = read_pages(paper.save(tmp_path), 0, 1)
    after = read_pages(made_of(paper.bytes(), tmp_path).file, 0, 1)
    assert before == after


def test_earlier_versions_are_gone(tmp_path: Path) -> None:
    first = plain("Nama saksi masih tertulis di sini.")
    with pikepdf.open(io.BytesIO(first)) as pdf:
        number = pdf.pages[0].Contents.objgen[0]
    drawing = words("Nama saksi sudah dihapus.")
    later = (
        first
        + f"\n{number} 0 obj\n<</Length {len(drawing)}>>\nstream\n".encode()
        + drawing
        + b"endstream\nendobj\n"
    )
    start = len(later)
    offset = later.rindex(f"\n{number} 0 obj".encode()) + 1
    previous = first[first.rindex(b"startxref") :].split()[1].decode()
    with pikepdf.open(io.BytesIO(first)) as pdf:
        root, size = pdf.Root.objgen[0], len(pdf.objects) + 1
    later += (
        f"xref\n{number} 1\n{offset:010} 00000 n \ntrailer\n<</Size {size} /Root {root} 0 R "
        f"/Prev {previous}>>\nstartxref\n{start}\n%%EOF\n"
    ).encode()
    made = made_of(later, tmp_path)
    assert "older_versions" in made.removed
    assert b"masih tertulis" not in _unpacked_drawings(made.file)
    assert b"sudah dihapus" in _unpacked_drawings(made.file)


def _unpacked_drawings(file: Path) -> bytes:
    with pikepdf.open(file) as pdf:
        streams = [obj for obj in pdf.objects if isinstance(obj, pikepdf.Stream)]
        return b"".join(stream.read_bytes() for stream in streams)


def test_the_title_is_told_in_both_places(tmp_path: Path) -> None:
    made = made_of(plain(), tmp_path, title="Laporan <2025> & ringkasannya")
    assert structure_of(made.file).names.title == "Laporan <2025> & ringkasannya"
    with pikepdf.open(made.file) as pdf:
        assert str(pdf.docinfo["/Title"]) == "Laporan <2025> & ringkasannya"


def test_the_same_file_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    content = everything().bytes()
    made = [made_of(content, _fresh(tmp_path, name)).file.read_bytes() for name in ("a", "b")]
    assert made[0] == made[1]


def _fresh(folder: Path, name: str) -> Path:
    (folder / name).mkdir()
    return folder / name


def test_a_signed_pdf_keeps_every_byte(tmp_path: Path) -> None:
    content = signed()
    made = made_of(content, tmp_path)
    assert made.file.read_bytes() == content
    assert "INT052" in [told.code for told in made.told]


def test_a_password_is_refused(tmp_path: Path) -> None:
    assert code_of(locked(), tmp_path) == "INT040"


def test_a_refusal_does_not_tell_what_was_hidden(tmp_path: Path) -> None:
    number = nik()
    content = Paper().page(words(f"NIK {number}"), box(60, 690, 300, 30)).bytes()
    outcome = taken_in(content, tmp_path)
    assert isinstance(outcome, Refused)
    assert outcome.finding.code == "INT044"
    assert number not in outcome.finding.message


def million_objects() -> bytes:
    body = b"".join(b"%d 0 obj\nnull\nendobj\n" % number for number in range(10, 1_000_010))
    return b"%PDF-1.7\n" + body + b"trailer\n<</Root 1 0 R>>\n%%EOF\n"


def packed_objects() -> bytes:
    """Return a small file with a million objects in one packed stream."""
    count = 1_000_000
    head = b" ".join(b"%d %d" % (number + 10, 5 * number) for number in range(count))
    packed = zlib.compress(head + b" " + b"null " * count, 9)
    return (
        b"%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
        b"2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n"
        + b"3 0 obj\n<</Type/ObjStm/N %d/First %d/Filter/FlateDecode/Length %d>>\nstream\n"
        % (count, len(head) + 1, len(packed))
        + packed
        + b"\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n"
    )


def deep() -> bytes:
    nested = b"[" * 100_000 + b"]" * 100_000
    return plain().replace(b"/Type /Catalog", b"/Type /Catalog /X " + nested)


def endless_drawing() -> bytes:
    """Return a page whose drawing unpacks to 768 megabytes."""
    squeezer = zlib.compressobj(9)
    parts = [squeezer.compress(b"q Q " * 4_000_000) for _ in range(48)]
    packed = b"".join(parts) + squeezer.flush()
    paper = Paper().page(b"")
    stream = pikepdf.Stream(paper.pdf, packed)
    stream.Filter = Name.FlateDecode
    paper.pdf.pages[0].obj.Contents = paper.pdf.make_indirect(stream)
    return paper.bytes()


def heavy_pattern() -> bytes:
    """Return a page that draws a group of groups of groups, ten of each in each."""
    paper = Paper()
    inner = b"0 0 9 9 re f\n"
    for number in range(8):
        paper.form(f"F{number}", inner)
        paper.resources.XObject[f"/F{number}"].Resources = paper.resources
        inner = f"/F{number} Do\n".encode() * 20
    return paper.page(inner).bytes()


HOSTILE = {
    "a million objects": million_objects,
    "a million packed objects": packed_objects,
    "arrays a hundred thousand deep": deep,
    "a drawing of gigabytes": endless_drawing,
    "groups in groups": heavy_pattern,
    "a page of a kilometre": lambda: Paper().page(b"", size=(3e6, 3e6)).bytes(),
    "a page of one point": lambda: Paper().page(b"", size=(1, 1)).bytes(),
    "the head alone": lambda: b"%PDF-1.7\n",
    "half of a file": lambda: plain()[:300],
    "other bytes": lambda: b"%PDF-1.7\n" + bytes(range(256)) * 400,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_in_time_and_memory(name: str, tmp_path: Path) -> None:
    content = HOSTILE[name]()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    started = time.monotonic()
    assert code_of(content, tmp_path) in ("INT041", "INT042", "INT043")
    assert time.monotonic() - started < _SECONDS
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown < 512 * 1024
