"""Names of people are told from offices, places and common words by what stands around them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.checks.privacy.people_named import Name, is_kin, lower_words, names_in


def people(text: str, *, title: bool = False) -> list[str]:
    found = names_in(text, lower_words(text), title=title)
    return [" ".join(name.words) for name in found if not name.official]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Kemudian Wawan Kurnia hadir.", ["Wawan Kurnia"], id="two words"),
        pytest.param("WAWAN KURNIA hadir.", ["WAWAN KURNIA"], id="capitals"),
        pytest.param("Terdakwa Wawan hadir.", ["Wawan"], id="one word, a role"),
        pytest.param("Terdakwa Andi M. Arif hadir.", ["Andi M Arif"], id="an initial within"),
        pytest.param("Saksi Rina binti Ahmad hadir.", ["Rina binti Ahmad"], id="lineage"),
        pytest.param("Ia bersama istrinya Rina pulang.", ["Rina"], id="a wife"),
        pytest.param("Wawan hadir.", [], id="one word alone"),
        pytest.param("Terdakwa AB hadir.", [], id="initials"),
        pytest.param("Hakim Wawan Kurnia hadir.", [], id="an office"),
        pytest.param("menurut jaksa Wawan Kurnia", [], id="an office in lower case"),
        pytest.param("Wawan Kurnia, S.H., hadir.", [], id="a degree"),
        pytest.param("Wawan Kurnia (Hakim) hadir.", [], id="an office behind"),
        pytest.param("| Wawan Kurnia | Panitera |", [], id="an office in the next cell"),
        pytest.param("Wawan Kurnia selaku mediator hadir.", [], id="acting as"),
        pytest.param("Jaksa dari Kejaksaan Negeri, Wawan Kurnia.", [], id="an office further off"),
        pytest.param("Hakim mengadili perkara Wawan Kurnia.", ["Wawan Kurnia"], id="no office"),
        pytest.param("di Kota Wawan Kurnia", [], id="a place"),
        pytest.param("Mahkamah Agung Republik Indonesia", [], id="an institution"),
        pytest.param("Hakim Anak Wawan Kurnia hadir.", [], id="a judge of children"),
        pytest.param("Pada Senin, Terdakwa hadir.", [], id="a weekday"),
    ],
)
def test_text(text: str, expected: list[str]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Listrik Padam",
        "Pemadaman Listrik Bergilir",
        "World Wide Web",
        "Gangguan Jaringan Internet",
        "Peringatan Dini Cuaca Ekstrem",
        "Gempa Cianjur",
        "Banjir Aceh Tamiang",
        "Korban Banjir mengungsi.",
        "Terdakwa Lansia didampingi.",
        "Bencana Alam",
        "Mengumumkan Penghentian",
        "Layanan Zoom Meeting dihentikan.",
        "Microsoft Teams dipakai.",
        "Autentikasi Ganda dipasang.",
        "Cross Site Scripting",
        "Harta Pailit dilelang.",
        "KEBAKARAN GEDUNG ARSIP",
    ],
)
def test_things_that_are_announced_are_nobody(text: str) -> None:
    assert people(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Korban Banjir Wawan Kurnia mengungsi.", ["Wawan Kurnia"]),
        ("Korban Gempa Dini mengungsi.", ["Dini"]),
        ("Pemeriksaan Wawan ditunda.", ["Pemeriksaan Wawan"]),
        ("Terdakwa Dini hadir.", ["Dini"]),
        ("Dini Cahaya hadir.", ["Dini Cahaya"]),
        ("Sehat Ginting hadir.", ["Sehat Ginting"]),
        ("Bunga Guntur hadir.", ["Bunga Guntur"]),
        ("Ganda Sitompul hadir.", ["Ganda Sitompul"]),
        ("Rich Ganda hadir.", ["Rich Ganda"]),
        ("Slamet Untung hadir.", ["Slamet Untung"]),
        ("Kurnia Internet hadir.", ["Kurnia Internet"]),
        ("Setiawan Permana hadir.", ["Setiawan Permana"]),
        ("Menik Mentari hadir.", ["Menik Mentari"]),
        ("Parlindungan Pasaribu hadir.", ["Parlindungan Pasaribu"]),
    ],
)
def test_a_name_stays_one_beside_and_among_such_words(text: str, expected: list[str]) -> None:
    assert people(text) == expected


def test_a_title_capitalises_everything() -> None:
    assert people("Diversi Berhasil Dicapai Bersama", title=True) == []
    assert people("Terdakwa Wawan Kurnia Dihukum", title=True) == ["Wawan Kurnia Dihukum"]


def test_words_written_small_elsewhere_are_no_names() -> None:
    assert people("Layanan Prima dibuka. layanan itu prima.") == []


def test_kin() -> None:
    text = "Ia didampingi ibu kandungnya yang bernama Rina Wati."
    [name] = names_in(text, lower_words(text))
    assert not is_kin("Ia melihat Rina Wati.", Name(("Rina", "Wati"), 11, 20))
    assert is_kin("Ia didampingi ibu kandung, Rina.", Name(("Rina",), 27, 31))
    assert name.words == ("Rina", "Wati")


def test_a_name_is_shown_by_its_first_letters_only() -> None:
    assert Name(("Rina", "binti", "Ahmad"), 0, 0).shown == "R••• A•••"


@given(st.text(max_size=200))
def test_any_text_can_be_looked_at(text: str) -> None:
    for name in names_in(text, lower_words(text)):
        assert 0 <= name.start < name.end <= len(text)
