"""Every PDF of the corpus: in time, without a traceback, and nothing private comes out."""

import csv
import hashlib
import json
import shutil
import subprocess
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest

from pipeline.intake.kinds import PDF
from pipeline.intake.make import WARM, make
from pipeline.intake.outcome import Made, Outcome, Refused, Source, Wishes
from pipeline.outside.limited import warm_up
from tests.conftest import missing
from tests.corpora import corpus

_SECONDS = 20
# What exiftool may still say of a published PDF: its form, its title, its language, its standard.
_PLAIN = {
    *("PDFVersion", "Linearized", "PageCount", "Title", "Language", "TaggedPDF", "PageMode"),
    *("PageLayout", "HasXFA", "Part", "Conformance", "Warning", "Trapped"),
    *("SchemasSchema", "SchemasNamespaceURI", "SchemasPrefix", "SchemasPropertyName"),
    *("SchemasPropertyValueType", "SchemasPropertyCategory", "SchemasPropertyDescription"),
}
_NOT_OF_PDF = ("SourceFile", "ExifTool", "File", "ICC_Profile", "System")

# Rows whose expectation is not met, each with its reason; printed by the test.
EXPLAINED = {
    "pdfjs__ZapfDingbats.pdf": "refused: white digits in a corner",
    "pdfjs__basicapi.pdf": "refused: a program's name, invisible at the foot",
    "pdfjs__blendmode.pdf": "refused: a program's name, invisible at the foot",
    "pdfjs__complex_ttf_font.pdf": "refused: its fonts draw no letter for some words",
    "pdfjs__issue1002.pdf": "refused: a page number under a filled box",
    "pypdf__imagemagick-images.pdf": "refused: a file's name beside its page of 4 points",
    "pdfjs__poppler-937-0-fuzzed.pdf": "refused: its page is 0 by 0 points",
    "pdfjs__poppler-91414-0-53.pdf": "taken: qpdf and PDFium repair it, poppler does not",
    "pdfjs__annotation-button-widget.pdf": "its only attachment is a word inside its XFA",
}
_IN_XMP = "named in its XMP, where the manifest did not look"


@dataclass(frozen=True)
class Tried:
    """One row of the manifest with what intake made of the file."""

    row: dict[str, str]
    outcome: Outcome
    seconds: float

    @property
    def name(self) -> str:
        return Path(self.row["file"]).name

    def says(self, column: str) -> bool:
        return self.row[column] == "1"


def rows() -> Iterator[dict[str, str]]:
    with corpus("pdfs/dev/MANIFEST.csv").open(newline="") as file:
        yield from csv.DictReader(file)


@pytest.fixture(scope="module")
def tried(tmp_path_factory: pytest.TempPathFactory) -> list[Tried]:
    work = tmp_path_factory.mktemp("pdfs")
    warm_up(WARM)

    def take_in(number: int, row: dict[str, str]) -> Tried:
        folder = work / str(number)
        folder.mkdir()
        started = time.monotonic()
        outcome = make(source_of(corpus(f"pdfs/{row['file']}")), folder, Wishes())
        return Tried(row, outcome, time.monotonic() - started)

    with ThreadPoolExecutor(2) as threads:
        return list(threads.map(take_in, *zip(*enumerate(rows()), strict=True)))


def source_of(file: Path) -> Source:
    content = file.read_bytes()
    return Source(file, file.name, PDF, len(content), hashlib.sha256(content).hexdigest())


def made(tried: list[Tried]) -> list[tuple[Tried, Made]]:
    return [(one, one.outcome) for one in tried if isinstance(one.outcome, Made)]


def code_of(one: Tried) -> str:
    return one.outcome.finding.code if isinstance(one.outcome, Refused) else ""


def test_in_time(tried: list[Tried]) -> None:
    assert [one.name for one in tried if one.seconds > _SECONDS] == []
    assert len(tried) == len(list(rows()))


def test_each_row_is_met_or_explained(
    tried: list[Tried], capsys: pytest.CaptureFixture[str]
) -> None:
    differing = {one.name: differences(one) for one in tried if differences(one)}
    with capsys.disabled():
        print()
        for name, found in sorted(differing.items()):
            print(f"  {name:50} {'; '.join(found):34} {explained(name, found)}")
    assert [name for name, found in differing.items() if not explained(name, found)] == []
    assert set(EXPLAINED) <= set(differing)


def explained(name: str, found: list[str]) -> str:
    in_xmp = all(word.endswith(": in XMP") for word in found)
    return _IN_XMP if in_xmp else EXPLAINED.get(name, "")


def differences(one: Tried) -> list[str]:
    """Return what the manifest says of a file and intake does not, or the other way round."""
    if isinstance(one.outcome, Refused):
        return [] if _may_be_refused(one) else [f"refused {code_of(one)}"]
    return list(_unsaid(one, one.outcome))


def _unsaid(one: Tried, made: Made) -> Iterator[str]:
    known = {
        "encrypted": "encryption",
        "js": "script",
        "embedded": "embedded_file",
        "launch": "launch_action",
        "xfa": "form",
        "author": "author",
        "producer": "producer",
    }
    signed = any(told.code == "INT052" for told in made.told)
    for column, word in known.items():
        there = one.row[column] not in ("", "0")
        if there != (word in made.removed) and not (signed or column == "launch"):
            in_xmp = column in ("author", "producer") and not there and one.says("xmp")
            yield f"{column}: {'in XMP' if in_xmp else one.row[column] or 'none'}"
    if one.says("signature") != signed:
        yield "signature"
    if str(made.pages) != one.row["pages"]:
        yield f"pages: {one.row['pages']} and {made.pages}"


def _may_be_refused(one: Tried) -> bool:
    """Return whether a refusal is what the manifest leads to expect."""
    code = code_of(one)
    if code == "INT040":
        return one.says("encrypted")
    if code == "INT041":
        return one.row["qpdf_rc"] == "2" or one.row["pdfinfo_rc"] != "0"
    return code == "INT049"


def test_nothing_private_comes_out(tried: list[Tried]) -> None:
    if shutil.which("exiftool") is None:
        missing("exiftool")
    files = {str(result.file): one for one, result in made(tried) if not one.says("signature")}
    done = subprocess.run(
        ["exiftool", "-j", "-G", "-a", *files], capture_output=True, text=True, check=False
    )
    found = {}
    for told in json.loads(done.stdout):
        private = [key for key in told if not _is_plain(key)]
        if private:
            found[files[told["SourceFile"]].name] = private
    assert found == {}


def _is_plain(key: str) -> bool:
    group, _, name = key.partition(":")
    return group in _NOT_OF_PDF or name in _PLAIN


def test_pdfinfo_agrees(tried: list[Tried]) -> None:
    if shutil.which("pdfinfo") is None:
        missing("pdfinfo")
    for one, result in made(tried):
        done = subprocess.run(
            ["pdfinfo", str(result.file)], capture_output=True, text=True, check=False
        )
        told = dict(line.split(":", 1) for line in done.stdout.splitlines() if ":" in line)
        assert told["Pages"].strip() == str(result.pages), one.name
        assert told["Encrypted"].strip() == "no", one.name
        if not one.says("signature"):
            assert not {"Author", "Creator", "Producer", "CreationDate"} & set(told), one.name
            assert told["JavaScript"].strip() == "no", one.name


def test_signed_ones_keep_every_byte(tried: list[Tried]) -> None:
    signed = [(one, result) for one, result in made(tried) if one.says("signature")]
    assert signed
    for one, result in signed:
        assert hashlib.sha256(result.file.read_bytes()).hexdigest() == one.row["sha256"]


def test_the_same_bytes_twice(tried: list[Tried], tmp_path: Path) -> None:
    for number, (one, result) in enumerate(made(tried)[::7]):
        folder = tmp_path / str(number)
        folder.mkdir()
        again = make(source_of(corpus(f"pdfs/{one.row['file']}")), folder, Wishes())
        assert isinstance(again, Made)
        assert again.file.read_bytes() == result.file.read_bytes(), one.name
