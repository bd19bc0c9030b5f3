import pytest

from pipeline.checks.rules.file_without_receipt import file_without_receipt
from pipeline.errors import UnfinishedError
from tests.building import Court, document, photo, picture

PDF = b"%PDF-1.7\n%%EOF\n"
FOLDER = "content/berita/2026/11/contoh"


@pytest.mark.parametrize(
    ("received", "changed", "said"),
    [
        pytest.param(True, False, None, id="received"),
        pytest.param(False, False, "tidak ada", id="no receipt"),
        pytest.param(True, True, "berubah", id="changed since"),
    ],
)
def test_photo(court: Court, received: bool, changed: bool, said: str | None) -> None:
    court.add("berita", photos=[photo()], files={"foto/01.jpg": picture()}, received=received)
    if changed:
        court.write(f"{FOLDER}/foto/01.jpg", picture(size=(9, 9)))
    found = court.found("INT031")
    assert [finding.place.line for finding in found] == ([8] if said else [])
    assert all(said in finding.message for finding in found if said)


def test_a_document_and_a_video_need_one_too(court: Court) -> None:
    files = {"laporan.pdf": PDF, "video.mp4": b"isi", "video.vtt": b"WEBVTT\n"}
    changes = {"file": "video.mp4", "captions": "video.vtt", "link": None}
    entries = [document(PDF)]
    court.add("video", documents=entries, files=files, received=False, **changes)
    named = [finding.message.split()[1] for finding in court.found("INT031")]
    assert sorted(named) == ["laporan.pdf", "video.mp4"]


def test_one_whose_receipt_is_of_another_file(court: Court) -> None:
    court.add("berita", photos=[photo()], files={"foto/01.jpg": picture()}, received=False)
    court.receive(FOLDER, "foto/01.jpg", picture(size=(9, 9)))
    assert len(court.found("INT031")) == 1


def test_one_whose_receipt_cannot_be_read_is_told_once(court: Court) -> None:
    court.add("berita", photos=[photo()], files={"foto/01.jpg": picture()})
    court.write(f"{FOLDER}/penerimaan/foto/01.jpg.yml", b"\xff\xfe")
    assert [f.code for f in court.found() if f.code.startswith("INT")] == ["INT032"]


def test_a_file_that_went_away_is_not_a_finding(court: Court) -> None:
    court.add("berita", photos=[photo()], files={"foto/01.jpg": picture()})
    item = court.load().site.items[0]
    (court.root / FOLDER / "foto/01.jpg").unlink()
    with pytest.raises(UnfinishedError, match=r"foto/01\.jpg"):
        list(file_without_receipt(item, None))
