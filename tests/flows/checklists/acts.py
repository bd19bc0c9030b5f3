"""What people of a test court do with runs, each with a key of their own."""

import datetime as dt
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from pipeline.flows.checklists.close import Closing, close
from pipeline.flows.checklists.evidence import Given, read_given
from pipeline.flows.checklists.move import Moved
from pipeline.flows.checklists.start import start
from pipeline.flows.checklists.tick import Said, tick
from pipeline.sop.runs.run import Run
from pipeline.sop.runs.text import read_run
from tests.review.courthouse import Courthouse

ADMIN, KASUBBAG, SECRETARY, CHIEF, REGISTRAR = (
    "admin-situs",
    "editor",
    "sekretaris",
    "ketua",
    "panitera",
)
ZONE = ZoneInfo("Asia/Jakarta")
NOW = dt.datetime(2026, 11, 20, 9, tzinfo=ZONE)
EVENT, PERIOD = "Jaringan ruang sidang utama mati", "2026-11-20-1"
URL = "https://arsip.pn-contoh.example/bukti/1"
GIVEN = Given(addresses=(URL,))


def begin(house: Courthouse, sop: str, event: str | None = None, **more: Any) -> Moved:
    key, at = house.key(more.pop("by", ADMIN)), more.pop("at", NOW)
    return start(house.clone, sop, more.pop("period", None), event, key, at)


def put(house: Courthouse, sop: str, step: int, by: str = ADMIN, **more: Any) -> Moved:
    period, at, root = more.pop("period", None), more.pop("at", NOW), more.pop("root", house.clone)
    said = Said(step, **({"given": GIVEN} | more))
    return tick(root, sop, period, said, house.key(by), at)


def shut(house: Courthouse, sop: str, by: str, decree: str | None = None, **more: Any) -> Closing:
    return close(house.clone, sop, more.get("period"), decree, house.key(by), more.get("at", NOW))


def file_of(folder: Path, name: str, text: str) -> Given:
    """Evidence in a file of its own."""
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return read_given([str(file)])


def run_at(house: Courthouse, run: Run | None) -> Run:
    """The run as the server's main has it."""
    assert run is not None
    return read_run(run.path, house.git("show", f"{main_of(house)}:{run.path}").encode())


def main_of(house: Courthouse) -> str:
    """The server's main, or the clone's own where there is no server."""
    if not house.git("remote"):
        return "main"
    house.git("fetch", "--quiet", "origin")
    return "origin/main"


def signers(house: Courthouse, path: str) -> list[str]:
    """Who authored the commits of main that touch a path, the newest first."""
    house.git("fetch", "--quiet", "origin")
    return house.git("log", "--format=%ae", "origin/main", "--", path).split()


def past_the_hook(house: Courthouse, files: dict[str, str | bytes | None], by: str = ADMIN) -> None:
    """Push as somebody with a shell on the server could."""
    house.commit(files, by)
    hook = house.server / "hooks/pre-receive"
    hook.rename(house.server / "hooks/aside")
    assert house.push()[0]
    (house.server / "hooks/aside").rename(hook)
