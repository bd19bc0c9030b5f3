import datetime as dt

import pytest

from pipeline.checks.waive import waive
from pipeline.config.waivers import Waiver
from pipeline.findings import Finding, Place, Severity

AS_OF = dt.date(2026, 11, 20)
FOUND = Finding(Place("content/berita/2026/11/a/index.md", 3), "LNK002", Severity.WARN, "Ganti.")


def waiver(until: dt.date, path: str = FOUND.place.path) -> Waiver:
    reason = "Situs tujuan belum menyediakan https."
    return Waiver(code="LNK002", path=path, reason=reason, approved_by="editor", until=until)


def test_on_its_last_day_it_covers() -> None:
    result = waive([FOUND], [waiver(AS_OF)], AS_OF)
    assert (result.standing, result.covered) == ((), (FOUND,))


def test_after_its_last_day_both_stand() -> None:
    result = waive([FOUND], [waiver(AS_OF - dt.timedelta(days=1))], AS_OF)
    assert [finding.code for finding in result.standing] == ["LNK002", "WVR001"]
    assert result.covered == ()


@pytest.mark.parametrize(
    ("path", "covers"),
    [
        pytest.param("content/berita/2026", True, id="a folder above"),
        pytest.param("content/berita/", True, id="a folder with a slash"),
        pytest.param("content/berita/2026/11/a/index.m", False, id="part of a name"),
        pytest.param("content/beri", False, id="part of a folder's name"),
    ],
)
def test_folder(path: str, covers: bool) -> None:
    assert bool(waive([FOUND], [waiver(AS_OF, path)], AS_OF).covered) is covers
