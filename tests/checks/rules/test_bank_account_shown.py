import pytest

from pipeline.config.court import OfficialAccount
from tests.building import Court, nik

NUMBER = "1234" + "567" + "890"


@pytest.mark.parametrize(
    ("written", "fires"),
    [
        pytest.param(f"rekening {NUMBER}", True, id="plain"),
        pytest.param(f"No. Rek. BRI: {NUMBER}12345", True, id="fifteen digits"),
        pytest.param("norek 1234-567-890 a.n. seseorang", True, id="hyphens"),
        pytest.param(f"Bank Contoh {NUMBER}", True, id="the bank's name"),
        pytest.param(f"Nomor rekening:\n{NUMBER}", True, id="on the next line"),
        pytest.param("rekening l23456789O", True, id="letters for digits"),
        pytest.param("rekening koran tahun 2025 2026", False, id="years"),
        pytest.param("rekening sebesar Rp1.500.000.000", False, id="money"),
        pytest.param("rekening dibuka 12-11-2026", False, id="a date"),
        pytest.param("rekening 521211", False, id="a budget code"),
        pytest.param(f"Nomor {NUMBER}", False, id="no account"),
        pytest.param("rekening itu diurus lewat 0811" + "0000" * 2, False, id="a phone"),
        pytest.param(f"rekening milik NIK {nik()}", False, id="a NIK is nik-shown's"),
    ],
)
def test_number(court: Court, written: str, fires: bool) -> None:
    court.add("pengumuman", body=f"{written}\n")
    assert bool(court.found("PRI008")) is fires


@pytest.mark.parametrize("written", [NUMBER, "1234 567 890"])
def test_an_official_account_may_stand(court: Court, written: str) -> None:
    account = OfficialAccount(bank="Bank Contoh", number="1234-567-890", holder="RPL PN Contoh")
    court.change_court(official_accounts=(account,))
    court.add("pengumuman", body=f"Setor ke rekening {written}.\n")
    assert court.found("PRI008") == []


def test_the_message_never_repeats_it(court: Court) -> None:
    court.add("pengumuman", body=f"rekening {NUMBER}\n")
    [finding] = court.found("PRI008")
    assert NUMBER not in finding.message
    assert "••••890" in finding.message
