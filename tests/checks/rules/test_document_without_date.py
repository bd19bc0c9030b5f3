"""REG003: a document of public information says when it was signed."""

import datetime as dt

from tests.building import Court
from tests.checks.rules.registering import told

_DOCUMENT = {"file": "a.pdf", "title": "Lampiran", "sha256": "a" * 64, "officer": "Sekretaris"}


def test_a_document_without_its_day(court: Court) -> None:
    dated = {**_DOCUMENT, "file": "b.pdf", "signed_on": dt.date(2026, 7, 1)}
    files = {"a.pdf": b"%PDF", "b.pdf": b"%PDF"}
    court.add("informasi", documents=[dated, _DOCUMENT], files=files)
    [place] = told(court, "REG003")
    line = (court.root / "content/informasi/b1-01/index.md").read_text().splitlines()
    assert "a.pdf" in line[int(place.rpartition(":")[2]) - 1]


def test_other_kinds_may_leave_it_out(court: Court) -> None:
    court.add("berita", documents=[_DOCUMENT], files={"a.pdf": b"%PDF"})
    assert told(court, "REG003") == []
