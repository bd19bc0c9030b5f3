import pytest

from tests.building import Court, document, photo, picture
from tests.papers import plain

OPENING = "Perkara 3/Pid.Sus-Anak/2026/PN Cth diputus.\n\nTerdakwa dihukum.\n\n"


@pytest.mark.parametrize(
    ("later", "fires"),
    [
        pytest.param("Kemudian Wawan Kurnia dibawa ke lapas.", True, id="a full name"),
        pytest.param("Terdakwa Wawan menangis.", True, id="one name after a role"),
        pytest.param("WAWAN KURNIA menangis.", True, id="in capitals"),
        pytest.param("Terdakwa menangis.", False, id="by status"),
        pytest.param("Putusan dibacakan Hakim Ketua Rina Wati.", False, id="a judge"),
        pytest.param("Jaksa Penuntut Umum Rina Wati menerima putusan itu.", False, id="prosecutor"),
        pytest.param("Advokat Rina Wati, S.H., M.H., mendampingi.", False, id="counsel"),
        pytest.param("Sidang berlangsung di Ruang Cakra, Kota Contoh.", False, id="a place"),
        pytest.param("Undang-Undang Sistem Peradilan Pidana Anak berlaku.", False, id="a law"),
    ],
)
def test_later_in_the_text(court: Court, later: str, fires: bool) -> None:
    court.add("berita", body=f"{OPENING}{later}\n")
    assert court.lines("PRI020") == ([12] if fires else [])


def test_a_part_of_a_name_alone(court: Court) -> None:
    body = f"{OPENING}Terdakwa Wawan Kurnia mengaku.\n\nWawan menyesal; kurnia itu kata.\n"
    court.add("berita", body=body)
    assert court.lines("PRI020") == [12, 14]


@pytest.mark.parametrize(
    ("title", "body", "lines"),
    [
        pytest.param("Listrik Padam", "Listrik Padam di Gedung A.", [], id="a notice of no power"),
        pytest.param("World Wide Web", "Buka lewat World Wide Web.", [], id="a thing of computers"),
        pytest.param("Listrik Padam", "Korban Gempa Wawan Kurnia pulang.", [12], id="a victim"),
    ],
)
def test_in_an_urgent_notice(court: Court, title: str, body: str, lines: list[int]) -> None:
    court.add("berita", title=title, body=f"{OPENING}{body}\n")
    assert court.lines("PRI020") == lines


def test_in_an_alternative_text(court: Court) -> None:
    listed = photo(alt="Wawan Kurnia berdiri di depan hakim.")
    court.add("berita", body=OPENING, photos=[listed], files={"foto/01.jpg": picture()})
    assert court.lines("PRI020") == [9]


def test_in_the_name_of_a_file(court: Court) -> None:
    name = "foto/wawan-kurnia.jpg"
    listed = photo(file=name, alt="Wawan Kurnia berdiri di depan hakim.")
    court.add("berita", body=OPENING, photos=[listed], files={name: picture()})
    assert court.lines("PRI020") == [8, 9]


def test_a_judge_may_be_named_again_without_office(court: Court) -> None:
    body = f"{OPENING}Hakim Rina Wati membacakan putusan.\n\nMenurut Rina Wati, anak itu sekolah.\n"
    court.add("berita", body=body)
    assert court.found("PRI020") == []


def test_where_no_case_is_guarded_names_may_stand(court: Court) -> None:
    court.add("berita", body="Perkara 3/Pid.C/2026/PN Cth.\n\nWawan Kurnia hadir.\n")
    assert court.found("PRI020") == []


def test_the_message_never_repeats_the_name(court: Court) -> None:
    court.add("berita", body=f"{OPENING}Kemudian Wawan Kurnia pulang.\n")
    [finding] = court.found("PRI020")
    assert "Wawan" not in finding.message


def test_in_a_document(court: Court) -> None:
    content = plain("Kemudian Wawan Kurnia dibawa ke lapas.")
    listed = document(content)
    court.add("berita", body=OPENING, documents=[listed], files={"laporan.pdf": content})
    paths = {finding.place.path.rpartition("/")[2] for finding in court.found("PRI020")}
    assert paths == {"laporan.pdf"}


def test_the_title_of_a_document_names_nobody(court: Court) -> None:
    content = plain("Perkara anak yang selesai dengan diversi.")
    for title in ("Ringkasan Laporan Tahun 2025", "Salinan Formulir Keberatan"):
        listed = document(content, title=title)
        court.add("berita", body=OPENING, documents=[listed], files={"laporan.pdf": content})
        assert court.found("PRI020") == []
