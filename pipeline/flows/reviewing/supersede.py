"""Supersede: a published item says which other item took its place."""

import datetime as dt
from pathlib import Path
from typing import Any

from pipeline.content.edit import NoFrontMatterError, with_key
from pipeline.content.folder import ITEM_FILE
from pipeline.content.item import address_of
from pipeline.errors import RefusedError, UsageError
from pipeline.flows.reviewing.desk import open_desk
from pipeline.flows.reviewing.published import folder_of, published
from pipeline.flows.reviewing.submit import Submitted, submit
from pipeline.outside.clock import today


def supersede(
    root: Path,
    old: str,
    new: str,
    key: Path | None,
    *,
    reason: str | None = None,
    day: dt.date | None = None,
) -> Submitted:
    """Mark a published item as replaced, and hand that in as a draft.

    The new item may be in main already, or only in the folder: then it travels in the same draft.
    Raises UsageError where either is not there, RefusedError where both are one.
    """
    desk = open_desk(root)
    shown, successor = published(desk, old), folder_of(root, new)
    if successor == shown.folder:
        raise RefusedError([f"Tunjuk dua halaman yang berbeda: {successor} disebut dua kali."])
    for folder in (shown.folder, successor):
        if not (root / folder / ITEM_FILE).is_file():
            raise UsageError(f"Tulis dulu naskahnya: {folder}/{ITEM_FILE} tidak ada di folder ini.")
    told: dict[str, Any] = {
        "on": day or today(desk.policy.time_zone),
        "by": address_of(successor),
    }
    _mark(root / shown.index, told | ({"reason": reason} if reason else {}))
    return submit(root, [shown.folder, successor], key, day)


def _mark(file: Path, told: dict[str, Any]) -> None:
    try:
        file.write_bytes(with_key(file.read_bytes(), "superseded", told))
    except NoFrontMatterError:
        raise UsageError(f"Betulkan dulu bagian depan {file.name}: tidak terbaca.") from None
