import pytest

from pipeline.config.court import OfficialContacts
from tests.building import Court


@pytest.mark.parametrize(
    ("address", "fires"),
    [
        pytest.param("contoh.satu@surat.example", True, id="another domain"),
        pytest.param("CONTOH@Surat.Example", True, id="in capitals"),
        pytest.param("contoh@palsu-pn-contoh.example", True, id="a domain like the court's"),
        pytest.param("contoh@go.id.surat.example", True, id="go.id at the wrong end"),
        pytest.param("contoh＠surat.example", True, id="full-width sign"),
        pytest.param("info@pn-contoh.example", False, id="the court's"),
        pytest.param("ptsp@layanan.pn-contoh.example", False, id="below the court's"),
        pytest.param("humas@mahkamahagung.go.id", False, id="go.id"),
        pytest.param("di akun @pncontoh", False, id="an account name"),
    ],
)
def test_address(court: Court, address: str, fires: bool) -> None:
    court.add("berita", body=f"Kirim surat ke {address} sebelum Jumat.\n")
    assert court.lines("PRI005") == ([8] if fires else [])


def test_official_contacts_may_stand(court: Court) -> None:
    contacts = OfficialContacts(phones=(), emails=("posbakum@bantuan.example",))
    court.change_court(official_contacts=contacts)
    court.add("berita", body="Kirim surat ke Posbakum@bantuan.example.\n")
    assert court.found("PRI005") == []


def test_the_message_never_repeats_it(court: Court) -> None:
    court.add("berita", body="contoh.satu@surat.example\n")
    [finding] = court.found("PRI005")
    assert "c•••@surat.example" in finding.message
    assert "contoh.satu" not in finding.message


def test_a_long_word_is_quick(court: Court) -> None:
    court.add("berita", body="a" * 400_000)
    assert court.found("PRI005") == []
