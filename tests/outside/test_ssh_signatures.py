"""Signatures by real keys: whose, in which namespace, and on which days."""

import datetime as dt
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.config.people import Key, People
from pipeline.flows.reviewing.standing import signers_of
from pipeline.outside.ssh_signatures import Signer, Verifier, key_of, sign
from pipeline.review.roster import Roster
from tests.conftest import missing
from tests.review.cases import people

SPACE = "persetujuan@pn-contoh.example"
TEXT = b"pernyataan"


@pytest.fixture(scope="module")
def key(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A key made for this run."""
    if shutil.which("ssh-keygen") is None:
        missing("ssh-keygen")
    file = tmp_path_factory.mktemp("keys") / "editor"
    made = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(file)]
    subprocess.run(made, check=True, capture_output=True)
    return file


@pytest.fixture(scope="module")
def verifier(key: Path) -> Iterator[Verifier]:
    """Accepts the key from 1 to 20 November 2026, by the court's days in Jakarta."""
    public = key.with_suffix(".pub").read_text(encoding="utf-8").strip()
    dated = Key.model_validate(
        {"key": public, "from": dt.date(2026, 11, 1), "until": dt.date(2026, 11, 20)}
    )
    known = people().people
    editor = known["editor"].model_copy(update={"keys": (dated,)})
    roster = Roster(People(people={**known, "editor": editor}))
    with Verifier(signers_of(roster, "Asia/Jakarta"), [SPACE, "git"]) as made:
        yield made


@pytest.mark.parametrize(
    ("moment", "valid"),
    [
        pytest.param("2026-10-31T23:59:59+07:00", False, id="a second before the first day"),
        pytest.param("2026-11-01T00:00:00+07:00", True, id="the first moment"),
        pytest.param("2026-11-20T23:59:59+07:00", True, id="the last second"),
        pytest.param("2026-11-21T00:00:00+07:00", False, id="the next day"),
    ],
)
def test_days_are_the_courts(key: Path, verifier: Verifier, moment: str, valid: bool) -> None:
    at = dt.datetime.fromisoformat(moment)
    who = verifier.signer_of(TEXT, sign(key, SPACE, TEXT), SPACE, at)
    assert who == ("editor" if valid else None)


def test_only_these_bytes_in_this_namespace(key: Path, verifier: Verifier) -> None:
    at = dt.datetime(2026, 11, 10, tzinfo=dt.UTC)
    signature = sign(key, SPACE, TEXT)
    assert verifier.signer_of(TEXT + b" ", signature, SPACE, at) is None
    assert verifier.signer_of(TEXT, signature, "git", at) is None
    elsewhere = sign(key, "file", TEXT)
    assert verifier.signer_of(TEXT, elsewhere, "file", at) is None
    assert verifier.signer_of(TEXT, b"", SPACE, at) is None


def test_the_key_of_a_signature(key: Path) -> None:
    public = key.with_suffix(".pub").read_text(encoding="utf-8")
    assert key_of(sign(key, SPACE, TEXT)) == Signer("editor", public).blob


@given(st.binary(max_size=200))
def test_what_is_no_signature_has_no_key(raw: bytes) -> None:
    assert key_of(raw) is None
