"""The draft of a report: what is known, what is not, and no word of a stranger's that acts."""

import datetime as dt
from dataclasses import replace

import pytest

from pipeline.monitor.recovery.report import About, report
from pipeline.monitor.recovery.state import Altered, How, Recovery, Sealed

_AT = dt.datetime(2026, 11, 20, 3, 0, tzinfo=dt.UTC)
_ABOUT = About("PN Contoh", "https://pn-contoh.example", "Asia/Jakarta", _AT, (7, _AT))
_RECOVERY = Recovery(
    "lokal",
    _AT,
    altered=(Altered("slot/index.html", How.STRANGE, 9, "ab" * 32, None, _AT),),
    evidence=(Sealed("var/bukti/x", "cd" * 32),),
    aside=(".terbit/karantina/x",),
    restored="0002-20261120-aaaaaaaaaa",
    verified=_AT,
)


def test_a_report_of_a_site_that_is_well_again() -> None:
    told = report(_RECOVERY.did(_AT, "Bukti disimpan."), _ABOUT)
    for words in (
        "Rilis 0002-20261120-aaaaaaaaaa sudah tayang lagi",
        "Pertama terlihat: 20-11-2026 10.00.00 WIB (insiden 7 di pemantauan)",
        f"| `slot/index.html` | asing | 9 | 20-11-2026 10.00.00 WIB | `{'ab' * 32}` |",
        f"`var/bukti/x`, segel `{'cd' * 32}`",
        "20-11-2026 10.00.00 WIB: Bukti disimpan.",
        "Jalan masuk",
        "Keputusan: ISI",
    ):
        assert words in told


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"verified": None}, "belum seluruhnya pulih"),
        ({"verified": None, "restored": None}, "Situs belum pulih"),
        ({"still": ("Asing di tujuan: a.",)}, "Yang masih salah:"),
        ({"unseen": ("tidak tersambung",)}, "Belum terlihat: `tidak tersambung`"),
        ({"unlisted": True}, "ikut diubah atau hilang"),
    ],
)
def test_what_is_not_well_is_said(changes: dict[str, object], words: str) -> None:
    assert words in report(replace(_RECOVERY, **changes), _ABOUT)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["a`b", "a|b", "a\nb", "a\x1b[2Jb", "<script>`"])
def test_a_name_that_a_stranger_chose_stays_text_in_its_cell(name: str) -> None:
    altered = (Altered(name, How.STRANGE, 1, None, None, None),)
    told = report(replace(_RECOVERY, altered=altered), _ABOUT)
    (row,) = [line for line in told.splitlines() if line.endswith("| asing | 1 |  |  |")]
    assert row.count("|") == 6
    assert row.count("`") == 2
    assert row.isprintable()


def test_a_long_list_says_how_many_more_there_are() -> None:
    altered = tuple(Altered(f"{n}.php", How.STRANGE, 1) for n in range(60))
    told = report(replace(_RECOVERY, altered=altered), _ABOUT)
    assert "Dan 10 berkas lain" in told


def test_more_that_is_found_joins_what_was_known_once() -> None:
    more = replace(_RECOVERY, altered=(*_RECOVERY.altered, Altered("b.php", How.STRANGE)))
    assert [each.path for each in _RECOVERY.joined(more).altered] == ["slot/index.html", "b.php"]
    assert _RECOVERY.did(_AT, "x").did(_AT, "x").done == _RECOVERY.did(_AT, "x").done
