"""The second check of what was published at once: what owes it, and giving it."""

import datetime as dt
import hashlib
from collections.abc import Iterator
from pathlib import Path

from pipeline.errors import RefusedError, UsageError
from pipeline.flows.erasing.reading import erased_in
from pipeline.flows.reviewing.commits import hands_before
from pipeline.flows.reviewing.decide import signed
from pipeline.flows.reviewing.desk import Desk, open_desk, who_am_i
from pipeline.outside.git_objects import Objects
from pipeline.outside.git_reading import git, grep, paths_of
from pipeline.outside.git_writing import commit_files, forward_main, push
from pipeline.review.claims import Claim, read_claim
from pipeline.review.debts import URGENT, Debt, UrgentItem, debts
from pipeline.review.policy import ROLE_WORDS
from pipeline.review.statement import Bound, Statement, decode, moment
from pipeline.review.tiers import APPROVALS_FOLDER
from pipeline.review.units import TAKEDOWN

_ITEM = "/index.md"


def owed(desk: Desk, at: dt.datetime) -> tuple[Debt, ...]:
    """Return every second check that is owed in main; none while review is off."""
    if not desk.policy.review.enabled:
        return ()
    with Objects(desk.root) as objects:
        items = tuple(_urgent_items(desk, objects))
    return debts(items, desk.roster, desk.policy, at)


def second_check(root: Path, folder: str, key: Path | None, at: dt.datetime) -> Debt:
    """Sign that a published item was checked as it stands, and put that into main.

    Raises UsageError where the item owes no second check, RefusedError where the person may not
    give it.
    """
    desk = open_desk(root)
    me = who_am_i(desk, key)
    folder = folder.rstrip("/").removesuffix(_ITEM)
    debt = next((each for each in owed(desk, at) if each.folder == folder), None)
    if debt is None:
        raise UsageError(f"Tidak ada pemeriksaan kedua yang ditunggu untuk {folder}.")
    if me.id in debt.first:
        raise RefusedError([f"Minta orang lain: {me.id} menulisnya atau menyetujuinya lebih dulu."])
    with Objects(root) as objects:
        statement = _statement(desk, objects, debt, me.id, at)
    files = signed(statement, me)
    commit = commit_files(root, desk.main, files, f"Periksa kedua {folder}", me.author)
    if desk.shared:
        push(root, f"{commit}:refs/heads/main")
    else:
        forward_main(root, desk.main, commit)
    return debt


def _statement(desk: Desk, objects: Objects, debt: Debt, by: str, at: dt.datetime) -> Statement:
    day = desk.policy.day(at)
    held = [role for role in debt.roles if desk.roster.holds(by, role, day)]
    if not held:
        words = " atau ".join(ROLE_WORDS[role] for role in debt.roles)
        raise RefusedError([f"Minta pejabat lain ({words}): {by} tidak memegang peran itu."])
    files = _files(desk, objects, debt.folder, debt.review_class)
    return Statement(
        version=1,
        court=desk.policy.court,
        by=by,
        role=held[0],
        decision="approve",
        at=moment(at),
        reason=None,
        paths={path: Bound(new=sha, old=sha) for path, sha in files.items()},
    )


def _urgent_items(desk: Desk, objects: Objects) -> Iterator[UrgentItem]:
    pattern = f"^(class: *['\"]?{URGENT}|taken_down:)"
    for path in grep(desk.root, pattern, desk.main, "content/*/index.md"):
        claim = read_claim(objects.read(f"{desk.main}:{path}") or b"")
        if claim.review_class == URGENT or claim.taken_down:
            yield _urgent_item(desk, objects, path.removesuffix(_ITEM), claim)


def _urgent_item(desk: Desk, objects: Objects, folder: str, claim: Claim) -> UrgentItem:
    review_class = TAKEDOWN if claim.taken_down else URGENT
    files = _files(desk, objects, folder, review_class)
    return UrgentItem(
        folder=folder,
        title=claim.title,
        published=_published(desk, folder),
        files=files,
        hands=_hands(desk, folder, claim),
        said=tuple(_said(desk, objects, files)),
        review_class=review_class,
    )


def _hands(desk: Desk, folder: str, claim: Claim) -> frozenset[str]:
    """Return who wrote an item; nobody has written what is left of one that was taken down."""
    if claim.taken_down:
        return frozenset()
    wrote = hands_before(desk.root, desk.roster, desk.main, folder)
    return wrote | ({claim.author} if claim.author else set())


def _files(desk: Desk, objects: Objects, folder: str, review_class: str) -> dict[str, str]:
    """Return the sha256 of an item's files; of one that was taken down only its notice is left."""
    notice = [f"{folder}{_ITEM}"]
    listed = notice if review_class == TAKEDOWN else paths_of(desk.root, desk.main, folder)
    read = ((path, objects.read(f"{desk.main}:{path}") or b"") for path in listed)
    return {path: hashlib.sha256(raw).hexdigest() for path, raw in read}


def _said(desk: Desk, objects: Objects, files: dict[str, str]) -> Iterator[Statement]:
    """Yield the kept statements that name these bytes; main holds none that was not proven."""
    named = "|".join(sorted(set(files.values())))
    for path in grep(desk.root, named, desk.main, f"{APPROVALS_FOLDER}*.json"):
        statement = decode(objects.read(f"{desk.main}:{path}") or b"")
        if statement is not None:
            yield statement
    for gone in erased_in(desk.root, objects).removed.values():
        bound = gone.said.statement.paths.values() if gone.said else ()
        if gone.said and any(each.new in files.values() for each in bound):
            yield gone.said.statement


def _published(desk: Desk, folder: str) -> dt.datetime:
    wanted = ("log", "-1", "--first-parent", "--format=%ct", desk.main, "--", folder)
    return dt.datetime.fromtimestamp(int(git(desk.root, *wanted).decode().strip()), dt.UTC)
