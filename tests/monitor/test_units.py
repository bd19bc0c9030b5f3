"""Units of systemd and crontab lines: read back by the rules of those who read them."""

import configparser
import dataclasses
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from pipeline.monitor.units import Installed, cron_lines, units

_PLAIN = Installed("/srv/situs/.venv/bin/terbit", "/srv/situs", "situs", 5)
_ODD = Installed("/srv/50% situs/bin/terbit", "/srv/50% 'situs'/a", "situs", 90)


def _read(text: str) -> configparser.ConfigParser:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read_string(text)
    return parser


def test_a_run_and_a_watch_over_it_each_with_a_timer() -> None:
    files = units(_PLAIN)
    assert set(files) == {
        f"terbit-monitor{which}.{kind}" for which in ("", "-alive") for kind in ("service", "timer")
    }
    run = _read(files["terbit-monitor.service"])["Service"]
    assert shlex.split(run["ExecStart"]) == [
        _PLAIN.program, "-C", "/srv/situs", "monitor", "run", "--due",
    ]  # fmt: skip
    assert run["SuccessExitStatus"] == "1 3"
    assert run["EnvironmentFile"] == "-/etc/terbit/pantau.env"
    assert "SuccessExitStatus" not in _read(files["terbit-monitor-alive.service"])["Service"]
    assert _read(files["terbit-monitor.timer"])["Timer"]["OnCalendar"] == "*-*-* *:0/5:00"


def test_a_status_page_has_a_timer_of_its_own_where_it_has_a_place() -> None:
    with_page = dataclasses.replace(_PLAIN, status=True)
    more = units(with_page).keys() - units(_PLAIN).keys()
    assert more == {f"terbit-monitor-status.{kind}" for kind in ("service", "timer")}
    run = _read(units(with_page)["terbit-monitor-status.service"])["Service"]
    assert shlex.split(run["ExecStart"])[3:] == ["monitor", "status"]
    assert "SuccessExitStatus" not in run
    [line] = set(cron_lines(with_page).splitlines()) - set(cron_lines(_PLAIN).splitlines())
    assert line.startswith("3-59/15 * * * * cd ")


def test_signs_in_paths_stay_what_they_are() -> None:
    service = _read(units(_ODD)["terbit-monitor.service"])["Service"]
    command = shlex.split(service["ExecStart"].replace("%%", "%"))
    assert command[0] == _ODD.program
    assert command[2] == _ODD.folder
    assert service["WorkingDirectory"] == "/srv/50%% 'situs'/a"
    (run, alive) = [line for line in cron_lines(_ODD).splitlines() if not line.startswith("#")]
    assert run.startswith("0 */1 * * * ")
    words = shlex.split(alive.split(" ", 5)[5].replace("\\%", "%"))
    assert words == ["cd", _ODD.folder, "&&", _ODD.program, "monitor", "alive"]


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd-analyze is not here")
def test_systemd_takes_the_units(tmp_path: Path) -> None:
    program = shutil.which("true")
    assert program
    for name, text in units(Installed(program, "/tmp", "root", 5, status=True)).items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    done = subprocess.run(
        ["systemd-analyze", "verify", *map(str, tmp_path.iterdir())],
        capture_output=True,
        text=True,
        check=False,
    )
    assert str(tmp_path) not in done.stderr
