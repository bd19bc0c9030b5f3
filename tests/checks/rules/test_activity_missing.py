import pytest

from tests.building import ACTIVITY, Court


@pytest.mark.parametrize(
    ("title", "fires"),
    [
        pytest.param("Pelantikan Panitera Pengganti", True, id="an activity"),
        pytest.param("Pegawai Ikuti Bimbingan Teknis e-Court", True, id="a phrase"),
        pytest.param("Loket PTSP Tetap Buka pada Jam Istirahat", False, id="no activity"),
        pytest.param("Kerja Sama dengan Kantor Pos", False, id="half a phrase"),
    ],
)
def test_title(court: Court, title: str, fires: bool) -> None:
    court.add("berita", title=title)
    assert court.lines("ART002") == ([2] if fires else [])


def test_told_already(court: Court) -> None:
    court.add("berita", title="Pelantikan Panitera Pengganti", activity=ACTIVITY)
    assert court.found("ART002") == []


def test_an_announcement_is_no_report(court: Court) -> None:
    court.add("pengumuman", title="Sosialisasi Ditunda")
    assert court.found("ART002") == []
