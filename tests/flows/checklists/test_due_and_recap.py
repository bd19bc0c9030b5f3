"""What is due for whom, the register, the records that write themselves, and the recap."""

import datetime as dt
import json
from pathlib import Path

import pytest

from pipeline.cli.sop_recap_told import as_markdown
from pipeline.errors import RefusedError, UsageError
from pipeline.flows.checklists.due import tasks_due
from pipeline.flows.checklists.evidence import Given, own_records
from pipeline.flows.checklists.form import register_given
from pipeline.flows.checklists.recap import recap_runs
from pipeline.flows.checklists.shelf import shelf_of
from pipeline.flows.reviewing.desk import open_desk
from tests.demo import terbit
from tests.flows.checklists.acts import (
    ADMIN,
    CHIEF,
    EVENT,
    KASUBBAG,
    NOW,
    SECRETARY,
    begin,
    put,
    run_at,
    shut,
)
from tests.review.courthouse import ITEM, ORDINARY, Courthouse, article

DAY = dt.date(2026, 11, 20)


def told(house: Courthouse, person: str | None = None, day: dt.date = DAY) -> list[str]:
    """What is due, in short words."""
    found = tasks_due(house.clone, NOW, day, person).tasks
    return [f"{t.due.sop} {t.due.period} {t.due.what} {t.due.step} {t.due.late}" for t in found]


def test_what_should_have_begun_is_due_and_late(alone: Courthouse) -> None:
    found = told(alone)
    assert found[0] == "tais-10 2026-11-02 start 1 14"
    assert "tais-10 2026-11-20 start 1 0" in found
    assert "tabanan-c 2026-11 start 1 0" in found
    assert not [each for each in found if "2026-11-21" in each or "2026-11-15" in each]
    begin(alone, "tais-10", period="2026-11-02")
    assert "tais-10 2026-11-02 step 1 14" in told(alone)


def test_due_is_told_to_those_who_may_do_it(solved_alone: Courthouse) -> None:
    begin(solved_alone, "tais-07", "Printer macet")
    mine = "tais-07 2026-11-20-2 step 1 0"
    assert mine in told(solved_alone, ADMIN)
    assert mine not in told(solved_alone, KASUBBAG)
    closing = "tais-07 2026-11-20-1 close None 0"
    assert closing in told(solved_alone, ADMIN)
    shut(solved_alone, "tais-07", ADMIN, period="2026-11-20-1")
    assert closing not in told(solved_alone, ADMIN)
    assert closing in told(solved_alone, KASUBBAG)
    assert closing not in told(solved_alone, SECRETARY)
    assert closing not in told(solved_alone, CHIEF)
    with pytest.raises(UsageError, match="people"):
        told(solved_alone, "orang-luar")


def test_an_event_is_late_by_the_step_s_own_time(alone: Courthouse) -> None:
    begin(alone, "tais-07", EVENT)
    assert told(alone, ADMIN, dt.date(2026, 11, 20))[-1].startswith("tais-05")
    assert "tais-07 2026-11-20-1 step 1 0" in told(alone)
    assert "tais-07 2026-11-20-1 step 1 1" in told(alone, None, dt.date(2026, 11, 23))


def test_steps_that_come_round_are_due_each_week(alone: Courthouse) -> None:
    begin(alone, "tabanan-c", at=dt.datetime(2026, 11, 2, 9, tzinfo=NOW.tzinfo))
    put(alone, "tabanan-c", 1)
    put(alone, "tabanan-c", 2)
    found = [each for each in told(alone) if each.startswith("tabanan-c")]
    assert "tabanan-c 2026-11 (2026-W45) step 2 10" in found
    assert not [each for each in found if "W47" in each]
    assert put(alone, "tabanan-c", 2).commit is None
    put(alone, "tabanan-c", 2, of="2026-W45")
    assert not [each for each in told(alone) if "W45" in each]


def test_the_register_of_service_requests(alone: Courthouse, tmp_path: Path) -> None:
    form = tmp_path / "permintaan.yml"
    form.write_text("requester: Kepaniteraan\ndescription: Ganti papan tik\n", encoding="utf-8")
    asked = register_given((), form)
    first = begin(alone, "tabanan-b", "Permintaan pertama").run
    assert first is not None
    with pytest.raises(RefusedError, match=r"requester \(pemohon\)"):
        put(alone, "tabanan-b", 1)
    put(alone, "tabanan-b", 1, register=asked)
    assert run_at(alone, first).entries[0].register_["number"] == "001/2026"
    put(alone, "tabanan-b", 2, CHIEF)
    put(alone, "tabanan-b", 3, KASUBBAG)
    put(alone, "tabanan-b", 4, register=register_given(["klasifikasi=perangkat keras"], None))
    second = begin(alone, "tabanan-b", "Permintaan kedua").run
    assert second is not None
    typed = register_given(["number=001/2026", "pemohon=Umum", "permintaan=Jaringan"], None)
    with pytest.raises(RefusedError, match="sudah dipakai"):
        put(alone, "tabanan-b", 1, period=second.period, register=typed)
    free = {key: value for key, value in typed.items() if key != "number"}
    put(alone, "tabanan-b", 1, period=second.period, register=free)
    found = recap_runs(alone.clone, "2026-11", NOW)
    assert [row["number"] for row in found.register] == ["001/2026", "002/2026"]
    report = as_markdown(found)
    assert "| 001/2026 | Kepaniteraan | Ganti papan tik | perangkat keras |" in report


@pytest.mark.parametrize(
    ("text", "says"),
    [
        pytest.param("requester: [a]\n", ":1:1: requester", id="no text"),
        pytest.param("requester: x\nprioritas: y\n", ":2:1: prioritas", id="unknown"),
        pytest.param("requester: 'x\n", "tidak terbaca", id="broken"),
    ],
)
def test_a_malformed_form(tmp_path: Path, text: str, says: str) -> None:
    form = tmp_path / "permintaan.yml"
    form.write_text(text, encoding="utf-8")
    with pytest.raises(Exception, match=says) as caught:
        register_given((), form)
    assert type(caught.value).__name__ == "ConfigError"


def test_a_publication_is_evidence_that_writes_itself(house: Courthouse) -> None:
    run = begin(house, "tais-06", "Berita berita/baru dari Kepaniteraan").run
    put(house, "tais-06", 1, "penulis-hukum")
    put(house, "tais-06", 2, "penulis-hukum")
    put(house, "tais-06", 3, KASUBBAG, answer="valid")
    put(house, "tais-06", 4, KASUBBAG, answer="biasa atau rutin")
    house.git("fetch", "--quiet", "origin")
    house.git("reset", "--quiet", "--hard", "origin/main")
    house.commit({ITEM: article()})
    house.approve(*ORDINARY)
    assert house.push("HEAD:refs/heads/draf/berita/baru")[0]
    done = terbit(house.clone, "publish", "berita/baru", "--key", str(house.key(ADMIN)))
    assert done.returncode == 0, done.stderr
    later = dt.datetime.now(dt.UTC) + dt.timedelta(minutes=1)
    put(house, "tais-06", 5, given=Given(), at=later)
    kept = run_at(house, run).entries[-1].evidence
    house.git("fetch", "--quiet", "origin")
    commit = str(kept[0].record).removeprefix("publication:")
    assert house.git("log", "-1", "--format=%s", commit).strip() == "Terbitkan berita/baru"
    assert len(kept) == 1
    monthly = begin(house, "tabanan-c", at=later).run
    assert monthly is not None
    shelf = shelf_of(open_desk(house.clone))
    found = own_records(shelf, monthly, shelf.practice("tabanan-c"), 11, ADMIN, later)
    assert [each.record for each in found] == [f"recap:{monthly.period}"]
    assert own_records(shelf, monthly, shelf.practice("tabanan-c"), 10, ADMIN, later) == ()


def test_the_recap_of_a_month(solved_alone: Courthouse) -> None:
    put(solved_alone, "tais-07", 1, correct=True, note="Pukul 08.20.", minutes=75)
    begin(solved_alone, "tais-08", "Tamu | <script>")
    late = dt.datetime(2026, 11, 24, 9, tzinfo=NOW.tzinfo)
    put(solved_alone, "tais-08", 1, at=late)
    held = "Menunggu vendor | <b>"
    put(solved_alone, "tais-08", 2, state="not_done", note=held, at=late, given=Given())
    found = recap_runs(solved_alone.clone, "2026-11", late)
    rows = {run.sop: run for run in found.runs}
    assert [step.late for step in rows["tais-08"].of_state("done")] == [True]
    one = next(step for step in rows["tais-07"].steps if step.step == 1)
    assert (one.minutes, one.at_most, one.over, one.late) == (75, 60, True, False)
    assert [m.name for m in found.trend][0::5] == ["2026-06", "2026-11"]
    assert (found.trend[-1].done, found.trend[-1].in_time) == (4, 3)
    report = as_markdown(found)
    assert report.startswith("# Rekap pelaksanaan SOP, November 2026\n")
    over = "langkah 1: 75 dari 60 menit"
    assert f"| tais-07 | 2026-11-20-1 | 75 menit | 75 dari 120 menit | {over} |" in report
    assert "Menunggu vendor / \\<b\\>" in report
    assert "75%" in report
    assert report.count("<svg") == 1
    assert "admin-situs" not in report
    with pytest.raises(UsageError, match="belum mulai"):
        recap_runs(solved_alone.clone, "2027-01", late)
    with pytest.raises(UsageError, match="seperti 2026-11"):
        recap_runs(solved_alone.clone, "2026-13", late)


def test_as_people_and_programs_meet_it(solved: Courthouse) -> None:
    key = ("--key", str(solved.key(ADMIN)))
    done = terbit(solved.clone, "sop", "start", "tais-08", "--event", "Tamu rapat", *key)
    assert (done.returncode, done.stderr) == (0, "")
    assert "langkah 1 (Pengguna)" in done.stdout
    done = terbit(solved.clone, "sop", "tick", "tais-08", "2", *key)
    assert (done.returncode, done.stdout) == (4, "")
    assert "Ditolak:\nLangkah 2 belum terbuka." in done.stderr
    done = terbit(solved.clone, "sop", "tick", "tais-08", "1", "--minutes", "dua", *key)
    assert done.returncode == 2
    url = ("--evidence", "https://arsip.pn-contoh.example/1")
    done = terbit(solved.clone, "sop", "tick", "tais-08", "1", *url, "--json", *key)
    assert json.loads(done.stdout)["sop"] == "tais-08"
    wait = ("skip", "tais-08", "2", "--not-yet", "--reason", "Menunggu alat.")
    done = terbit(solved.clone, "sop", *wait, *key)
    assert done.returncode == 0, done.stderr
    done = terbit(solved.clone, "sop", "due", "--person", ADMIN, "--as-of", "2026-11-20")
    assert "Belum dilakukan: Menunggu alat." in done.stdout
    assert "Terlambat 14 hari kerja" in done.stdout
    done = terbit(solved.clone, "sop", "due", "--json", "--as-of", "2026-11-20")
    assert json.loads(done.stdout)["tasks"][0]["late_days"] == 14
    done = terbit(solved.clone, "sop", "close", "tais-07", *key)
    assert done.stdout.startswith("Penutupan tais-07 2026-11-20-1 diajukan.")
    closer = ("--key", str(solved.key(KASUBBAG)))
    done = terbit(solved.clone, "sop", "close", "tais-07", *closer)
    assert done.stdout == "tais-07 2026-11-20-1 diverifikasi dan ditutup editor.\n"
    done = terbit(solved.clone, "sop", "recap", "2026-11")
    assert (done.returncode, done.stderr) == (0, "")
    assert "| tais-07 Penanganan gangguan jaringan komunikasi data |" in done.stdout
    assert "ditutup, diteruskan kepada Sekretaris" in done.stdout
    done = terbit(solved.clone, "sop", "recap", "2026-11", "--json")
    assert json.loads(done.stdout)["month"] == "2026-11"
