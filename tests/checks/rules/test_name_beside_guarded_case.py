from typing import Any

import pytest

from tests.building import Court

CHILD = "3/Pid.Sus-Anak/2026/PN Cth"
DIVORCE = {"number": "12/Pdt.G/2026/PN Cth", "classification": "perceraian"}


@pytest.mark.parametrize(
    ("body", "fires"),
    [
        pytest.param(f"Perkara {CHILD} atas Wawan Kurnia diputus.", True, id="child's case"),
        pytest.param(f"Dalam perkara {CHILD} Terdakwa Wawan diadili.", True, id="one name, a role"),
        pytest.param("Perkara 5/Pdt.P/2026/PN Cth, Pemohon Rina Wati.", True, id="petition"),
        pytest.param("Perkara 5/JN/2026/MS.Bna, Terdakwa Rina Wati.", True, id="jinayat"),
        pytest.param("Perkara 012/PDT.G/2026/PA.Cth, Rina Wati hadir.", True, id="religious court"),
        pytest.param(f"Perkara {CHILD} atas **Wawan** Kurnia.", True, id="bold inside"),
        pytest.param(f"Perkara {CHILD} atas Wаwаn Kurniа.", True, id="Cyrillic letters"),
        pytest.param(f"Perkara {CHILD} atas Wa\u200bwan Kurnia.", True, id="zero-width space"),
        pytest.param(f"Perkara {CHILD} diputus Hakim Wawan Kurnia.", False, id="a judge"),
        pytest.param(f"Perkara {CHILD}, Wawan Kurnia, S.H., berbicara.", False, id="a degree"),
        pytest.param(f"Perkara {CHILD} disidangkan di Gedung Wawan Kurnia.", False, id="a place"),
        pytest.param(f"Perkara {CHILD} diputus Pengadilan Negeri Contoh.", False, id="the court"),
        pytest.param(f"Perkara {CHILD}: Terdakwa dan Anak Korban hadir.", False, id="by status"),
        pytest.param("Perkara 5/Pid.C/2026/PN Cth atas Wawan Kurnia.", False, id="no guarded type"),
        pytest.param("Wawan Kurnia hadir pada kegiatan.", False, id="no case"),
    ],
)
def test_paragraph(court: Court, body: str, fires: bool) -> None:
    court.add("berita", body=f"Pembuka.\n\n{body}\n")
    assert court.lines("PRI010") == ([10] if fires else [])


def test_by_the_case_of_the_front_matter(court: Court) -> None:
    court.add("berita", case=DIVORCE, body="Perkara 12/Pdt.G/2026/PN Cth, Rina Wati hadir.\n")
    assert len(court.found("PRI010")) == 1


def test_in_a_caption(court: Court) -> None:
    from tests.building import photo, picture

    listed: Any = photo(caption=f"Rina Wati dalam perkara {CHILD}.")
    court.add("berita", photos=[listed], files={"foto/01.jpg": picture()})
    assert len(court.found("PRI010")) == 1


def test_a_summons_names_whom_it_calls(court: Court) -> None:
    court.add("panggilan", body="Perkara 12/Pdt.G/2026/PN Cth memanggil Rina Wati.\n")
    assert court.found("PRI010") == []


def test_the_message_never_repeats_the_name(court: Court) -> None:
    court.add("berita", body=f"Perkara {CHILD} atas Wawan Kurnia.\n")
    [finding] = court.found("PRI010")
    assert "Wawan" not in finding.message
    assert "W••• K•••" in finding.message
