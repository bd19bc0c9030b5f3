"""What is published at once with one approval owes a second check, until somebody else gives it."""

import datetime as dt
import json
import subprocess

import pytest

from pipeline.review.debts import Debt, UrgentItem, debts
from pipeline.review.statement import Bound, Statement
from tests.demo import terbit
from tests.review.cases import COURT, policy, roster
from tests.review.courthouse import EDITOR, PJ, URGENT, WRITER, Courthouse, urgent

FOLDER = "content/pengumuman/2026/11/listrik"
INDEX, PHOTO = f"{FOLDER}/index.md", f"{FOLDER}/foto/01.jpg"
FILES = {INDEX: "a" * 64, PHOTO: "b" * 64}
PUBLISHED = dt.datetime(2026, 11, 20, 3, 0, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)


def said(by: str, role: str, *, stands: bool = False, at: int = 3, **other: str) -> Statement:
    files = {**FILES, **other}
    return Statement.model_validate(
        {
            "version": 1,
            "court": COURT,
            "by": by,
            "role": role,
            "decision": "approve",
            "at": f"2026-11-20T{at:02}:00:00Z",
            "paths": {p: Bound(new=sha, old=sha if stands else None) for p, sha in files.items()},
        }
    )


FIRST = said(EDITOR, "editor")


def owed(*statements: Statement, hours: int = 1) -> tuple[Debt, ...]:
    item = UrgentItem(FOLDER, "Listrik", PUBLISHED, FILES, frozenset({WRITER}), statements)
    return debts([item], roster(), policy(), PUBLISHED + hours * HOUR)


@pytest.mark.parametrize(
    ("statements", "settled"),
    [
        pytest.param([], False, id="nobody"),
        pytest.param([FIRST], False, id="one before"),
        pytest.param([FIRST, said(PJ, "information_officer")], True, id="both before"),
        pytest.param(
            [FIRST, said(PJ, "information_officer", stands=True)], True, id="another one after"
        ),
        pytest.param([FIRST, said(EDITOR, "editor", stands=True)], False, id="the same one after"),
        pytest.param(
            [FIRST, said(WRITER, "editor", stands=True)], False, id="the writer in no such role"
        ),
        pytest.param([FIRST, said("ketua", "chief", stands=True)], False, id="a role not asked"),
        pytest.param(
            [FIRST, said(PJ, "information_officer", stands=True, **{INDEX: "c" * 64})],
            False,
            id="of other bytes",
        ),
    ],
)
def test_who_settles_it(statements: list[Statement], settled: bool) -> None:
    assert (owed(*statements) == ()) is settled


def test_late_after_the_hours_of_the_configuration() -> None:
    (early,), (late,) = owed(FIRST, hours=24), owed(FIRST, hours=25)
    assert (early.late, late.late) == (False, True)
    assert early.due == PUBLISHED + 24 * HOUR
    assert early.first == {EDITOR, WRITER}


def test_on_a_real_server(house: Courthouse) -> None:
    house.commit({URGENT: urgent()})
    house.approve((EDITOR, "editor"))
    entered, _, told = house.push()
    assert entered, told
    assert waiting(house) == [FOLDER]
    again = check(house, EDITOR)
    assert (again.returncode, "Minta orang lain" in again.stderr) == (4, True)
    other = check(house, "ketua")
    assert (other.returncode, "Minta pejabat lain" in other.stderr) == (4, True)
    done = check(house, PJ)
    assert done.returncode == 0, done.stderr
    assert waiting(house) == []
    assert check(house, PJ).returncode == 2


def check(house: Courthouse, who: str) -> subprocess.CompletedProcess[str]:
    return terbit(house.clone, "second-check", FOLDER, "--key", str(house.key(who)))


def waiting(house: Courthouse) -> list[str]:
    shown = terbit(house.clone, "queue", "--json")
    return [row["folder"] for row in json.loads(shown.stdout)["second_checks"]]
