"""A file is what its first bytes say, whatever its name says."""

import pytest

from pipeline.intake.kinds import HEAD, recognise
from tests.building import picture
from tests.corpora import corpus


def box(*brands: bytes) -> bytes:
    """Return the first box of an ISO base media file with these brands."""
    body = brands[0] + b"\0\0\0\0" + b"".join(brands[1:])
    return (8 + len(body)).to_bytes(4, "big") + b"ftyp" + body


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        pytest.param(picture(), "image/jpeg", id="jpeg"),
        pytest.param(picture(form="PNG"), "image/png", id="png"),
        pytest.param(picture(form="WEBP"), "image/webp", id="webp"),
        pytest.param(picture(form="GIF"), "image/gif", id="gif"),
        pytest.param(picture(form="TIFF"), "image/tiff", id="tiff"),
        pytest.param(picture(form="AVIF"), "image/avif", id="avif"),
        pytest.param(box(b"heic", b"mif1"), "image/heic", id="heic"),
        pytest.param(box(b"mif1", b"mif1", b"avif"), "image/avif", id="avif by another brand"),
        pytest.param(box(b"mif1", b"heic"), "image/heic", id="heic by another brand"),
        pytest.param(box(b"M4A ", b"isom"), "audio/mp4", id="sound"),
        pytest.param(box(b"isom", b"mp42"), "video/mp4", id="video"),
        pytest.param(b"%PDF-1.7\n", "application/pdf", id="pdf"),
        pytest.param(b"\n" * 1000 + b"%PDF-1.7\n", "application/pdf", id="pdf after blank lines"),
        pytest.param(b"PK\x03\x04....", "application/zip", id="zip"),
        pytest.param(b"ID3\x03", "audio/mpeg", id="mp3"),
        pytest.param(b"", None, id="empty"),
        pytest.param(b"bukan foto", None, id="text"),
        pytest.param(b"MZ\x90\0", None, id="program"),
        pytest.param(b"#!/bin/sh\n", None, id="script"),
        pytest.param(b"<svg xmlns='http://www.w3.org/2000/svg'/>", None, id="svg"),
        pytest.param(b"%!PS-Adobe-3.0 EPSF-3.0", None, id="eps"),
    ],
)
def test_type(head: bytes, expected: str | None) -> None:
    found = recognise(head)
    assert (found.type if found else None) == expected


def test_what_a_manifest_calls_a_picture_is_recognised() -> None:
    known = {
        "JPEG": "image/jpeg",
        "MPO": "image/jpeg",
        "PNG": "image/png",
        "APNG": "image/png",
        "GIF": "image/gif",
        "WEBP": "image/webp",
        "Extended WEBP": "image/webp",
        "TIFF": "image/tiff",
        "BTF": "image/tiff",
        "HEIC": "image/heic",
        "HEIF": "image/heic",
        "AVIF": "image/avif",
    }
    differing = []
    for row in rows():
        with corpus(f"images/{row['file']}").open("rb") as file:
            found = recognise(file.read(HEAD))
        expected = known.get(row["exiftool_type"])
        if expected and (found is None or found.type != expected):
            differing.append((row["file"], row["exiftool_type"], found and found.type))
    assert differing == []


def rows() -> list[dict[str, str]]:
    import csv

    with corpus("images/dev/MANIFEST.csv").open(newline="") as file:
        return list(csv.DictReader(file))
