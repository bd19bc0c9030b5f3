"""Office files become PDF/A; what hides in them is told, and a hostile one is refused."""

import hashlib
import io
import shutil
import subprocess
import time
import zipfile
from pathlib import Path

import pytest

from pipeline.intake.arrive import arrive
from pipeline.intake.documents.office_facts import Office, read_office
from pipeline.intake.make import make
from pipeline.intake.outcome import Made, Outcome, Refused, Source, Wishes
from pipeline.outside.pdf.structure import read_structure
from pipeline.pdf.facts import Mark, Structure
from tests.conftest import missing

_SECONDS = 20
_WORD = "word/document.xml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/>'
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-'
    'package.core-properties+xml"/></Types>'
)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/officeDocument" Target="word/document.xml"/>'
    '<Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/'
    'metadata/core-properties" Target="docProps/core.xml"/></Relationships>'
)
_CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
    'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<dc:creator>Contoh Satu</dc:creator><dc:title>Jam Layanan</dc:title></cp:coreProperties>"
)
_RUN = "<w:r><w:t>Pengumuman jam layanan pengadilan.</w:t></w:r>"


def package(**parts: str | bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, content in parts.items():
            zipped.writestr(name, content)
    return made.getvalue()


def docx(inside: str = _RUN, **parts: str | bytes) -> bytes:
    body = f"{_HEAD}<w:document {_W}><w:body><w:p>{inside}</w:p></w:body></w:document>"
    return package(
        **{
            "[Content_Types].xml": _HEAD + _TYPES,
            "_rels/.rels": _HEAD + _RELATIONS,
            "docProps/core.xml": _HEAD + _CORE,
            _WORD: body,
            **parts,
        }
    )


def taken_in(content: bytes, folder: Path, name: str = "naskah.docx") -> Outcome:
    file, work = folder / name, folder / "work"
    file.write_bytes(content)
    work.mkdir()
    source = arrive(file, folder / "salinan")
    assert isinstance(source, Source)
    return make(source, work, Wishes())


def code_of(content: bytes, folder: Path) -> str:
    outcome = taken_in(content, folder)
    assert isinstance(outcome, Refused), outcome
    return outcome.finding.code


@pytest.fixture
def libreoffice() -> str:
    found = shutil.which("soffice")
    if found is None:
        missing("soffice")
    return str(found)


@pytest.mark.usefixtures("libreoffice")
def test_a_letter_becomes_an_archive_document(tmp_path: Path) -> None:
    made = taken_in(docx(), tmp_path)
    assert isinstance(made, Made)
    assert made.removed == ("author",)
    structure = read_structure(made.file)
    assert isinstance(structure, Structure)
    assert structure.pdfa == "2b"
    assert structure.pdfa_faults == ()
    assert structure.language
    assert structure.names.title == "Jam Layanan"
    assert structure.names.author == ""
    assert Mark.TAGGED in structure.marks
    assert set(made.tools) >= {"LibreOffice", "pikepdf"}


@pytest.mark.usefixtures("libreoffice")
def test_white_words_are_found_in_the_result(tmp_path: Path) -> None:
    white = '<w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>Saksi Melati</w:t></w:r>'
    assert code_of(docx(_RUN + white), tmp_path) == "INT044"


@pytest.mark.usefixtures("libreoffice")
def test_other_formats(libreoffice: str, tmp_path: Path) -> None:
    (tmp_path / "tabel.csv").write_text("tahun,perkara\n2025,12\n")
    (tmp_path / "naskah.txt").write_text("Pengumuman jam layanan.\n")
    for source, ending in (("tabel.csv", "xlsx"), ("naskah.txt", "doc")):
        subprocess.run(
            [
                libreoffice,
                f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}",
                *("--headless", "--convert-to", ending, "--outdir", str(tmp_path)),
                str(tmp_path / source),
            ],
            capture_output=True,
            check=True,
        )
        folder = tmp_path / ending
        folder.mkdir()
        result = (tmp_path / source).with_suffix(f".{ending}")
        made = taken_in(result.read_bytes(), folder, f"masuk.{ending}")
        assert isinstance(made, Made), ending
        assert made.pages == 1


@pytest.mark.usefixtures("libreoffice")
def test_the_same_letter_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    digests = set()
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        made = taken_in(docx(), tmp_path / name)
        assert isinstance(made, Made)
        digests.add(hashlib.sha256(made.file.read_bytes()).hexdigest())
    assert len(digests) == 1


def tells(content: bytes, folder: Path) -> object:
    file = folder / "naskah"
    file.write_bytes(content)
    return read_office(file)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(docx(), Office("text", "docx"), id="a letter"),
        pytest.param(
            docx(f"<w:ins w:id='1'>{_RUN}</w:ins>"), Office("text", "docx", changes=True), id="ins"
        ),
        pytest.param(
            docx("<w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r>"),
            Office("text", "docx", hides=True),
            id="hidden words",
        ),
        pytest.param(
            docx(**{"word/comments.xml": "<x/>"}), Office("text", "docx", hides=True), id="notes"
        ),
        pytest.param(
            docx(**{"word/vbaProject.bin": b"x"}), Office("text", "docx", macros=True), id="macros"
        ),
        pytest.param(
            package(**{"xl/workbook.xml": '<sheet name="a" state="hidden"/>'}),
            Office("table", "xlsx", hides=True),
            id="a hidden sheet",
        ),
        pytest.param(
            package(mimetype="application/vnd.oasis.opendocument.text", **{"content.xml": "<a/>"}),
            Office("text", "odt"),
            id="open document",
        ),
        pytest.param(b"{\\rtf1 x}", Office("text", "rtf"), id="rtf"),
        pytest.param(package(a="x"), "unknown", id="another zip"),
        pytest.param(docx()[:200], "broken", id="half of a file"),
        pytest.param(
            b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le") + b"\0\0",
            "locked",
            id="a password",
        ),
        pytest.param(
            docx(**{"word/x.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "bomb", id="entity"
        ),
        pytest.param(docx(**{"word/x.bin": b"\0" * 320_000_000}), "bomb", id="a zip bomb"),
        pytest.param(docx(**{"word/x.xml": b" " * 70_000_000}), "bomb", id="a wall of text"),
    ],
)
def test_what_an_office_file_tells(content: bytes, expected: object, tmp_path: Path) -> None:
    assert tells(content, tmp_path) == expected


@pytest.mark.parametrize(
    ("content", "code"),
    [
        pytest.param(docx(f"<w:del w:id='1'>{_RUN}</w:del>"), "INT062", id="changes"),
        pytest.param(docx(**{"word/x.bin": b"\0" * 320_000_000}), "INT042", id="a zip bomb"),
        pytest.param(package(a="x"), "INT003", id="another zip"),
        pytest.param(docx()[:300], "INT041", id="half of a file"),
    ],
)
def test_refused_in_time(content: bytes, code: str, tmp_path: Path) -> None:
    started = time.monotonic()
    assert code_of(content, tmp_path) == code
    assert time.monotonic() - started < _SECONDS


def test_a_missing_program_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    outcome = taken_in(docx(), tmp_path)
    assert isinstance(outcome, Refused)
    assert outcome.finding.code == "INT060"
    assert "sudo apt install" in outcome.finding.message
