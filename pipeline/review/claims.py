"""What an item says of itself that decides its approvals, read from its front matter alone."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from pipeline.content.fences import decode, split
from pipeline.content.takedown_form import CLASSES, GROUND_WORDS, takedown_text
from pipeline.record import yaml_text

STRICTNESS = ("serta_merta", "biasa", "perhatian_khusus")
_DEFAULT = "biasa"


@dataclass(frozen=True)
class Claim:
    """An item's class (None where it cannot be read), obligation, author, end and title.

    `withdrawn`: the item has given way to a notice; `taken_down`: to nothing but the one form of
    an urgent withdrawal.
    """

    review_class: str | None
    obligation: str | None = None
    author: str | None = None
    ends: bool = False
    title: str = ""
    withdrawn: bool = False
    taken_down: bool = False


UNREADABLE = Claim(None)


def read_claim(raw: bytes) -> Claim:
    """Return what the bytes of an item's file claim; never raises."""
    front = _front(raw)
    if front is None:
        return UNREADABLE
    given = front.get("class", _DEFAULT)
    return Claim(
        review_class=given if given in STRICTNESS else None,
        obligation=_text(front.get("obligation")),
        author=_text(front.get("author")),
        ends=front.get("expires_at") is not None,
        title=_text(front.get("title")) or "",
        withdrawn="withdrawn" in front,
        taken_down=_is_takedown(raw, front),
    )


def strictest(*classes: str | None) -> str | None:
    """Return the strictest of the classes that are known, or None where none is."""
    known = [each for each in classes if each in STRICTNESS]
    return max(known, key=STRICTNESS.index, default=None)


def _front(raw: bytes) -> dict[str, Any] | None:
    text = decode(raw)
    parts = split(text) if text is not None else None
    if parts is None:
        return None
    try:
        front = yaml_text.load(parts.yaml)
    except yaml_text.YamlError:
        return None
    return front if isinstance(front, dict) else None


def _is_takedown(raw: bytes, front: dict[str, Any]) -> bool:
    """Return whether the bytes are exactly what an urgent withdrawal writes; not one more."""
    told = front.get("taken_down")
    if not isinstance(told, dict) or front.get("class") not in CLASSES:
        return False
    on, ground = told.get("on"), told.get("ground")
    if not isinstance(on, dt.date) or ground not in GROUND_WORDS:
        return False
    return raw == takedown_text(front["class"], on, ground).encode()


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None
