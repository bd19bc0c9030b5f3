"""Tables are taken as they are when they are UTF-8; entries that run as formulas are told."""

from pathlib import Path

import pytest

from pipeline.intake.arrive import arrive
from pipeline.intake.documents.tables import is_formula
from pipeline.intake.make import make
from pipeline.intake.outcome import Made, Outcome, Refused, Source, Wishes


def taken_in(content: bytes, folder: Path, name: str = "data.csv") -> Outcome:
    file, work = folder / name, folder / "work"
    file.write_bytes(content)
    work.mkdir()
    source = arrive(file, folder / "salinan")
    assert isinstance(source, Source)
    return make(source, work, Wishes())


@pytest.mark.parametrize(
    ("content", "told"),
    [
        pytest.param(b"tahun,perkara\n2025,12\n", [], id="plain"),
        pytest.param(b"\xef\xbb\xbftahun;nilai\r\n2025;-1,5\r\n", [], id="semicolons and a sign"),
        pytest.param(b'a,b\n"x, y",z\n', [], id="quoted"),
        pytest.param(b"a,b\n1,=1+1\n", ["INT064"], id="a formula"),
        pytest.param(b"a,b\n@x,+62 abc\n", ["INT064"], id="other signs"),
    ],
)
def test_taken_as_it_is(content: bytes, told: list[str], tmp_path: Path) -> None:
    made = taken_in(content, tmp_path)
    assert isinstance(made, Made)
    assert made.file.read_bytes() == content
    assert [found.code for found in made.told] == told


@pytest.mark.parametrize(
    "content", [b"nama,kota\nA,Ba\xe9\n", b'a,b\n"x,y\n', b"a\x01,b\n", b"\n\n"]
)
def test_refused(content: bytes, tmp_path: Path) -> None:
    outcome = taken_in(content, tmp_path)
    assert isinstance(outcome, Refused)
    assert outcome.finding.code == "INT065"


def test_captions_are_taken_as_they_are(tmp_path: Path) -> None:
    content = b"WEBVTT\n\n00:00.000 --> 00:01.000\nHalo.\n"
    made = taken_in(content, tmp_path, "takarir.vtt")
    assert isinstance(made, Made)
    assert (made.type, made.file.read_bytes()) == ("text/vtt", content)


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        *(("=1+1", True), ("@SUM(A1)", True), ("- 5%", True), ("-cmd|x", True)),
        *(("-5", False), ("+1.250,75", False), ("-12,5 %", False), ("a=1", False), ("", False)),
    ],
)
def test_formula(entry: str, expected: bool) -> None:
    assert is_formula(entry) == expected
