"""Changes, approvals, roster and policy as values, to vary one thing at a time."""

import datetime as dt
import hashlib
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from typing import Any

from pipeline.config.people import People
from pipeline.config.review import Review
from pipeline.record import read_record
from pipeline.review.approval import Approval
from pipeline.review.change import PLAIN, Change, Commit, Entry, ItemChange, Side
from pipeline.review.claims import Claim
from pipeline.review.examined import Examined
from pipeline.review.judge import reasons_not_to_merge
from pipeline.review.policy import Policy
from pipeline.review.roster import Roster
from pipeline.review.statement import Statement, bound_to, encode, path_of
from tests.demo import ROOT

NOW = dt.datetime(2026, 11, 20, 3, 0, tzinfo=dt.UTC)
COURT = "pn-contoh.example"
FOLDER = "content/berita/2026/11/pelayanan"
INDEX = f"{FOLDER}/index.md"
PHOTO = f"{FOLDER}/foto/01.jpg"
URGENT = frozenset(f"M{number}" for number in range(1, 10))


def sha(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def side(text: str, mode: str = PLAIN) -> Side:
    return Side(mode, sha(text), len(text))


def entry(path: str, new: str | None = "baru", old: str | None = None) -> Entry:
    return Entry(path, None if old is None else side(old), None if new is None else side(new))


@cache
def people() -> People:
    read = read_record((ROOT / "site_config/people.yml").read_text(encoding="utf-8"), People)
    assert read.value is not None
    known = read.value.people
    machine = known["editor"].model_copy(update={"name": "Mesin", "roles": ("machine",)})
    return People(people={**known, "mesin": machine})


def roster(**changes: Any) -> Roster:
    """The demo's roster with a machine; `changes` replace parts of a person: `editor={...}`."""
    base = people().people
    changed = {
        who.replace("_", "-"): base[who.replace("_", "-")].model_copy(update=part)
        for who, part in changes.items()
    }
    return Roster(People(people={**base, **changed}))


@cache
def policy(enabled: bool = True) -> Policy:
    read = read_record((ROOT / "site_config/review.yml").read_text(encoding="utf-8"), Review)
    assert read.value is not None
    review = read.value.model_copy(update={"enabled": enabled})
    return Policy(review, COURT, "Asia/Jakarta", URGENT)


def article(claim: Claim | None = None, old: Claim | None = None, **changes: Any) -> Change:
    """A new article with a photo, written and signed by penulis-hukum."""
    base = Change(
        entries=(entry(INDEX), entry(PHOTO, "foto")),
        commits=(Commit("c" * 40, "penulis-hukum", paths=frozenset({INDEX, PHOTO})),),
        items={FOLDER: ItemChange(old, claim or Claim("biasa", author="penulis-hukum"))},
        folders={INDEX: FOLDER, PHOTO: FOLDER},
    )
    return replace(base, **changes)


def approval(change: Change, by: str, role: str, **changes: Any) -> Approval:
    """A signed statement of somebody about a whole change."""
    content = tuple(e for e in change.entries if not e.path.startswith("content/persetujuan/"))
    values = {
        "version": 1,
        "court": COURT,
        "by": by,
        "role": role,
        "decision": "approve",
        "at": "2026-11-20T02:00:00Z",
        "paths": bound_to(content),
    }
    statement = Statement.model_validate({**values, **changes})
    raw = encode(statement)
    return Approval(path_of(raw), hashlib.sha256(raw).hexdigest(), statement, by)


def recorded(change: Change, approvals: Iterable[Approval]) -> Change:
    """The change with the files of its approvals."""
    files = [path for a in approvals for path in (a.path, a.path.replace(".json", ".sig"))]
    return replace(change, entries=(*change.entries, *(entry(path) for path in files)))


def codes(change: Change, approvals: Iterable[Approval] = (), **given: Any) -> list[str]:
    """The codes of the reasons not to merge; the approvals' files are part of the change."""
    said = tuple(approvals)
    reasons = reasons_not_to_merge(
        recorded(change, said),
        said,
        given.get("roster") or roster(),
        given.get("policy") or policy(),
        given.get("now") or NOW,
        Examined(given.get("raised") or {}, tuple(given.get("blocking") or ())),
    )
    return [reason.code for reason in reasons]
