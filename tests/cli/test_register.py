"""`terbit register`: the board as a table and as JSON, and the list of each section."""

import datetime as dt
import json
from pathlib import Path

import pytest
from rich.console import Console

from pipeline.cli import register_told
from pipeline.flows.register.look import look
from tests.building import ROOT
from tests.demo import AS_OF, terbit

_KEYS = {"id", "category", "title", "state", "last_update", "next_due", "owner"}


def test_the_board_as_json(demo: Path) -> None:
    done = terbit(demo, "register", "--as-of", AS_OF, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    told = json.loads(done.stdout)
    assert all(set(row) >= _KEYS for row in told["items"])
    by_id = {row["id"]: row for row in told["items"]}
    assert (by_id["B2.03"]["state"], by_id["B2.03"]["next_due"]) == ("present", "2027-04-05")
    assert (by_id["T2.05"]["state"], by_id["T2.05"]["last_update"]) == ("missing", None)
    assert by_id["B2.03"]["people"] == ["penulis-hukum"]
    assert {row["id"] for row in told["left_out"]} == {f"X{number}" for number in range(1, 18)}


def test_the_board_as_a_table(demo: Path) -> None:
    done = terbit(demo, "register", "--as-of", AS_OF)
    assert done.returncode == 0
    assert "Informasi berkala: 6 dari 26 tersedia dan terkini" in done.stdout
    assert "B2.03" in done.stdout and "2027-04-05" in done.stdout


@pytest.mark.parametrize("width", [36, 60, 80, 120])
def test_no_word_is_cut_on_a_narrow_terminal(
    width: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    looked = look(ROOT, dt.date.fromisoformat(AS_OF))
    monkeypatch.setattr(register_told, "out", Console(highlight=False, width=width))
    register_told.tell_board(looked)
    shown = capsys.readouterr().out.split()
    rows = [row for row in looked.board.standings if row.held is not None]
    wanted = {word for row in rows for word in f"{row.obligation.title} {row.last_update}".split()}
    assert wanted <= {word.rstrip(":;") for word in shown} | set(shown)
    assert "kepegawaian" in shown and "…" not in "".join(shown)


@pytest.mark.parametrize("day", ["2020-01-15", "2005-01-15"])
def test_a_day_before_the_decree_in_force(demo: Path, day: str) -> None:
    told = json.loads(terbit(demo, "register", "--as-of", day, "--json").stdout)
    states = {row["state"] for row in told["items"]}
    assert states == ({"unknown", "missing"} if day > "2011" else set())
    assert (told["decree"] is None) == (day < "2011")
    assert len(told["items"]) + len(told["left_out"]) == 83


def test_the_list_of_a_section_and_the_reminders_of_a_day(demo: Path) -> None:
    done = terbit(demo, "register", "due", "--section", "perdata", "--as-of", AS_OF)
    assert done.returncode == 0
    assert "penulis-perdata" in done.stdout and "Kepaniteraan Muda Hukum" not in done.stdout
    asked = ("register", "due", "--remind", "--as-of", "2027-03-05", "--json")
    told = json.loads(terbit(demo, *asked).stdout)["sections"]
    assert [(row["id"], row["days"]) for row in told["hukum"]] == [("B2.03", 30)]
    assert terbit(demo, "register", "due", "--section", "humas").returncode == 2


def test_options_of_the_board_come_after_a_subcommand(demo: Path) -> None:
    assert terbit(demo, "register", "--json", "due").returncode == 2


def test_requests_are_written_down_and_handed_in(demo: Path) -> None:
    path = demo / "content/permohonan/2024.yml"
    new = ("register", "request", "--received", "2024-03-04")
    done = terbit(demo, *new, "--as-of", AS_OF)
    assert (done.returncode, done.stderr) == (0, "")
    assert "terbit submit content/permohonan/2024.yml" in done.stdout
    answer = ("register", "request", "1", "--year", "2024", "--answered", "2024-03-08")
    assert terbit(demo, *answer, "--outcome", "ditolak").returncode == 4
    given = ("--outcome", "ditolak", "--reason", "dikecualikan", "--json")
    told = json.loads(terbit(demo, *answer, *given).stdout)
    assert told == {"version": 1, "path": "content/permohonan/2024.yml", "number": 1}
    assert "reasons:\n  - excluded\n" in path.read_text(encoding="utf-8")
    path.unlink()


@pytest.mark.parametrize(
    "words",
    [
        *([], ["1"], ["--outcome", "dikabulkan"], ["x", "--extended"], ["--received", "kemarin"]),
        ["--received", "2999-01-01"],
    ],
)
def test_a_request_that_says_too_little_or_too_much(demo: Path, words: list[str]) -> None:
    assert terbit(demo, "register", "request", *words).returncode == 2


def test_the_yearly_report_says_what_is_left_to_do(demo: Path) -> None:
    done = terbit(demo, "register", "report", "2025", "--as-of", AS_OF)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Paling lambat terbit 31 Maret 2026" in done.stdout
    assert "terbit new informasi --obligation J.07" in done.stdout
    told = json.loads(terbit(demo, "register", "report", "2026", "--as-of", AS_OF, "--json").stdout)
    assert (told["counted"], told["complete"], told["due"]) == (True, False, "2027-03-31")
    assert terbit(demo, "register", "report", "dulu").returncode == 2
