"""Digests are kept for files that have settled, and found again for the rest."""

import hashlib
import os
from pathlib import Path

import pytest

from pipeline.build.digests import Digests

_LATER = 10**18 * 4


def _of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def test_a_settled_file_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, ledger = tmp_path / "foto", tmp_path / "ledger.json"
    file.write_bytes(b"satu")
    first = Digests(ledger, _LATER)
    assert first.of(file) == _of(b"satu")
    first.save()
    monkeypatch.setattr("pipeline.build.digests.digest_of", lambda _: "dibaca lagi")
    assert Digests(ledger, _LATER).of(file) == _of(b"satu")


def test_a_change_that_keeps_size_and_time_is_seen(tmp_path: Path) -> None:
    file, ledger = tmp_path / "foto", tmp_path / "ledger.json"
    file.write_bytes(b"satu")
    first = Digests(ledger, _LATER)
    first.of(file)
    first.save()
    at = file.stat()
    file.write_bytes(b"enam")
    os.utime(file, ns=(at.st_atime_ns, at.st_mtime_ns))
    assert Digests(ledger, _LATER).of(file) == _of(b"enam")


def test_a_file_that_changed_just_now_is_not_kept(tmp_path: Path) -> None:
    file, ledger = tmp_path / "foto", tmp_path / "ledger.json"
    file.write_bytes(b"satu")
    first = Digests(ledger, file.stat().st_mtime_ns)
    first.of(file)
    first.save()
    assert b"foto" not in ledger.read_bytes()


@pytest.mark.parametrize("data", [b"", b"[]", b'{"form": 1, "files": 3}', b"\xff"])
def test_a_damaged_ledger_is_no_harm(tmp_path: Path, data: bytes) -> None:
    file, ledger = tmp_path / "foto", tmp_path / "ledger.json"
    file.write_bytes(b"satu")
    ledger.write_bytes(data)
    assert Digests(ledger, _LATER).of(file) == _of(b"satu")


def test_a_file_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Digests(tmp_path / "ledger.json", _LATER).of(tmp_path / "tidak-ada")
