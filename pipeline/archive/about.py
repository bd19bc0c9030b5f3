"""What an item's file says of itself, read leniently: old versions follow old schemas."""

import datetime as dt
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pipeline.content.fences import decode, split
from pipeline.record import yaml_text

_STATES = (
    ("taken_down", "diturunkan segera"),
    ("withdrawn", "ditarik"),
    ("superseded", "diganti"),
    ("corrections", "dikoreksi"),
)
UNTITLED = "(tanpa judul)"


@dataclass(frozen=True)
class About:
    """An item's title, its own day where it tells one, its class and its state, as words."""

    title: str = UNTITLED
    day: dt.date | None = None
    review_class: str = "biasa"
    state: str = "terbit"


def about(raw: bytes) -> About:
    """Return what the bytes of an item's file tell; never raises."""
    front = _front(raw)
    state = next((words for key, words in _STATES if front.get(key)), "terbit")
    days = (front.get(key) for key in ("date", "updated"))
    day = next((each for each in days if type(each) is dt.date), None)
    return About(
        title=str(front.get("title") or UNTITLED),
        day=day,
        review_class=str(front.get("class") or "biasa"),
        state=state,
    )


def _front(raw: bytes) -> dict[str, Any]:
    text = decode(raw)
    parts = split(text) if text is not None else None
    if parts is None:
        return {}
    try:
        front = yaml_text.load(parts.yaml)
    except yaml_text.YamlError:
        return {}
    return front if isinstance(front, dict) else {}


def digest_of(files: Mapping[str, str]) -> str:
    """Return one SHA-256 over the paths and SHA-256 of an item's files."""
    rows = "".join(f"{sha} {path}\n" for path, sha in sorted(files.items()))
    return hashlib.sha256(rows.encode()).hexdigest()
