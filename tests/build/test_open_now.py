"""Whether the court is open as the page is read: decided by its clock, wherever the reader is."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import missing
from tests.demo import ROOT

_HOURS = "1 08.00-12.00 13.00-16.30;2 08.00-16.00;5 08.00-11.30 13.00-17.00"
_RUN = """
import { sentence } from "./open-now.mjs";
const cases = JSON.parse(process.argv[2]);
const said = cases.map(([told, zone, moment]) => sentence(told, zone, new Date(moment)));
process.stdout.write(JSON.stringify(said));
"""
CASES = {
    "before opening": ("Asia/Jakarta", "2026-11-16T07:59:59+07:00", "Tutup", "pukul 08.00"),
    "at opening": ("Asia/Jakarta", "2026-11-16T08:00:00+07:00", "Buka", "sampai pukul 12.00"),
    "the break": ("Asia/Jakarta", "2026-11-16T12:00:00+07:00", "Tutup", "lagi pukul 13.00"),
    "last minute": ("Asia/Jakarta", "2026-11-16T16:29:59+07:00", "Buka", "sampai pukul 16.30"),
    "at closing": ("Asia/Jakarta", "2026-11-16T16:30:00+07:00", "Tutup", "Selasa pukul 08.00"),
    "a closed day": ("Asia/Jakarta", "2026-11-18T10:00:00+07:00", "Tutup", "Jumat pukul 08.00"),
    "the weekend": ("Asia/Jakarta", "2026-11-22T10:00:00+07:00", "Tutup", "Senin pukul 08.00"),
    "midnight": ("Asia/Jakarta", "2026-11-16T00:00:00+07:00", "Tutup", "lagi pukul 08.00"),
    "two hours east": ("Asia/Jayapura", "2026-11-16T06:30:00+07:00", "Buka", "pukul 12.00"),
    "a day ahead": ("Asia/Jayapura", "2026-11-15T23:30:00+00:00", "Buka", "pukul 12.00"),
}


def _said(folder: Path, zone_of_reader: str, cases: list[tuple[str, str, str]]) -> list[str]:
    node = shutil.which("node")
    if node is None:
        missing("node")
    shutil.copyfile(ROOT / "site_config/theme/assets/open-now.js", folder / "open-now.mjs")
    (folder / "run.mjs").write_text(_RUN, encoding="utf-8")
    command = [str(node), "run.mjs", json.dumps(cases)]
    surroundings = {**os.environ, "TZ": zone_of_reader}
    done = subprocess.run(
        command, cwd=folder, env=surroundings, capture_output=True, text=True, check=True
    )
    return list(json.loads(done.stdout))


@pytest.mark.parametrize("zone", ["Asia/Jakarta", "Pacific/Kiritimati", "America/Los_Angeles"])
def test_by_the_courts_clock(tmp_path: Path, zone: str) -> None:
    asked = [(_HOURS, court_zone, moment) for court_zone, moment, *_ in CASES.values()]
    said = dict(zip(CASES, _said(tmp_path, zone, asked), strict=True))
    wrong = {
        name: said[name]
        for name, (_, _, state, part) in CASES.items()
        if not said[name].startswith(f"{state} sekarang, ") or part not in said[name]
    }
    assert wrong == {}
    assert all("menurut jam biasa" in sentence for sentence in said.values())


def test_a_week_with_one_day_opens_again_a_week_later(tmp_path: Path) -> None:
    asked = [("3 08.00-09.00", "Asia/Jakarta", "2026-11-18T10:00:00+07:00")]
    assert "Rabu pukul 08.00" in _said(tmp_path, "UTC", asked)[0]


def test_pages_ask_for_the_script_only_where_hours_stand(demo: Path) -> None:
    for file in (demo / "site").rglob("*.html"):
        page = file.read_text(encoding="utf-8")
        assert ("assets/open-now." in page) == ('class="jam"' in page), file
    home = (demo / "site/index.html").read_text(encoding="utf-8")
    assert 'role="status"></span>' in home, "empty until the script runs"
