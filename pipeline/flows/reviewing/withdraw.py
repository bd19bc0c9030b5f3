"""Withdraw: a published item gives way to a notice that it is gone, since when, and why."""

import datetime as dt
from pathlib import Path

import yaml

from pipeline.checks.privacy.secrets import without_secrets
from pipeline.content.takedown_form import ReviewClass
from pipeline.errors import RefusedError, UsageError
from pipeline.flows.reviewing.desk import open_desk, who_am_i
from pipeline.flows.reviewing.published import Shown, published
from pipeline.flows.reviewing.submit import Submitted, draft_name, send
from pipeline.outside.clock import today
from pipeline.outside.git_writing import commit_files

_SHORTEST, _LONGEST = 10, 500


def withdraw(
    root: Path,
    named: str,
    reason: str,
    key: Path | None,
    *,
    untitled: bool = False,
    day: dt.date | None = None,
) -> Submitted:
    """Hand in, as a draft, that an item is withdrawn; the files of this folder are not touched.

    The notice is made from main, so that nothing a writer has at hand is lost. Raises UsageError
    where the item is not published or the reason too short, RefusedError where a draft of that
    name waits already.
    """
    desk = open_desk(root)
    me, shown = who_am_i(desk, key), published(desk, named)
    name = draft_name(shown.folder)
    if name in desk.drafts():
        raise RefusedError([f"Selesaikan dulu naskah {name} yang masih di antrean."])
    text = _notice(shown, _reason(reason), day or today(desk.policy.time_zone), untitled=untitled)
    files: dict[str, bytes | None] = dict.fromkeys(shown.paths)
    files[shown.index] = text.encode()
    commit = commit_files(root, desk.main, files, f"Tarik {name}", me.author)
    send(desk, name, commit, None)
    return Submitted(name, commit, review=desk.policy.review.enabled)


def _reason(reason: str) -> str:
    told = " ".join(reason.split())
    if not _SHORTEST <= len(told) <= _LONGEST:
        raise UsageError(f"Tulis alasannya, {_SHORTEST} sampai {_LONGEST} huruf.")
    if without_secrets(told) != told:
        raise UsageError("Tulis alasannya tanpa nomor dan alamat surel; pembaca membacanya juga.")
    return told


def _notice(shown: Shown, reason: str, day: dt.date, *, untitled: bool) -> str:
    title = {} if untitled or not shown.claim.title else {"title": shown.claim.title}
    told = {**title, "class": class_after(shown), "withdrawn": {"on": day, "reason": reason}}
    rows = yaml.safe_dump(told, allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{rows}---\n"


def class_after(shown: Shown) -> ReviewClass:
    """Return the class that what is left of an item stands in: as careful as before, or more."""
    return "perhatian_khusus" if shown.claim.review_class in (None, "perhatian_khusus") else "biasa"
