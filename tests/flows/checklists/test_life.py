"""The life of a run on plain Git, with the server's real hook, from its start to its recap."""

import datetime as dt
from pathlib import Path

import pytest
import yaml

from pipeline.errors import RefusedError, UsageError
from pipeline.flows.checklists.evidence import Given, read_given
from tests.demo import terbit
from tests.flows.checklists.acts import (
    ADMIN,
    CHIEF,
    EVENT,
    KASUBBAG,
    NOW,
    PERIOD,
    REGISTRAR,
    SECRETARY,
    begin,
    file_of,
    past_the_hook,
    put,
    run_at,
    shut,
    signers,
)
from tests.review.courthouse import COURT, OLD, PEOPLE, RUN, Courthouse, as_yaml


def test_from_start_to_closing(house: Courthouse, tmp_path: Path) -> None:
    done = begin(house, "tais-07", EVENT)
    assert done.run is not None
    assert done.run.period == "2026-11-20-1"
    assert "langkah 1 (Staf TI)" in done.told
    log = file_of(tmp_path, "Catatan Gangguan.txt", "Sakelar lantai 1 mati pukul 08.10.")
    done = put(house, "tais-07", 1, given=log, minutes=20)
    kept = run_at(house, done.run).entries[0].evidence[0]
    assert kept.file is not None
    assert kept.file.endswith("-catatan-gangguan.txt")
    assert house.git("show", f"origin/main:{kept.file}").startswith("Sakelar lantai 1")
    done = put(house, "tais-07", 2, answer="selesai")
    assert "Ajukan penutupan" in done.told
    assert (
        signers(house, RUN.replace("tais-05/2026-11", "tais-07/2026-11-20-1"))
        == [f"{ADMIN}@{COURT}"] * 3
    )
    asked = shut(house, "tais-07", ADMIN)
    assert not asked.closed
    assert run_at(house, done.run).closed is None
    assert shut(house, "tais-07", ADMIN).commit is None
    closed = shut(house, "tais-07", KASUBBAG)
    assert closed.closed
    run = run_at(house, done.run)
    assert run.closed is not None
    assert (run.closed.by, run.closed.forwarded_to) == (ADMIN, SECRETARY)
    assert house.git("ls-remote", "origin", "refs/heads/draf/*") == ""


def test_whoever_worked_on_a_run_does_not_close_it(house: Courthouse) -> None:
    begin(house, "madiun-g", "Jaringan lambat")
    put(house, "madiun-g", 1, KASUBBAG)
    put(house, "madiun-g", 2)
    put(house, "madiun-g", 3, SECRETARY)
    put(house, "madiun-g", 4)
    shut(house, "madiun-g", ADMIN)
    for who in (KASUBBAG, SECRETARY):
        with pytest.raises(RefusedError, match="ikut menulis"):
            shut(house, "madiun-g", who)
    with pytest.raises(RefusedError, match="tidak memegangnya"):
        shut(house, "madiun-g", "penulis-pidana")
    assert shut(house, "madiun-g", CHIEF).closed


def test_a_closed_run_is_left_alone_and_corrected_beside_it(solved: Courthouse) -> None:
    house, period = solved, PERIOD
    shut(house, "tais-07", ADMIN)
    closed = run_at(house, shut(house, "tais-07", KASUBBAG).run)
    for more in ({}, {"note": "Lagi."}):
        with pytest.raises(RefusedError, match="sudah ditutup admin-situs"):
            put(house, "tais-07", 1, period=period, **more)
    with pytest.raises(RefusedError, match="sudah ditutup"):
        begin(house, "tais-07", EVENT)
    done = put(house, "tais-07", 1, period=period, correct=True, note="Sakelarnya di lantai 2.")
    assert done.commit is not None
    again = put(house, "tais-07", 1, period=period, correct=True, note="Sakelarnya di lantai 2.")
    assert again.commit is None
    assert run_at(house, closed) == closed
    path = done.told.split(" ")[3].rstrip(";")
    assert "lantai 2" in house.git("show", f"origin/main:{path}")
    house.git("reset", "--quiet", "--hard", "origin/main")
    text = (house.clone / path).read_text(encoding="utf-8")
    house.commit({path: text.replace("lantai 2", "lantai 3")}, ADMIN)
    entered, codes, _ = house.push()
    assert (entered, set(codes)) == (False, {"REV001"})


def test_an_entry_recalls_a_closing_that_was_asked_for(solved: Courthouse) -> None:
    house = solved
    shut(house, "tais-07", ADMIN)
    done = put(house, "tais-07", 1, correct=True, note="Waktunya pukul 08.20.")
    assert done.recalled
    assert house.git("ls-remote", "origin", "refs/heads/draf/*") == ""
    with pytest.raises(RefusedError, match="Minta yang mengisi"):
        shut(house, "tais-07", KASUBBAG)
    assert not shut(house, "tais-07", ADMIN).closed
    assert shut(house, "tais-07", KASUBBAG).closed


def test_starting_and_entering_twice_changes_nothing(solved_alone: Courthouse) -> None:
    house = solved_alone
    before = house.git("rev-parse", "main")
    assert begin(house, "tais-07", EVENT).commit is None
    assert put(house, "tais-07", 1).commit is None
    assert put(house, "tais-07", 2, answer="1").commit is None
    assert house.git("rev-parse", "main") == before


def test_a_second_event_of_a_day_has_a_number_of_its_own(solved_alone: Courthouse) -> None:
    house = solved_alone
    other = begin(house, "tais-07", "Printer PTSP macet").run
    assert other is not None
    assert other.period == "2026-11-20-2"
    put(house, "tais-07", 1, period="2026-11-20-2")
    begin(house, "tais-07", "Layar antrean mati")
    with pytest.raises(UsageError, match="Sebut periodenya"):
        put(house, "tais-07", 1)


def test_wrong_calls(alone: Courthouse, tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="--event"):
        begin(alone, "tais-07")
    with pytest.raises(UsageError, match="Tidak ada SOP"):
        begin(alone, "tais-99")
    with pytest.raises(UsageError, match="Mulai dahulu"):
        put(alone, "tais-07", 1)
    with pytest.raises(UsageError, match="belum mulai"):
        begin(alone, "tais-10", period="2026-11-23")
    with pytest.raises(UsageError, match="seperti 2026-11-20"):
        begin(alone, "tais-10", period="2026-11")
    with pytest.raises(UsageError, match="tidak ditemukan"):
        read_given([str(tmp_path / "hilang.pdf")])
    (tmp_path / "bukti.yml").write_text("a: 1\n", encoding="utf-8")
    with pytest.raises(UsageError, match="bentuk lain"):
        read_given([str(tmp_path / "bukti.yml")])
    begin(alone, "tais-07", EVENT)
    with pytest.raises(RefusedError, match="Minta Staf TI"):
        put(alone, "tais-07", 1, "penulis-umum")
    with pytest.raises(RefusedError, match="Yang ditunggu sekarang: langkah 1"):
        put(alone, "tais-07", 2, answer="selesai")
    with pytest.raises(RefusedError, match="Selesaikan alurnya"):
        shut(alone, "tais-07", ADMIN)


def test_no_closing_without_the_evidence_that_is_asked_for(
    alone: Courthouse, tmp_path: Path
) -> None:
    begin(alone, "tais-07", EVENT)
    put(alone, "tais-07", 1, given=read_given([]))
    put(alone, "tais-07", 2, answer="selesai", given=read_given([]))
    with pytest.raises(RefusedError) as caught:
        shut(alone, "tais-07", ADMIN)
    assert len(caught.value.reasons) == 2
    log = file_of(tmp_path, "log.txt", "Catatan.")
    put(alone, "tais-07", 1, given=log)
    assert put(alone, "tais-07", 1, given=log).commit is None
    put(alone, "tais-07", 2, answer="selesai", given=log)
    assert not shut(alone, "tais-07", ADMIN).closed


@pytest.mark.parametrize("left", ["Lain.", None], ids=["changed", "removed"])
def test_evidence_that_was_changed_later_stops_everything(
    house: Courthouse, tmp_path: Path, left: str | None
) -> None:
    """Past the hook, as somebody with a shell on the server could: the sha256 tells."""
    begin(house, "tais-07", EVENT)
    run = put(house, "tais-07", 1, given=file_of(tmp_path, "log.txt", "Catatan.")).run
    file = run_at(house, run).entries[0].evidence[0].file
    assert file is not None
    house.git("reset", "--quiet", "--hard", "origin/main")
    past_the_hook(house, {file: left})
    with pytest.raises(RefusedError, match="Kembalikan bukti"):
        put(house, "tais-07", 2, answer="selesai")


def test_a_run_follows_the_procedure_as_it_was_when_it_began(house: Courthouse) -> None:
    begin(house, "tais-07", EVENT)
    path = "site_config/sop/tais-07.yml"
    house.git("fetch", "--quiet", "origin")
    house.git("reset", "--quiet", "--hard", "origin/main")
    text = (house.clone / path).read_text(encoding="utf-8")
    house.commit({path: text.replace("when: selesai", "when: tuntas")}, ADMIN)
    house.approve((KASUBBAG, "editor"))
    assert house.push()[0]
    put(house, "tais-07", 1)
    with pytest.raises(RefusedError, match=r"1 \(selesai\)"):
        put(house, "tais-07", 2, answer="tuntas")
    later = begin(house, "tais-07", "Gangguan lain").run
    assert later is not None
    put(house, "tais-07", 1, period=later.period)
    assert put(house, "tais-07", 2, period=later.period, answer="tuntas").commit


def test_the_decree_must_be_published_before_a_policy_is_closed(alone: Courthouse) -> None:
    begin(alone, "madiun-a", "Rapat kerja")
    for step, who in ((1, KASUBBAG), (2, "penulis-umum"), (3, CHIEF), (4, ADMIN)):
        put(alone, "madiun-a", step, who)
    with pytest.raises(RefusedError, match="--decree"):
        shut(alone, "madiun-a", ADMIN)
    with pytest.raises(RefusedError, match="Terbitkan dahulu"):
        shut(alone, "madiun-a", ADMIN, "/informasi/b1-07/")
    shut(alone, "madiun-a", ADMIN, "/berita/2026/11/lama/")
    closed = shut(alone, "madiun-a", SECRETARY).run
    done = run_at(alone, closed).closed
    assert done is not None
    assert done.decree == "/berita/2026/11/lama/"


def test_a_delegate_may_do_the_step_while_the_delegation_lasts(house: Courthouse) -> None:
    people = yaml.safe_load((house.clone / PEOPLE).read_text(encoding="utf-8"))
    people["people"]["penulis-umum"]["delegations"] = [
        {
            "role": "editor",
            "from": dt.date(2026, 11, 19),
            "until": dt.date(2026, 11, 20),
            "basis": "Surat Penunjukan Plh. Nomor 00/Contoh/2026",
        }
    ]
    house.commit({PEOPLE: as_yaml(people)}, ADMIN)
    house.approve((KASUBBAG, "editor"))
    assert house.push()[0]
    begin(house, "tais-07", EVENT)
    put(house, "tais-07", 1)
    put(house, "tais-07", 2, answer="belum selesai")
    with pytest.raises(RefusedError, match="Minta Kasubbag"):
        put(house, "tais-07", 3, "penulis-umum", at=NOW + dt.timedelta(days=3))
    assert put(house, "tais-07", 3, "penulis-umum").commit


def test_an_entry_in_somebody_else_s_name_keeps_a_run_open(solved: Courthouse) -> None:
    """Past the commands and the hook, as somebody with a shell on the server could."""
    path = f"content/ceklis/tais-07/{PERIOD}.yml"
    solved.git("fetch", "--quiet", "origin")
    solved.git("reset", "--quiet", "--hard", "origin/main")
    text = (solved.clone / path).read_text(encoding="utf-8")
    assert text.count("step: 2") == 1
    cut = text.index("- by", text.index("step: 1"))
    forged = text[:cut] + text[cut:].replace("- by: admin-situs", "- by: sekretaris")
    past_the_hook(solved, {path: forged})
    with pytest.raises(RefusedError, match="isian ke-2 diubah"):
        shut(solved, "tais-07", ADMIN)


def test_a_draft_that_does_more_than_close_is_not_closed(solved: Courthouse) -> None:
    shut(solved, "tais-07", ADMIN)
    branch = f"draf/ceklis/tais-07/{PERIOD}"
    path = f"content/ceklis/tais-07/{PERIOD}.yml"
    solved.git("fetch", "--quiet", "origin")
    solved.git("reset", "--quiet", "--hard", f"origin/{branch}")
    text = (solved.clone / path).read_text(encoding="utf-8")
    solved.commit({path: text.replace("answer: selesai", "answer: belum selesai")}, ADMIN)
    assert solved.push(f"HEAD:refs/heads/{branch}")[0]
    with pytest.raises(RefusedError, match="bukan hanya menutup"):
        shut(solved, "tais-07", KASUBBAG)
    solved.commit({path: text, OLD: None}, ADMIN)
    assert solved.push(f"HEAD:refs/heads/{branch}")[0]
    with pytest.raises(RefusedError, match=f"juga mengubah {OLD}"):
        shut(solved, "tais-07", KASUBBAG)


def test_who_did_nothing_does_not_ask_for_the_closing(solved_alone: Courthouse) -> None:
    with pytest.raises(RefusedError, match="Minta yang mengisi mengajukannya: admin-situs"):
        shut(solved_alone, "tais-07", KASUBBAG)


def test_a_scheduled_procedure_may_answer_an_event_too(alone: Courthouse) -> None:
    run = begin(alone, "tais-05", "Situs tidak dapat dibuka").run
    assert run is not None
    assert run.period == PERIOD
    weekly = begin(alone, "tabanan-c", "Audit mendadak").run
    assert weekly is not None
    put(alone, "tabanan-c", 1)
    assert put(alone, "tabanan-c", 2).commit
    assert run_at(alone, weekly).entries[-1].of is None


def test_a_closing_is_returned_with_a_reason_and_asked_for_again(solved: Courthouse) -> None:
    shut(solved, "tais-07", ADMIN)
    name, reason = f"ceklis/tais-07/{PERIOD}", ("--reason", "Lampirkan foto sakelar.")
    key = ("--key", str(solved.key(KASUBBAG)))
    assert terbit(solved.clone, "return", name, *reason, *key).returncode == 0
    shown = terbit(solved.clone, "show", name).stdout
    assert "Lampirkan foto sakelar." in shown
    assert f'"name": "{name}"' in terbit(solved.clone, "queue", "--json").stdout
    more = Given(addresses=("https://arsip.pn-contoh.example/bukti/2",))
    assert put(solved, "tais-07", 2, answer="selesai", given=more).recalled
    shut(solved, "tais-07", ADMIN)
    assert shut(solved, "tais-07", KASUBBAG).closed


def test_an_audit_of_main_finds_nothing_wrong_with_runs(solved: Courthouse) -> None:
    shut(solved, "tais-07", ADMIN)
    shut(solved, "tais-07", KASUBBAG)
    done = terbit(solved.clone, "audit", "--server", str(solved.server))
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_run_is_closed_by_the_first_who_took_no_part(solved_alone: Courthouse) -> None:
    house = solved_alone
    shut(house, "tais-07", ADMIN)
    for who in (SECRETARY, CHIEF, REGISTRAR):
        with pytest.raises(RefusedError, match=f"Yang diminta di sini: editor. {who} tidak"):
            shut(house, "tais-07", who)
    assert shut(house, "tais-07", KASUBBAG).closed
