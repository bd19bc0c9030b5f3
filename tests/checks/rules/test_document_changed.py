from tests.building import Court, document

PDF = b"%PDF-1.7\n%%EOF\n"


def test_the_same_bytes(court: Court) -> None:
    court.add("halaman", documents=[document(PDF)], files={"laporan.pdf": PDF})
    assert court.found("DOC001") == []


def test_one_byte_more(court: Court) -> None:
    court.add("halaman", documents=[document(PDF)], files={"laporan.pdf": PDF + b" "})
    [finding] = court.found("DOC001")
    assert finding.place.line == 8
    assert document(PDF + b" ")["sha256"] in finding.message
    assert "Sekretaris" in finding.message
