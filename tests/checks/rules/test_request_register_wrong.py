"""REG007: a register of requests that cannot be read or does not fit, with file and line."""

from tests.building import Court, nik

PATH = "content/permohonan/2026.yml"


def test_a_register_that_fits_or_is_not_there(court: Court) -> None:
    court.add("informasi")
    assert court.found("REG007") == []
    court.write(PATH, "year: 2026\nrequests:\n  - {number: 1, received: 2026-01-05}\n")
    assert court.found("REG007") == []


def test_each_fault_has_file_and_line_and_no_number_is_repeated(court: Court) -> None:
    court.add("informasi")
    number = nik()
    court.write(PATH, f"year: 2026\nrequests:\n  - number: 1\n    '{number}': 2026-01-05\n")
    found = court.found("REG007")
    assert [(each.place.path, each.place.line) for each in found] == [(PATH, 3), (PATH, 4)]
    assert not any(number in each.message for each in found)
