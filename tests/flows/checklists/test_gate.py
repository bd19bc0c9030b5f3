"""Runs that are pushed past the commands: the server's hook refuses them, with file and line."""

import datetime as dt
import re
from pathlib import Path

import pytest

from pipeline.errors import ConfigError
from tests.demo import terbit
from tests.flows.checklists.acts import (
    ADMIN,
    EVENT,
    KASUBBAG,
    PERIOD,
    begin,
    file_of,
    past_the_hook,
    put,
    shut,
)
from tests.review.courthouse import RUN, Courthouse

SOLVED = f"content/ceklis/tais-07/{PERIOD}.yml"


def text_at(house: Courthouse, path: str) -> str:
    """A file of main, after the clone has caught up with it."""
    house.git("fetch", "--quiet", "origin")
    house.git("reset", "--quiet", "--hard", "origin/main")
    return (house.clone / path).read_text(encoding="utf-8")


CUTS = {
    "malformed": ("state: done", "state: selesai", "RUN001"),
    "no such step": ("step: 1\n", "step: 12\n", "RUN002"),
    "procedure of nowhere": ("procedure: ", "procedure: 0", "RUN001"),
}


@pytest.mark.parametrize(("old", "new", "code"), CUTS.values(), ids=CUTS)
def test_what_cannot_be_followed(house: Courthouse, old: str, new: str, code: str) -> None:
    text = text_at(house, RUN)
    changed = text.replace(old, new, 1)
    if old.startswith("procedure"):
        changed = re.sub(r"procedure: 0(.*).\n", r"procedure: 0\1\n", changed)
    house.commit({RUN: changed}, ADMIN)
    entered, codes, said = house.push()
    assert not entered
    assert code in codes
    assert re.search(rf"{RUN}:\d+:\d+", said), said


def test_what_was_entered_is_not_rewritten_nor_signed_by_another(solved: Courthouse) -> None:
    text = text_at(solved, SOLVED)
    cut = text.index("- by", text.index("step: 1"))
    forged = text[:cut] + text[cut:].replace("- by: admin-situs", "- by: sekretaris")
    solved.commit({SOLVED: forged}, ADMIN)
    entered, codes, said = solved.push()
    assert not entered
    assert "RUN003" in codes
    assert re.search(rf"{SOLVED}:2\d:", said), said


def test_a_step_of_somebody_else_is_refused(solved: Courthouse) -> None:
    begin(solved, "tais-07", "Printer macet")
    path = SOLVED.replace("-1.yml", "-2.yml")
    text = text_at(solved, path)
    entry = (
        f"entries:\n- {{by: {KASUBBAG}, at: '2026-11-20T10:00:00+07:00', step: 1, state: done}}\n"
    )
    solved.commit({path: text.replace("closed: null", f"{entry}closed: null")}, KASUBBAG)
    entered, codes, _ = solved.push()
    assert (entered, codes) == (False, ["RUN005"])


def test_a_closed_run_stays_as_it_is_even_with_every_signature(solved: Courthouse) -> None:
    shut(solved, "tais-07", ADMIN)
    shut(solved, "tais-07", KASUBBAG)
    text = text_at(solved, SOLVED)
    solved.commit({SOLVED: re.sub(r"closed:\n(  .*\n)+", "closed: null\n", text)}, ADMIN)
    solved.approve((KASUBBAG, "editor"))
    entered, codes, _ = solved.push()
    assert (entered, codes) == (False, ["RUN003"])


def test_evidence_that_is_replaced_is_refused(house: Courthouse, tmp_path: Path) -> None:
    begin(house, "tais-07", EVENT)
    put(house, "tais-07", 1, given=file_of(tmp_path, "log.txt", "Catatan."))
    text_at(house, SOLVED)
    [file] = (house.clone / SOLVED.removesuffix(".yml")).iterdir()
    house.commit({file.relative_to(house.clone).as_posix(): "Lain."}, ADMIN)
    entered, codes, _ = house.push()
    assert not entered
    assert "RUN004" in codes


def test_one_run_that_cannot_be_read_stops_only_itself(solved: Courthouse) -> None:
    text = text_at(solved, RUN)
    past_the_hook(solved, {RUN: text.replace("state: done", "state: selesai")})
    told = rf"{RUN}:10:\d+: entries.1.state"
    with pytest.raises(ConfigError, match=told):
        put(solved, "tais-05", 1)
    with pytest.raises(ConfigError, match=told):
        begin(solved, "tais-05", at=dt.datetime(2026, 11, 20, 9, tzinfo=dt.UTC))
    assert begin(solved, "tais-07", "Gangguan lain").commit
    key = ("--key", str(solved.key(ADMIN)))
    done = terbit(solved.clone, "sop", "skip", "tais-07", "1", "--not-yet", "--reason", "Antre.",
                  "--period", "2026-11-20-2", *key)  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert re.search(told, done.stderr)
    done = terbit(solved.clone, "sop", "due", "--as-of", "2026-11-20")
    assert done.returncode == 3
    assert "tais-05 2026-11:" not in done.stdout
    assert "tais-10 2026-11-20" in done.stdout
    assert re.search(told, done.stderr)
    done = terbit(solved.clone, "sop", "recap", "2026-11")
    assert done.returncode == 3
    assert f"| {RUN} | 10 |" in done.stdout
