"""Evidence: whole where there is room, listed where there is none, and always with its sums."""

import datetime as dt
import hashlib
import json

from pipeline.monitor.integrity.evidence import LIST, SUMS, Exhibit, files_of, key_of

_AT = dt.datetime(2026, 11, 20, 3, 0, tzinfo=dt.UTC)


def _exhibit(place: str, body: bytes | None, **more: str) -> Exhibit:
    digest = hashlib.sha256(body or b"?").hexdigest()
    reader = more.get("reader", "browser")
    headers = {"server": "nginx"}
    return Exhibit(place, reader, _AT, 200, headers, len(body or b""), digest, None, body)


def test_bodies_are_kept_in_their_order_as_far_as_there_is_room() -> None:
    exhibits = [_exhibit("/a", b"a" * 60), _exhibit("/b", b"b" * 60), _exhibit("/c", b"c" * 40)]
    files = files_of(exhibits, {}, 100)
    rows = json.loads(files[LIST])["exhibits"]
    assert [row["file"] for row in rows] == ["berkas/0001.bin", None, "berkas/0003.bin"]
    assert files["berkas/0003.bin"] == b"c" * 40
    assert rows[1]["sha256"] == hashlib.sha256(b"b" * 60).hexdigest()
    assert rows[0]["headers"] == {"server": "nginx"}


def test_the_sums_are_of_every_other_file() -> None:
    files = files_of([_exhibit("/a", b"a")], {"manifest.json": b"{}"}, 100)
    told = dict(reversed(line.split("  ")) for line in files[SUMS].decode().splitlines())
    others = {name: data for name, data in files.items() if name != SUMS}
    assert told == {name: hashlib.sha256(data).hexdigest() for name, data in others.items()}


def test_the_same_evidence_is_known_again_in_any_order() -> None:
    one, two = _exhibit("/a", b"a"), _exhibit("/b", b"b")
    assert key_of([one, two]) == key_of([two, one]) != key_of([one])
    assert key_of([one]) != key_of([_exhibit("/a", b"a", reader="phone")])
