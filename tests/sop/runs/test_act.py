"""One entry more: who may make it, what it must say, and what is refused in plain words."""

import pytest

from pipeline.sop.runs.act import enter
from pipeline.sop.runs.closing import reasons_not_to_close
from pipeline.sop.runs.plan import Asks
from pipeline.sop.runs.run import Evidence, Run
from pipeline.sop.runs.wish import Wish
from tests.sop.runs.making import (
    CALENDAR,
    LATER,
    anybody,
    closed,
    nobody,
    opened,
    practice,
    progress,
    proof,
    tell,
    wish,
)

ONE = practice("tais-06")
BEGUN = tell(opened(ONE), ONE, wish(1))
FILE = f"{BEGUN.path.removesuffix('.yml')}/abc-log.pdf"


def said(run: Run, made: Wish) -> str:
    answer = enter(run, ONE, made, anybody)
    assert answer.run is None
    return "\n".join(answer.reasons)


@pytest.mark.parametrize(
    ("run", "made", "says"),
    [
        pytest.param(BEGUN, wish(9), "Pilih langkah 1 sampai 6", id="no such step"),
        pytest.param(BEGUN, wish(0), "Pilih langkah 1 sampai 6", id="step 0"),
        pytest.param(BEGUN, wish(4), "belum terbuka. Yang ditunggu", id="too early"),
        pytest.param(closed(BEGUN), wish(2), "sudah ditutup admin-situs", id="closed"),
        pytest.param(BEGUN, wish(2, answer="ya"), "tidak bercabang", id="no decision"),
        pytest.param(BEGUN, wish(2, of="2026-W48"), "Hapus --of", id="no part"),
        pytest.param(BEGUN, wish(1, note="Lain."), "sudah diisi admin-situs", id="other words"),
        pytest.param(BEGUN, wish(2, correct=True, note="x"), "belum diisi", id="nothing there"),
        pytest.param(BEGUN, wish(1, correct=True), "--note", id="a correction without words"),
        pytest.param(
            BEGUN, wish(2, state="not_applicable"), "alasannya", id="skipped without a reason"
        ),
        pytest.param(
            BEGUN, wish(2, register={"priority": "tinggi"}), "tidak mengisi priority", id="register"
        ),
    ],
)
def test_refused(run: Run, made: Wish, says: str) -> None:
    assert says in said(run, made)


def test_the_wrong_role_is_told_whom_to_ask() -> None:
    answer = enter(BEGUN, ONE, wish(2), nobody)
    assert answer.reasons == (
        "Minta Pembuat artikel masing-masing bagian mengisi langkah 2: "
        "admin-situs tidak memegang peran itu hari ini.",
    )
    assert enter(BEGUN, ONE, wish(2), lambda role: role == "writer").changed


def test_a_role_that_nobody_in_the_roster_holds_keeps_nobody_out() -> None:
    one = practice("tais-08")
    assert enter(opened(one), one, wish(1), nobody).changed


def test_more_evidence_is_added_to_what_stands() -> None:
    more = wish(1, evidence=(proof(), proof(url="https://arsip.pn-contoh.example/bukti/2")))
    run = tell(BEGUN, ONE, more)
    assert len(run.entries) == 1
    assert len(run.entries[0].evidence) == 2
    assert not enter(run, ONE, more, anybody).changed


def test_not_done_yet_stays_open_and_is_told_once() -> None:
    held = wish(2, state="not_done", note="Menunggu data dari bagian.")
    run = tell(BEGUN, ONE, held)
    found = progress(run, ONE)
    assert (found.awaits, found.held) == (2, 1)
    assert not enter(run, ONE, held, anybody).changed
    assert progress(tell(run, ONE, wish(2)), ONE).held is None


def test_a_correction_is_one_entry_more_and_changes_none() -> None:
    run = tell(BEGUN, ONE, wish(1, correct=True, note="Berkasnya tiga.", minutes=90))
    assert run.entries[0] == BEGUN.entries[0]
    assert (run.entries[1].corrects, run.entries[1].minutes) == (1, 90)
    assert run.entries[1].evidence == BEGUN.entries[0].evidence
    assert progress(run, ONE).awaits == 2
    again = wish(1, correct=True, note="Berkasnya tiga.", minutes=90)
    assert not enter(run, ONE, again, anybody).changed
    assert not enter(run, ONE, wish(1), anybody).reasons


def test_the_last_answer_may_be_corrected_an_older_one_not() -> None:
    run = tell(BEGUN, ONE, wish(2), wish(3, answer="valid"))
    mended = tell(run, ONE, wish(3, answer="tidak valid", correct=True, note="Salah tekan."))
    assert progress(mended, ONE).awaits == 2
    on = tell(run, ONE, wish(4, answer="biasa atau rutin"))
    assert "bergantung pada isian itu" in said(
        on, wish(3, answer="tidak valid", correct=True, note="Salah tekan.")
    )


def test_a_step_that_comes_round_is_entered_for_each_of_its_weeks() -> None:
    one = practice("tabanan-c")
    run = tell(opened(one), one, wish(1), wish(2, of="2026-W45"))
    assert progress(run, one).awaits == 3
    run = tell(run, one, wish(2, of="2026-W46"))
    assert progress(run, one).awaits == 3
    assert not enter(run, one, wish(2, of="2026-W46"), anybody).changed
    for part, says in (
        ("2026-W60", "tidak ada di kalender"),
        ("2026-W30", "bagian dari 2026-11"),
        ("2026-11-05", "bagian dari 2026-11"),
    ):
        answer = enter(run, one, wish(2, of=part), anybody)
        assert says in "\n".join(answer.reasons)
    early = wish(2, of="2026-W48", at="2026-11-20T09:00:00+07:00")
    assert "belum mulai" in "\n".join(enter(run, one, early, anybody).reasons)
    assert "--of" in "\n".join(enter(run, one, wish(3), anybody).reasons)


def test_the_register_asks_for_what_its_step_writes() -> None:
    asks = Asks.model_validate({"step": 1, "keys": ("number", "requester")})
    one = practice("tabanan-b", register=(asks,))
    told = enter(opened(one), one, wish(1, register={"number": "001/2026"}), anybody)
    assert told.reasons == (
        "Lengkapi buku register dengan --set KUNCI=ISI atau --form: requester (pemohon).",
    )
    run = tell(
        opened(one), one, wish(1, register={"number": "001/2026", "requester": "Kepaniteraan"})
    )
    assert run.entries[0].register_["requester"] == "Kepaniteraan"


@pytest.mark.parametrize(
    ("kept", "says"),
    [
        pytest.param({}, "berkasnya tidak ada", id="gone"),
        pytest.param({FILE: "b" * 64}, "isinya sudah diganti", id="changed"),
        pytest.param({FILE: "a" * 64}, "", id="as it was"),
    ],
)
def test_evidence_that_is_gone_or_changed_keeps_a_run_open(kept: dict[str, str], says: str) -> None:
    one = practice("tais-07")
    file = Evidence(by="admin-situs", at=LATER, file=FILE, sha256="a" * 64)
    run = tell(opened(one), one, wish(1, evidence=(file,)), wish(2, answer="selesai"))
    told = "\n".join(reasons_not_to_close(run, one, kept, CALENDAR))
    assert says in told
    assert bool(told) == bool(says)
