"""The manifest read back: what the build writes, and nothing that is not exactly of its form."""

import datetime as dt
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.build.finish.manifest import Origin, manifest
from pipeline.errors import UnfinishedError
from pipeline.release.listing import MANIFEST, Listed, Listing, read_listing

_COMMIT, _TREE, _DIGEST = "a" * 40, "b" * 40, "c" * 64
_DAY = dt.date(2026, 11, 20)
_FILES = {"index.html": (3, _DIGEST), "berita/é ñ/Foto 1.jpg": (0, "d" * 64)}


def test_what_the_build_writes_is_read_back() -> None:
    raw = manifest(_FILES, Origin(_COMMIT, _TREE, changed=False, as_of=_DAY))
    files = {path: Listed(*known) for path, known in _FILES.items()}
    assert read_listing(raw) == Listing(_COMMIT, _TREE, changed=False, as_of=_DAY, files=files)


def test_a_site_made_outside_git_has_no_commit() -> None:
    raw = manifest({}, Origin(None, None, changed=True, as_of=_DAY))
    assert read_listing(raw) == Listing(None, None, changed=True, as_of=_DAY, files={})


def _told(**changes: Any) -> bytes:
    plain = json.loads(manifest(_FILES, Origin(_COMMIT, _TREE, changed=False, as_of=_DAY)))
    return json.dumps({**plain, **changes}).encode()


def _row(**changes: Any) -> bytes:
    return _told(files=[{"path": "a", "size": 1, "sha256": _DIGEST, **changes}])


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"<!doctype html>", id="a page"),
        pytest.param(b"\xff\xfe", id="no text"),
        pytest.param(b"[" * 100_000, id="nested without end"),
        pytest.param(_told()[:-3], id="cut off"),
        pytest.param(_told()[:-1] + b', "version": 1}', id="a key twice"),
        pytest.param(_told(version=2), id="another version"),
        pytest.param(_told(more=1), id="an unknown key"),
        pytest.param(_told(changed="false"), id="a word for a truth"),
        pytest.param(_told(commit="main"), id="a name for a commit"),
        pytest.param(_told(as_of="20 November"), id="no day"),
        pytest.param(_told(as_of=None), id="no day at all"),
        pytest.param(_told(files={}), id="no list"),
        pytest.param(_told(files=["a"]), id="no row"),
        pytest.param(_told(files=2 * json.loads(_row())["files"]), id="a path twice"),
        *(
            pytest.param(_row(path=path), id=f"path {path!r}")
            for path in ("", "/a", "a/", "a//b", "../a", "a/../b", "./a", "a\\b", "a\nb", MANIFEST)
        ),
        pytest.param(_row(path=7), id="a number for a path"),
        pytest.param(_row(path="\ud800"), id="half a letter"),
        pytest.param(_row(size=-1), id="less than nothing"),
        pytest.param(_row(size=True), id="a truth for a size"),
        pytest.param(_row(size=1.0), id="a fraction"),
        pytest.param(_row(sha256="C" * 64), id="capitals"),
        pytest.param(_row(sha256="c" * 63), id="short"),
        pytest.param(_row(mode=1), id="more in a row"),
    ],
)
def test_anything_else_is_refused(raw: bytes) -> None:
    with pytest.raises(UnfinishedError, match="manifes tidak terbaca"):
        read_listing(raw)


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_no_bytes_break_the_reader(raw: bytes) -> None:
    with pytest.raises(UnfinishedError):
        read_listing(raw)
