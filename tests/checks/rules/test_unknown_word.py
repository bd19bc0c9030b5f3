import pytest

from pipeline.checks.language.dictionary import open_dictionary
from pipeline.checks.rules.unknown_word import _MOST
from pipeline.outside.dictionaries import dictionaries
from tests.building import Court
from tests.conftest import missing


@pytest.fixture
def spelled(court: Court) -> Court:
    """A court whose words are looked up in Debian's dictionary."""
    court.dictionary = open_dictionary(dictionaries())
    if court.dictionary is None:
        missing("hunspell-id")
    return court


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("Sidang di pengadlan dibuka.", ["pengadlan"], id="a slip"),
        pytest.param(
            "Rektrutmen dan rektrutmen pegawai.", ["rektrutmen"], id="a capital is a name"
        ),
        pytest.param("Lihat layout dan layout.", ["layout"], id="once an item"),
        pytest.param("Lihat *layout* dan `layout` di [sini](/layout/).", [], id="italics and code"),
        pytest.param("Jurusita menyampaikan relaas dan aanmaning.", [], id="terms of procedure"),
        pytest.param("Berkas diunggah, didokumentasikan, dan disamarkan.", [], id="affixes"),
        pytest.param("Masing-masing pihak, perundang-undangan, di luar.", [], id="hyphens"),
        pytest.param("Ijin dimana dan survey.", [], id="told by other rules"),
        pytest.param("Buka pn-contoh.example/berita atau info@contoh.example.", [], id="addresses"),
        pytest.param("PTSP dan Kahayan Sri.", [], id="abbreviations and names"),
    ],
)
def test_words(spelled: Court, text: str, told: list[str]) -> None:
    spelled.add("berita", body=f"{text}\n")
    assert [found.message.split('"')[1] for found in spelled.found("BHS001")] == told


def test_suggestion(spelled: Court) -> None:
    spelled.add("berita", body="Berita\nkebijkan baru.\n")
    [found] = spelled.found("BHS001")
    assert 'Maksudnya "kebijakan"?' in found.message
    assert str(found.place).endswith(":9:1")


def test_a_word_of_the_court_is_known(spelled: Court) -> None:
    spelled.dictionary = open_dictionary(dictionaries(), frozenset({"pengadlan"}))
    spelled.add("berita", body="Sidang di pengadlan.\n")
    assert spelled.found("BHS001") == []


def test_a_text_in_another_language_is_not_told_word_by_word(spelled: Court) -> None:
    odd = [f"qx{a}{b}zz" for a in "abcde" for b in "abcde"]
    spelled.add("berita", body=" ".join(odd) + "\n")
    assert len(spelled.found("BHS001")) == _MOST + 1


def test_nothing_is_said_where_nobody_could_look(court: Court) -> None:
    court.add("berita", body="Sidang di pengadlan.\n")
    assert court.found("BHS001") == []
