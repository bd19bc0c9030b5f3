"""What people write of incidents is kept in bound lines; tampering is over when they say so."""

import datetime as dt
import hashlib
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pipeline.errors import RefusedError, UnfinishedError, UsageError
from pipeline.flows.watching.incident_acts import Wish, list_incidents, show_incident, write_of
from pipeline.flows.watching.incident_journal import FILE, entries
from pipeline.flows.watching.incidents import open_incidents
from pipeline.flows.watching.run import run_monitor
from pipeline.flows.watching.watched import Job, Watched, one
from pipeline.monitor.incident_entries import Act
from pipeline.monitor.probe import Probe
from pipeline.monitor.result import OK, Result, State
from pipeline.outside.watch_store.opened import PATH
from tests.demo import terbit

_NOW = dt.datetime(2026, 11, 28, 5, 0, tzinfo=dt.UTC)
_STEP = dt.timedelta(minutes=5)
_BAD = Result(State.BAD, "sebabnya.")
_BY = "admin-situs"


def _jobs(**answers: Result) -> Callable[[Watched], list[Job]]:
    def jobs(watched: Watched) -> Iterator[Job]:
        for code, answer in answers.items():
            yield one(Probe(code, "/", watched.interval), lambda answer=answer: answer)

    return lambda watched: list(jobs(watched))


def _runs(root: Path, *looks: dict[str, Result]) -> None:
    for step, answers in enumerate(looks):
        run_monitor(root, _NOW + step * _STEP, jobs=_jobs(**answers))


def _write(root: Path, act: Act, words: str = "Sesuatu.", **more: object) -> object:
    return write_of(root, Wish(1, act, words, by=_BY, **more), _NOW + _STEP)  # type: ignore[arg-type]


def test_notes_and_decisions_are_kept_with_who_when_and_evidence(
    demo_copy: Path, tmp_path: Path
) -> None:
    _runs(demo_copy, {"MON001": _BAD})
    proof = tmp_path / "surat.txt"
    proof.write_text("Nomor tiket 12", encoding="utf-8")
    _write(demo_copy, Act.NOTE, "  Penyedia\ndihubungi. ", evidence=[proof])
    _write(demo_copy, Act.DECIDE, "Pindah hosting.", alternatives=["Menunggu", "Server sendiri"])
    note, decision = show_incident(demo_copy, 1).entries
    assert (note.words, note.by, note.at) == ("Penyedia dihubungi.", _BY, _NOW + _STEP)
    (piece,) = note.evidence
    raw = (demo_copy / piece.path).read_bytes()
    assert raw == proof.read_bytes() and hashlib.sha256(raw).hexdigest() == piece.sha256
    assert decision.alternatives == ("Menunggu", "Server sendiri")
    (told,) = list_incidents(demo_copy, _NOW, 0)
    assert len(told.entries) == 2 and told.exit_code == 1


def test_evidence_of_the_monitor_counts_where_it_lies(demo_copy: Path) -> None:
    _runs(demo_copy, {"MON001": _BAD})
    folder = demo_copy / "var/bukti/20261128T050000Z-abc"
    folder.mkdir(parents=True)
    (folder / "SHA256SUMS").write_bytes(b"jumlah")
    _write(demo_copy, Act.NOTE, evidence=[folder])
    (piece,) = entries(demo_copy)[0].evidence
    assert piece.path == "var/bukti/20261128T050000Z-abc/SHA256SUMS"
    assert piece.sha256 == hashlib.sha256(b"jumlah").hexdigest()


def test_what_cannot_be_written_is_told_and_nothing_is_kept(
    demo_copy: Path, tmp_path: Path
) -> None:
    _runs(demo_copy, {"MON001": _BAD})
    for act, words, more, told in (
        (Act.NOTE, " ", {}, "kata-kata"),
        (Act.NOTE, "a\x07", {}, "kendali"),
        (Act.DECIDE, "Begitu.", {}, "--alternative"),
        (Act.NOTE, "Ada.", {"evidence": [tmp_path / "tidak-ada"]}, "tidak ditemukan"),
    ):
        with pytest.raises(UsageError, match=told):
            _write(demo_copy, act, words, **more)
    with pytest.raises(UsageError, match="--by"):
        write_of(demo_copy, Wish(1, Act.NOTE, "Ada.", by="budi"), _NOW)
    with pytest.raises(UsageError, match="bernomor 9"):
        write_of(demo_copy, Wish(9, Act.NOTE, "Ada.", by=_BY), _NOW)
    assert entries(demo_copy) == ()


def test_tampering_that_stops_is_over_only_when_a_person_says_so(demo_copy: Path) -> None:
    _runs(demo_copy, {"MON101": _BAD})
    with pytest.raises(RefusedError) as caught:
        _write(demo_copy, Act.CLOSE)
    assert [each.split()[0] for each in caught.value.reasons] == ["Tunggu", "Catat"]
    _runs(demo_copy, {"MON101": OK}, {"MON101": OK}, {"MON101": OK})
    (waiting,) = open_incidents(demo_copy)
    assert waiting.waits
    _write(demo_copy, Act.DECIDE, alternatives=["Mematikan situs"])
    _write(demo_copy, Act.CLOSE, "Rilis dipulihkan, sandi diganti.")
    told = show_incident(demo_copy, 1)
    assert told.incident.closed == _NOW + _STEP and told.exit_code == 0
    assert [each.act for each in told.entries] == [Act.DECIDE, Act.CLOSE]
    with pytest.raises(RefusedError, match="sudah selesai"):
        _write(demo_copy, Act.CLOSE)


def test_tampering_that_comes_back_before_it_was_closed_is_the_same_incident(
    demo_copy: Path,
) -> None:
    _runs(demo_copy, *({"MON101": each} for each in (_BAD, OK, OK, _BAD)))
    (again,) = open_incidents(demo_copy)
    assert (again.id, again.live) == (1, ("MON101 /",))


def test_what_rules_close_no_person_closes(demo_copy: Path) -> None:
    _runs(demo_copy, {"MON001": _BAD})
    with pytest.raises(RefusedError, match="selesai sendiri"):
        _write(demo_copy, Act.CLOSE)


def test_a_probe_that_is_asked_no_more_closes_its_incident(demo_copy: Path) -> None:
    _runs(demo_copy, {"MON001": OK, "MON030": _BAD}, {"MON001": OK})
    assert open_incidents(demo_copy) == ()


def test_a_line_that_was_changed_shows(demo_copy: Path) -> None:
    _runs(demo_copy, {"MON001": _BAD})
    _write(demo_copy, Act.NOTE, "Satu.")
    _write(demo_copy, Act.NOTE, "Dua.")
    file = demo_copy / FILE
    file.write_text(file.read_text("utf-8").replace("Satu.", "Satu!"), encoding="utf-8")
    with pytest.raises(UnfinishedError, match="sebelum baris 2"):
        entries(demo_copy)
    file.write_text('{"act": "note"\n', encoding="utf-8")
    assert entries(demo_copy) == ()


def test_words_of_an_incident_of_the_same_number_in_a_lost_database_are_not_taken_for_these(
    demo_copy: Path,
) -> None:
    _runs(demo_copy, {"MON001": _BAD})
    _write(demo_copy, Act.NOTE)
    for file in (demo_copy / PATH).parent.glob("terbit.db*"):
        file.unlink()
    run_monitor(demo_copy, _NOW + 9 * _STEP, jobs=_jobs(MON001=_BAD))
    assert show_incident(demo_copy, 1).entries == ()
    assert len(entries(demo_copy)) == 1


def test_the_commands(demo_copy: Path) -> None:
    assert terbit(demo_copy, "incident", "list").stdout == "Tidak ada insiden.\n"
    _runs(demo_copy, {"MON101": _BAD})
    listed = terbit(demo_copy, "incident", "list")
    assert listed.returncode == 1 and "INSIDEN 1. Isi situs diubah pihak lain." in listed.stdout
    wanted = ("--alternative", "Mematikan situs", "--by", _BY)
    decided = terbit(demo_copy, "incident", "decide", "1", "Pulihkan rilis.", *wanted)
    assert decided.returncode == 0, decided.stderr
    assert "Keputusan (admin-situs): Pulihkan rilis." in decided.stdout
    shown = terbit(demo_copy, "incident", "show", "1")
    assert shown.returncode == 1
    assert "    dipertimbangkan: Mematikan situs" in shown.stdout.splitlines()
    document = json.loads(terbit(demo_copy, "incident", "show", "1", "--json").stdout)
    assert document["entries"][0]["act"] == "decide" and document["timeline"][0]["turn"] == "opened"
    refused = terbit(demo_copy, "incident", "close", "1", "Sudah.", "--by", _BY)
    assert refused.returncode == 4 and "Tunggu sampai MON101 / baik" in refused.stderr
    noted = terbit(demo_copy, "incident", "note", "1", "BSSN dihubungi.", "--by", _BY)
    assert "Catatan (admin-situs): BSSN dihubungi." in noted.stdout
    assert len(json.loads(terbit(demo_copy, "incident", "list", "--json").stdout)["incidents"]) == 1
    assert terbit(demo_copy, "incident", "list", "--days", "9999").returncode == 2
    assert terbit(demo_copy, "incident", "show", "2").returncode == 2
