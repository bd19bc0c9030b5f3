import datetime as dt
from typing import Any

import pytest

from tests.building import AS_OF, Court

_OLD = {"superseded": {"on": AS_OF, "by": "/pengumuman/2026/11/contoh/"}}


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        pytest.param({}, None, id="shown"),
        pytest.param({"expires_at": AS_OF}, "tidak tampil lagi", id="expired"),
        pytest.param({"publish_at": dt.date(2027, 1, 1)}, "belum tampil", id="not yet"),
    ],
)
def test_state(court: Court, changes: dict[str, Any], word: str | None) -> None:
    court.add("pengumuman", **changes)
    court.add("berita", **_OLD)
    found = court.found("CNT021")
    assert len(found) == (0 if word is None else 1)
    assert word is None or word in found[0].message


def test_withdrawn(court: Court) -> None:
    court.withdraw("pengumuman/2026/11/contoh")
    court.add("berita", **_OLD)
    assert ["ditarik" in f.message for f in court.found("CNT021")] == [True]
    assert court.found("CNT020") == []


def test_what_nobody_sees_needs_no_successor(court: Court) -> None:
    court.add("pengumuman", expires_at=AS_OF)
    court.add("berita", **_OLD, expires_at=dt.date(2026, 11, 20))
    assert court.found("CNT021") == []
