import datetime as dt

import pytest

from tests.building import AS_OF, Court

TARGET = "/layanan-publik/jam-kerja/"


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        pytest.param({}, None, id="shown"),
        pytest.param({"expires_at": AS_OF}, "tidak tampil lagi", id="expired"),
        pytest.param({"publish_at": dt.date(2027, 1, 1)}, "belum tampil", id="not yet"),
        pytest.param({"expires_at": dt.date(2027, 1, 1)}, None, id="expires later"),
    ],
)
def test_state(court: Court, changes: dict[str, dt.date], word: str | None) -> None:
    court.add("halaman", **changes)
    court.add("berita", body=f"Satu.\n\n[jam kerja]({TARGET}) dan [lain](/berita/).\n")
    found = court.found("LNK006")
    assert [f.place.line for f in found] == ([10] if word else [])
    assert word is None or word in found[0].message


@pytest.mark.parametrize("target", ["", "laporan.pdf", "foto/01.jpg"])
def test_what_was_withdrawn(court: Court, target: str) -> None:
    court.withdraw("pengumuman/2026/11/contoh")
    court.add("berita", body=f"[laporan](/pengumuman/2026/11/contoh/{target})\n")
    assert ["sudah ditarik" in f.message for f in court.found("LNK006")] == [True]
    assert court.found("LNK001") == []


def test_a_page_below_one_that_was_withdrawn_stands(court: Court) -> None:
    court.withdraw("halaman/layanan-publik")
    court.add("halaman")
    court.add("berita", body=f"[jam kerja]({TARGET})\n")
    assert court.found("LNK006") == []


def test_a_page_that_nobody_sees_may_link_to_one(court: Court) -> None:
    court.add("halaman", expires_at=AS_OF)
    court.add("berita", body=f"[jam kerja]({TARGET})\n", publish_at=dt.date(2027, 1, 1))
    assert court.found("LNK006") == []
