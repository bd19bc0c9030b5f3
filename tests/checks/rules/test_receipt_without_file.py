from tests.building import Court, photo, picture

FOLDER = "content/berita/2026/11/contoh"


def test_a_receipt_of_a_photo_that_is_listed(court: Court) -> None:
    court.add("berita", photos=[photo()], files={"foto/01.jpg": picture()})
    assert court.found("INT033") == []


def test_a_receipt_of_nothing(court: Court) -> None:
    court.add("berita")
    court.receive(FOLDER, "foto/07.jpg", picture())
    found = court.found("INT033")
    assert [finding.place.path for finding in found] == [f"{FOLDER}/penerimaan/foto/07.jpg.yml"]
    assert "foto/07.jpg" in found[0].message


def test_other_files_among_the_receipts_are_told_as_files(court: Court) -> None:
    court.add("berita", files={"penerimaan/catatan.txt": b"isi"})
    assert [finding.code for finding in court.load().findings] == ["FMT015"]
