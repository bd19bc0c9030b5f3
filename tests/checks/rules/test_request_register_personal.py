"""REG008: whatever may tell who asked, in any place of a register of requests."""

import pytest

from pipeline.content.request_file import HEAD
from tests.building import Court, nik

PATH = "content/permohonan/2026.yml"
ROWS = "year: 2026\nrequests:\n  - number: 1\n    received: 2026-01-05\n"


def test_a_register_as_the_command_writes_it(court: Court) -> None:
    court.add("informasi")
    answered = "    answered: 2026-01-09\n    outcome: refused\n    reasons: [excluded]\n"
    court.write(PATH, f"{HEAD}{ROWS}    about: T2.01\n{answered}")
    assert court.found("REG008") == []


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("name: Wawan Kurnia", "nama W•••"),
        (f"id: '{nik()}'", "nomor identitas"),
        (f"'{nik()}': 1", "nomor identitas"),
        (f"phone: '0811{'0000' * 2}'", "nomor telepon"),
        ("mail: satu@surat.example", "alamat surel"),
        ("place: jalan mawar 1", "Hapus alamat dari"),
        ("place: RT 03", "Hapus alamat dari"),
        ("extended: true  # warga kampung sebelah", "keterangan"),
    ],
)
def test_what_tells_of_a_person(court: Court, written: str, words: str) -> None:
    court.add("informasi")
    court.write(PATH, f"{HEAD}{ROWS}    {written}\n")
    found = court.found("REG008")
    assert found and {each.place.path for each in found} == {PATH}
    assert {each.place.line for each in found} == {7}
    assert any(words in each.message for each in found)
    secret = written.split("'")[1] if "'" in written else written.partition(": ")[2]
    assert not any(secret in each.message for each in found)
