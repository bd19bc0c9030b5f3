from typing import Any

import pytest

from pipeline.checks.minimum_class import minimum_class
from tests.building import Court

CHILD = "3/Pid.Sus-Anak/2026/PN Cth"
THEFT: Any = {"number": "3/Pid.B/2026/PN Cth", "classification": "pencurian"}
DIVORCE: Any = {"number": "3/Pdt.G/2026/PN Cth", "classification": "perceraian"}


@pytest.mark.parametrize(
    ("changes", "kinds"),
    [
        pytest.param({"body": f"Perkara {CHILD}."}, ["case"], id="child's case"),
        pytest.param({"title": f"Putusan {CHILD}"}, ["case"], id="in the title"),
        pytest.param({"case": DIVORCE}, ["classification"], id="classification"),
        pytest.param(
            {"body": "Perkara 3/Pid.Sus/2026/PN Cth.\n\nPersetubuhan terbukti."},
            ["subject"],
            id="subject beside a case",
        ),
        pytest.param({"body": "Terdakwa Wawan didakwa mencabuli."}, ["subject"], id="and a person"),
        pytest.param(
            {"body": "Korban AB mengalami kekerasan seksual."}, ["subject"], id="initials"
        ),
        pytest.param({"body": "Terdakwa berumur 16 tahun."}, ["age"], id="age"),
        pytest.param({"body": "Korban (15) dirawat."}, ["age"], id="age in brackets"),
        pytest.param({"body": "Tersangka berusia tujuh belas tahun."}, ["age"], id="age in words"),
        pytest.param({"title": "Pernyataan Ketua tentang Putusan"}, ["statement"], id="statement"),
        pytest.param({"title": "Hak Jawab atas Pemberitaan"}, ["statement"], id="reply"),
        pytest.param({"case": THEFT, "body": "Perkara 3/Pid.B/2026/PN Cth."}, [], id="theft"),
        pytest.param({"body": "Perkara 3/Pid.LL/2026/PN Cth."}, [], id="traffic"),
        pytest.param({"body": "Terdakwa berumur 18 tahun."}, [], id="eighteen"),
        pytest.param({"body": "Anak yang berkunjung berumur 12 tahun."}, [], id="no crime"),
        pytest.param({"body": "Saksi minimal berusia 15 tahun."}, [], id="a rule of law"),
        pytest.param({"body": "Kekerasan seksual adalah pidana."}, [], id="nobody's subject"),
        pytest.param({"title": "Pernyataan Komitmen Bersama"}, [], id="another statement"),
    ],
)
def test_reasons(court: Court, changes: dict[str, Any], kinds: list[str]) -> None:
    court.add("berita", **changes)
    [item] = court.load().site.items
    needed, reasons = minimum_class(item, court.facts())
    assert sorted({reason.kind for reason in reasons}) == kinds
    assert needed == ("perhatian_khusus" if kinds else "biasa")
    assert court.lines("PRI015") == ([2] if kinds else [])


def test_case_number_in_the_address(court: Court) -> None:
    court.add("berita", at="berita/2026/11/3-pid-sus-anak-2026-pn-cth")
    assert len(court.found("PRI015")) == 1


def test_the_class_that_is_asked_for_is_enough(court: Court) -> None:
    court.add("berita", body=f"Perkara {CHILD}.\n", **{"class": "perhatian_khusus"})
    assert court.found("PRI015") == []


def test_at_once_is_no_way_around(court: Court) -> None:
    court.add("berita", body=f"Perkara {CHILD}.\n", **{"class": "serta_merta"})
    [finding] = court.found("PRI015")
    assert finding.message.startswith("Isi `class: perhatian_khusus`: nomor perkara 3/Pid.Sus-Anak")
    assert "(baris 9)" in finding.message


def test_a_standing_page_may_show_how_a_number_is_written(court: Court) -> None:
    court.add("halaman", body=f"Tulis nomor lengkap, misalnya {CHILD}.\n")
    assert court.found("PRI015") == []
