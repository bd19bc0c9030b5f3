import datetime as dt

from pipeline.checks.waive import waive
from pipeline.config.waivers import Waiver
from pipeline.findings import Finding, Place, Severity

AS_OF = dt.date(2026, 11, 20)
FOUND = Finding(Place("content/berita/2026/11/a/index.md", 3), "LNK002", Severity.WARN, "Ganti.")


def waiver(code: str) -> Waiver:
    reason = "Situs tujuan belum menyediakan https."
    return Waiver(
        code=code, path=FOUND.place.path, reason=reason, approved_by="editor", until=AS_OF
    )


def test_a_waiver_of_another_code_is_unused() -> None:
    result = waive([FOUND], [waiver("LNK001")], AS_OF)
    assert [finding.code for finding in result.standing] == ["LNK002", "WVR002"]
    assert "LNK001" in result.standing[1].message


def test_a_used_one_is_not() -> None:
    result = waive([FOUND], [waiver("LNK002")], AS_OF)
    assert result.standing == ()


def test_kept_and_covered_are_all() -> None:
    others = [Finding(FOUND.place, code, Severity.NOTE, "Isi.") for code in ("CNT002", "CNT012")]
    result = waive([FOUND, *others], [waiver("LNK002")], AS_OF)
    assert sorted([*result.standing, *result.covered]) == sorted([FOUND, *others])
