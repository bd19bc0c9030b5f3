"""The map of erasures, asked: commits over several erasures, files, and what may not come back."""

import datetime as dt
import hashlib

from pipeline.review.erasure import (
    NOTHING,
    Carried,
    Erasure,
    Map,
    Removed,
    Witnessed,
    as_erased,
    decode,
    encode,
)

_AT = dt.datetime(2026, 11, 20, 6, 0, tzinfo=dt.UTC)
_A, _B, _C, _D = ("a" * 40, "b" * 40, "c" * 40, "d" * 40)


def erasure(name: str, commits: dict[str, Carried], **more: object) -> Erasure:
    told = {"item": "content/berita/2026/11/baru", "ground": "child", "decision": "x"}
    known = {"removed": {}, "blobs": (), **more}
    return Erasure.model_validate({"id": name, "at": _AT, **told, "commits": commits, **known})


def test_a_commit_is_found_over_two_erasures_with_the_signer_that_the_first_saw() -> None:
    first = Map(court="x").with_one(erasure("1", {_A: Carried(new=_B, signer="editor")}))
    both = first.with_one(erasure("2", {_B: Carried(new=_C)}))
    erased = as_erased(both)
    assert [erased.now(each) for each in (_A, _B, _C, _D)] == [_C, _C, _C, _D]
    assert erased.carried[_C].signer == "editor"
    assert erased.gone([_A, _B, _C, _D]) == {_A, _B}
    assert decode(encode(both)) == both


def test_a_file_is_known_by_what_stands_in_its_place() -> None:
    place, old = b"dihapus", "e" * 64
    known = Removed(sha256=old, size=7, claim=Witnessed(review_class="biasa", author="a"))
    removed = {hashlib.sha256(place).hexdigest(): known}
    erased = as_erased(Map(court="x", erasures=(erasure("1", {}, removed=removed, blobs=(_D,)),)))
    assert (erased.sha256(place), erased.of(place)) == (old, known)
    assert erased.sha256(b"lain") == hashlib.sha256(b"lain").hexdigest()
    assert erased.of(None) is None
    assert erased.gone([_D]) == {_D}
    assert known.claim is not None
    assert known.claim.claim.title == ""


def test_nothing_erased_changes_nothing() -> None:
    assert (NOTHING.now(_A), NOTHING.of(b""), NOTHING.gone([_A])) == (_A, None, frozenset())
    assert decode(b"{}") is None
