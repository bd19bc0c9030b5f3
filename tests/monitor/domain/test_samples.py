"""Every RDAP and WHOIS sample of the corpus: no crash, the last day where there is one."""

import datetime as dt
import json
from pathlib import Path

import pytest

from pipeline.monitor.domain.judge import State, judge
from pipeline.monitor.domain.moments import moment
from pipeline.monitor.domain.rdap import read_rdap
from pipeline.monitor.domain.said import Outcome
from pipeline.monitor.domain.whois import read_whois
from tests.corpora import CORPORA

_FOLDER = CORPORA / "rdap_whois"
_AT = dt.datetime(2026, 11, 28, 3, 0, tzinfo=dt.UTC)
_RDAP = sorted(_FOLDER.glob("*/rdap/response/*"))
_WHOIS = sorted(_FOLDER.glob("*/whois/raw/*"))
# What the corpus leaves out or reads with the month as day: the same answer has 12/18/2001.
_OWN = {
    "index70810737271__kompas.id_2026.txt": "2027-06-13",
    "iodev__.sg-google.com.sg.txt": "2018-07-05",
    "mbahagus__caranya.my.id_2021.txt": "2023-09-12",
    "weppos__id-status_registered.txt": "2014-09-01",
    "likexian__noterror-tk_google.tk": "2020-03-02",
}


def _expected(raw: Path) -> str | None:
    """Return the last day that another reader found in a WHOIS text, as a date."""
    if raw.name in _OWN:
        return _OWN[raw.name]
    folder = raw.parents[1] / "expected"
    file = folder / f"{raw.name}.json"
    if not file.exists():
        file = folder / raw.name.replace("whois-", "expected-")
    if not file.exists() or file.suffix == ".expected":
        return None
    told = json.loads(file.read_text(encoding="utf-8"))
    found = told.get("domain", told).get("expiration_date")
    at = moment(found) if isinstance(found, str) else None
    return at.date().isoformat() if at else None


@pytest.mark.skipif(not _WHOIS, reason="the corpus is not on this machine")
@pytest.mark.parametrize("file", _WHOIS, ids=lambda file: file.name)
def test_a_whois_answer_gives_its_last_day_and_never_another(file: Path) -> None:
    said = read_whois(file.read_bytes().decode("utf-8", "replace"), _AT)
    found = said.expires.date().isoformat() if said.expires else None
    assert found == _expected(file)
    if "notfound" in file.name:
        assert said.outcome in (Outcome.NOT_FOUND, Outcome.UNREADABLE)
    if found is None:
        assert judge("a.example", [said], None, _AT.date(), 90).state in (
            State.UNKNOWN,
            State.SUSPENDED,
        )


def _own_expiration(told: object) -> str | None:
    events = told.get("events") if isinstance(told, dict) else None
    rows = [e for e in events if isinstance(e, dict)] if isinstance(events, list) else []
    dates = [e.get("eventDate") for e in rows if e.get("eventAction") == "expiration"]
    return str(dates[0]) if dates else None


@pytest.mark.skipif(not _RDAP, reason="the corpus is not on this machine")
@pytest.mark.parametrize("file", _RDAP, ids=lambda file: file.name)
def test_an_rdap_answer_gives_its_last_day_and_never_another(file: Path) -> None:
    raw = file.read_bytes()
    try:
        told = json.loads(raw)
    except ValueError:
        told = None
    name = str(told.get("ldhName", "")).lower() if isinstance(told, dict) else ""
    said = read_rdap(200, raw, name or "pn-contoh.example", _AT)
    wanted = moment(_own_expiration(told) or "") if name else None
    if wanted and said.detail == "":
        assert said.expires == wanted
    else:
        assert said.expires is None
        assert judge("a.example", [said], None, _AT.date(), 90).state in (
            State.UNKNOWN,
            State.SUSPENDED,
        )
