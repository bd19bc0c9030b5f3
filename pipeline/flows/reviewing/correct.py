"""Correct: a published item as its writer mended it, with a dated note of what was corrected."""

import datetime as dt
from pathlib import Path

from pipeline.content.edit import NoFrontMatterError, with_key
from pipeline.content.fields import Correction
from pipeline.content.front_matter import read_front
from pipeline.errors import UsageError
from pipeline.flows.reviewing.desk import open_desk
from pipeline.flows.reviewing.published import Shown, published
from pipeline.flows.reviewing.submit import Submitted, changed_files, submit
from pipeline.outside.clock import today


def correct(
    root: Path, named: str, text: str, key: Path | None, day: dt.date | None = None
) -> Submitted:
    """Add a note of what was corrected to the mended item, and hand both in as a draft.

    What is in the folder is the mended text; main holds the old one, and so does history. Raises
    RefusedError where nothing was mended, UsageError where the item is not published.
    """
    desk = open_desk(root)
    shown = published(desk, named)
    file = root / shown.index
    if not file.is_file():
        raise UsageError(f"Perbaiki dulu {shown.index}; berkas itu tidak ada di folder ini.")
    changed_files(desk, desk.main, [shown.folder])
    raw = file.read_bytes()
    note = Correction(date=day or today(desk.policy.time_zone), text=_text(text))
    noted = _noted(shown, raw, note)
    if noted != raw:
        file.write_bytes(noted)
    return submit(root, [shown.folder], key, day)


def _text(text: str) -> str:
    told = " ".join(text.split())
    if not 10 <= len(told) <= 500:
        raise UsageError("Jelaskan apa yang dikoreksi, 10 sampai 500 huruf.")
    return told


def _noted(shown: Shown, raw: bytes, note: Correction) -> bytes:
    """Return the text with the note, once: a command that is run again adds no second one."""
    read = read_front(shown.index, raw, shown.kind.front)
    if read.front is None:
        return raw
    told = read.front.corrections
    if note in told:
        return raw
    rows = [{"date": each.date, "text": each.text} for each in (*told, note)]
    try:
        return with_key(raw, "corrections", rows)
    except NoFrontMatterError:
        return raw
