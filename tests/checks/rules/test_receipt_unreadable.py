import pytest

from tests.building import Court, photo, picture

RECEIPT = "content/berita/2026/11/contoh/penerimaan/foto/01.jpg.yml"


@pytest.fixture
def receipt(court: Court) -> str:
    court.add("berita", photos=[photo()], files={"foto/01.jpg": picture()})
    return (court.root / RECEIPT).read_text()


def test_a_receipt_as_intake_writes_it(court: Court, receipt: str) -> None:
    assert court.found("INT032") == []


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        pytest.param("by: admin-situs", "by: ''", 11, id="nobody"),
        pytest.param("at: ", "pada: ", 12, id="misspelt"),
        pytest.param("  bytes: ", "  bytes: -", 4, id="no size"),
        pytest.param("original:", "original: [", 4, id="broken"),
    ],
)
def test_every_problem_at_its_line(
    court: Court, receipt: str, old: str, new: str, line: int
) -> None:
    court.write(RECEIPT, receipt.replace(old, new, 1))
    found = court.found("INT032")
    assert {finding.place.path for finding in found} == {RECEIPT}
    assert line in {finding.place.line for finding in found}


def test_one_that_is_not_utf8(court: Court, receipt: str) -> None:
    court.write(RECEIPT, receipt.encode("utf-16"))
    assert [finding.place.line for finding in court.found("INT032")] == [1]
