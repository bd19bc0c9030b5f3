"""Everything but the live release goes from a host, and a stop in between is known."""

import datetime as dt

from pipeline.release.forgetting import Kept, forget_all_but, releases_in
from pipeline.release.host import Remove, RemoveEmpty, RemoveFolders, Write
from pipeline.release.layout import RECORD
from pipeline.release.record import Carried, Record, Release, read_record

_AT = dt.datetime(2026, 11, 20, 6, 0, tzinfo=dt.UTC)


def release(number: int, *carried: str) -> Release:
    return Release(
        number=number,
        id=f"{number:04}-20261120-{'a' * 10}",
        commit="a" * 40,
        tree=None,
        as_of=_AT.date(),
        at=_AT,
        manifest=f"{number}" * 64,
        files=1,
        carried=tuple(Carried(path=p, size=1, sha256="b" * 64, since=_AT) for p in carried),
    )


def test_all_but_the_live_release_goes() -> None:
    old, live = release(1), release(2, "berita/x/foto/01.jpg")
    record = Record(live=live.id, releases=(old, live), pending=release(3), leaving=("0000-x",))
    stored = ("2" * 64, f"{'2' * 64}.sig", "c" * 64)
    kept = Kept(live, f"rilis/{live.id}")
    steps = forget_all_but(record, kept, {old.id, live.id}, stored)
    files = [path for each in steps if isinstance(each, Remove) for path in each.paths]
    folders = [path for each in steps if isinstance(each, RemoveFolders) for path in each.paths]
    assert files == [f"rilis/{live.id}/berita/x/foto/01.jpg", f".terbit/isi/{'c' * 64}"]
    assert set(folders) == {f"rilis/{old.id}", "rilis/0000-x", ".terbit/baru", ".terbit/separuh"}
    [empty] = [each.paths for each in steps if isinstance(each, RemoveEmpty)]
    assert empty[:2] == (f"rilis/{live.id}/berita/x/foto", f"rilis/{live.id}/berita/x")
    first, last = steps[0], steps[-1]
    assert isinstance(first, Write) and isinstance(last, Write)
    begun, ended = read_record(first.data), read_record(last.data)
    assert (first.path, begun.leaving) == (RECORD, ("0000-x", old.id))
    assert (ended.leaving, ended.pending, ended.live) == ((), None, live.id)
    assert [each.carried for each in ended.releases] == [()]
    assert ended.next_number == record.model_copy(update={"pending": None}).next_number


def test_folders_are_told_by_all_that_lies_below() -> None:
    assert releases_in({"a/b/c": 1, "a": 1, "d/e": 1}) == {"a", "d"}
