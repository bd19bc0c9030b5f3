"""The statement that a person signs: who decides what, in which role, about exactly which bytes."""

import datetime as dt
import hashlib
import json
from collections.abc import Mapping
from typing import Literal

from pydantic import Field, ValidationError

from pipeline.config.people import HumanRole
from pipeline.record import Strict
from pipeline.review.change import Entry
from pipeline.review.tiers import APPROVALS_FOLDER

_SHA256 = r"^[0-9a-f]{64}$"
DESK = "desk"
_VIA = r"^(desk|(forgejo|gitea|github|gitlab)#[1-9][0-9]{0,8}/review/[A-Za-z0-9_.-]{1,120})$"


class Bound(Strict):
    """The bytes of one path: the new content and the one it replaces, None where there is none."""

    new: str | None = Field(pattern=_SHA256)
    old: str | None = Field(pattern=_SHA256)


class Statement(Strict):
    """One decision; `court` keeps it from being used elsewhere, `at` is the signer's clock.

    `via` is None where the person signed. Else a recorder signed what the person decided elsewhere:
    `desk`, or a review such as `forgejo#7/review/12`; the proof is then as good as that place.
    """

    version: Literal[1]
    court: str
    by: str
    role: HumanRole
    decision: Literal["approve", "return"]
    at: str = Field(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$")
    reason: str | None = Field(None, min_length=3, max_length=1000)
    via: str | None = Field(None, pattern=_VIA)
    paths: Mapping[str, Bound] = Field(min_length=1)

    def binds(self, entry: Entry) -> bool:
        """Return whether the statement speaks of exactly these bytes at this path."""
        bound = self.paths.get(entry.path)
        return bound is not None and (bound.new, bound.old) == entry.bytes


def namespace(court: str) -> str:
    """Return the namespace of a court's signatures, so that no other signature passes for one."""
    return f"persetujuan@{court}"


def bound_to(entries: tuple[Entry, ...]) -> dict[str, Bound]:
    """Return what a statement about these files binds."""
    return {entry.path: Bound(new=entry.bytes[0], old=entry.bytes[1]) for entry in entries}


def encode(statement: Statement) -> bytes:
    """Return the bytes that are signed and kept."""
    document = statement.model_dump(mode="json", exclude_none=False)
    return (json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def decode(raw: bytes) -> Statement | None:
    """Return the statement that the bytes hold, or None where they hold none."""
    try:
        return Statement.model_validate_json(raw)
    except ValidationError:
        return None


def path_of(raw: bytes) -> str:
    """Return where a statement is kept: its name is its hash."""
    return f"{APPROVALS_FOLDER}{hashlib.sha256(raw).hexdigest()}.json"


def moment(at: dt.datetime) -> str:
    """Return a time as a statement writes it, in UTC."""
    return at.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
