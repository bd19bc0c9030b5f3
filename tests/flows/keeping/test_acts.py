"""Each backup, look and drill leaves a record; a backup that was seen whole can be asked for."""

import datetime as dt
import hashlib
from pathlib import Path

from pipeline.archive.acts import Act
from pipeline.config.load import load_config
from pipeline.flows.keeping.acts import Proven, acts_of, newest_proven
from pipeline.flows.keeping.backup import back_up
from pipeline.flows.keeping.drill import drill
from pipeline.flows.keeping.verify import verify_backups
from pipeline.flows.progress import Silent
from tests.flows.keeping.kept import NOW


def _proven(court: Path, after: dt.datetime) -> Proven | None:
    return newest_proven(court, load_config(court).backup, after)


def _told(each: Act) -> tuple[str, str, str | None]:
    return each.act, each.result, each.backup


def test_a_backup_counts_for_an_incident_once_it_was_read_back(court: Path) -> None:
    before = NOW - dt.timedelta(hours=1)
    name = back_up(court, "lokal", NOW, Silent()).record.id
    assert _proven(court, before) is None
    looked = NOW + dt.timedelta(minutes=5)
    verify_backups(court, "lokal", looked, Silent(), everything=True)
    assert _proven(court, before) == Proven("lokal", name, NOW, looked)
    assert _proven(court, NOW) is None
    victim = court / "var/cadangan" / name / "data/var/journal.jsonl"
    victim.write_bytes(victim.read_bytes() + b"x")
    verify_backups(court, "lokal", looked, Silent(), everything=True)
    assert _proven(court, before) is None


def test_every_act_leaves_a_record_that_is_backed_up_itself(court: Path) -> None:
    name = back_up(court, "lokal", NOW, Silent()).record.id
    later = NOW + dt.timedelta(minutes=5)
    verify_backups(court, "lokal", later, Silent(), everything=True)
    done = drill(court, "lokal", later, Silent())[0]
    assert sorted(_told(each) for each in acts_of(court)) == [
        ("backup", "ok", name),
        ("drill", "ok", name),
        ("verify", "ok", None),
    ]
    kept = {each.act: each for each in acts_of(court)}
    assert kept["verify"].whole == (name,)
    assert (kept["drill"].report, kept["drill"].path) == (done.report, done.record)
    report = (court / done.report).read_bytes()
    assert kept["drill"].report_sha256 == hashlib.sha256(report).hexdigest()
    # A drill reads every byte back, and so it proves what it drilled.
    assert _proven(court, NOW - dt.timedelta(hours=1)) == Proven("lokal", name, NOW, later)
    second = back_up(court, "lokal", later, Silent()).record.id
    assert (court / "var/cadangan" / second / "data" / done.record).is_file()


def test_what_did_not_end_or_found_something_says_so(court: Path) -> None:
    name = back_up(court, "lokal", NOW, Silent()).record.id
    victim = court / "var/cadangan" / name / "data/var/journal.jsonl"
    victim.write_bytes(victim.read_bytes() + b"x")
    verify_backups(court, "lokal", NOW, Silent(), everything=True)
    (court / "var/cadangan").rename(court / "var/pindah")
    drill(court, "lokal", NOW, Silent())
    kept = {each.act: each for each in acts_of(court)}
    assert [each.code for each in kept["verify"].findings] == ["BAK001"]
    assert (kept["drill"].result, bool(kept["drill"].trouble)) == ("unfinished", True)
