"""Requests as a clerk writes them down: judged first, and nothing is lost."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from pipeline.content.request_file import read_requests
from pipeline.errors import ConfigError, RefusedError, UsageError
from pipeline.flows.register.request import Noted, Written, write_request
from tests.building import Court, make_court

D = dt.date
_DAY = D(2026, 11, 20)
_FILE = "content/permohonan/2026.yml"


@pytest.fixture
def court(tmp_path: Path) -> Court:
    """A court's folder with no content."""
    return make_court(tmp_path / "court")


def _write(court: Court, number: int | None = None, **keys: Any) -> Written:
    objection = keys.pop("objection", {})
    return write_request(court.root, Noted(keys, objection, number, 2026), _DAY)


def test_a_request_from_its_receipt_to_its_objection(court: Court) -> None:
    assert _write(court, received=D(2026, 1, 5), about="T2.01") == Written(_FILE, 2026, 1)
    assert _write(court, received=D(2026, 2, 3)).number == 2
    _write(court, 1, answered=D(2026, 1, 12), outcome="refused", reasons=("not_held",))
    _write(court, 1, objection={"received": D(2026, 1, 20), "ground": "refused"})
    _write(court, 1, objection={"answered": D(2026, 2, 2), "outcome": "granted"})
    write_request(court.root, Noted({}, {}, complete_until=D(2026, 10, 31)), _DAY)
    [file] = read_requests(court.root)
    assert file.register is not None and file.register.complete_until == D(2026, 10, 31)
    first, second = file.register.requests
    assert (first.outcome, first.reasons, first.about) == ("refused", ("not_held",), "T2.01")
    assert first.objection is not None and first.objection.outcome == "granted"
    assert (second.number, second.outcome) == (2, None)


@pytest.mark.parametrize(
    ("number", "keys", "error"),
    [
        (7, {"extended": True}, UsageError),
        (None, {"received": D(2026, 11, 21)}, UsageError),
        (None, {"received": D(2026, 1, 5), "about": "T9.99"}, UsageError),
        (1, {"answered": D(2026, 1, 12)}, RefusedError),
        (1, {"answered": D(2026, 1, 2), "outcome": "granted"}, RefusedError),
        (1, {"objection": {"ground": "late"}}, RefusedError),
    ],
)
def test_what_does_not_fit_is_not_written(
    court: Court, number: int | None, keys: dict[str, Any], error: type[Exception]
) -> None:
    _write(court, received=D(2026, 1, 5))
    before = (court.root / _FILE).read_bytes()
    with pytest.raises(error):
        _write(court, number, **keys)
    assert (court.root / _FILE).read_bytes() == before


@pytest.mark.parametrize("text", ["year: 2026\nname: x\n", "year: 2026\n# ditulis tangan\n"])
def test_a_file_that_would_lose_something_is_left(court: Court, text: str) -> None:
    court.write(_FILE, text)
    with pytest.raises(ConfigError):
        _write(court, received=D(2026, 1, 5))
    assert (court.root / _FILE).read_text() == text
