"""The diary of the demo court, read line by line."""

import datetime as dt
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Asia/Jakarta")
FILE = Path(__file__).with_name("diary.txt")
PEOPLE = {
    "admin": "admin-situs",
    "kasubbag": "editor",
    "sekretaris": "sekretaris",
    "ketua": "ketua",
    "panitera": "panitera",
    "pj": "pj-informasi",
    "penulis": "penulis-hukum",
}
STATES = {"do": "done", "fix": "done", "skip": "not_applicable", "wait": "not_done"}


@dataclass(frozen=True)
class Step:
    """One step of a line: its number, and what was said with it."""

    number: int
    answer: int | None = None
    minutes: int | None = None
    part: str | None = None


@dataclass(frozen=True)
class Act:
    """One line: who did what to which run, when; `allowed` false: it must be refused."""

    at: dt.datetime
    who: str
    verb: str
    sop: str
    period: str | None
    steps: tuple[Step, ...]
    words: str | None
    allowed: bool


def read_diary() -> tuple[Act, ...]:
    """Every line of the diary."""
    return tuple(_acts(FILE.read_text(encoding="utf-8").splitlines()))


def _acts(lines: list[str]) -> Iterator[Act]:
    day = dt.date.min
    for line in lines:
        if line.startswith("2026-"):
            day = dt.date.fromisoformat(line)
        elif line and not line.startswith("#"):
            yield _act(day, line)


def _act(day: dt.date, line: str) -> Act:
    time, *rest = shlex.split(line)
    allowed = rest[0] != "no"
    who, verb, run, *more = rest if allowed else rest[1:]
    hour, minute = (int(part) for part in time.split("."))
    at = dt.datetime(day.year, day.month, day.day, hour, minute, tzinfo=ZONE)
    sop, _, period = run.partition("/")
    numbered = [each for each in more if each[0].isdigit()]
    words = next((each for each in more if not each[0].isdigit()), None)
    steps = tuple(_step(each) for each in numbered)
    return Act(at, PEOPLE[who], verb, sop, period or None, steps, words, allowed)


def _step(text: str) -> Step:
    rest, _, part = text.partition("@")
    rest, _, minutes = rest.partition(":")
    number, _, answer = rest.partition("=")
    return Step(
        int(number), *(int(each) if each else None for each in (answer, minutes)), part or None
    )
