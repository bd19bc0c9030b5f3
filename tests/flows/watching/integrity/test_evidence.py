"""Evidence as it is kept: once, sealed, and within its room."""

import datetime as dt
import hashlib
import json
from pathlib import Path

from pipeline.flows.watching.integrity.evidence import keep_evidence
from pipeline.journal import PATH, broken
from pipeline.monitor.integrity.evidence import Exhibit

_AT = dt.datetime(2026, 11, 20, 3, 0, tzinfo=dt.UTC)


def _exhibit(body: bytes) -> Exhibit:
    digest = hashlib.sha256(body).hexdigest()
    return Exhibit("https://pn/", "phone", _AT, 200, {}, len(body), digest, None, body)


def test_the_same_is_kept_once_and_its_seal_stands_in_the_journal(tmp_path: Path) -> None:
    first = keep_evidence(tmp_path, [_exhibit(b"judol")], {}, _AT, 10)
    again = keep_evidence(tmp_path, [_exhibit(b"judol")], {}, _AT + dt.timedelta(hours=1), 10)
    assert first == again
    assert (tmp_path / first.folder / "berkas/0001.bin").read_bytes() == b"judol"
    journal = (tmp_path / PATH).read_bytes()
    assert [json.loads(line)["detail"] for line in journal.splitlines()] == [
        f"{first.folder} {first.seal}"
    ]
    assert list(broken(journal)) == []
    sums = (tmp_path / first.folder / "SHA256SUMS").read_bytes()
    assert first.seal == hashlib.sha256(sums).hexdigest()


def test_where_there_is_no_room_the_list_is_kept_alone(tmp_path: Path) -> None:
    full = tmp_path / "var/bukti/lama/berkas"
    full.mkdir(parents=True)
    (full / "0001.bin").write_bytes(b"x" * (10 << 20))
    kept = keep_evidence(tmp_path, [_exhibit(b"judol")], {"manifest.json": b"{}"}, _AT, 10)
    names = {each.name for each in (tmp_path / kept.folder).iterdir()}
    assert names == {"daftar.json", "SHA256SUMS"}
    (row,) = json.loads((tmp_path / kept.folder / "daftar.json").read_bytes())["exhibits"]
    assert (row["file"], row["size"]) == (None, 5)
    assert full.is_dir(), "nothing is ever removed"
