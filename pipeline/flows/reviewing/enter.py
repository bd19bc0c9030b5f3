"""Enter main with one commit that needs no draft, by the judge's verdict like everything else."""

import datetime as dt

from pipeline.errors import RefusedError
from pipeline.flows.reviewing.desk import Desk
from pipeline.flows.reviewing.look import Proposal
from pipeline.flows.reviewing.verdict import judge
from pipeline.outside.git_reading import git, resolve
from pipeline.outside.git_writing import drop, forward_main, push


def enter_main(desk: Desk, commit: str, at: dt.datetime, dropped: str | None = None) -> None:
    """Move main to a commit on it, if the judge lets it; a server judges once more.

    `dropped` is the name of a draft that goes at the same moment. Raises RefusedError with every
    reason, UnfinishedError where main moved meanwhile.
    """
    verdict = judge(desk.root, Proposal(desk.main, commit, commit), at)
    if verdict.reasons:
        raise RefusedError([f"{r.code} {r.place}: {r.message}" for r in verdict.reasons])
    ref = f"refs/heads/draf/{dropped}"
    if desk.shared:
        push(desk.root, f"{commit}:refs/heads/main", *((f":{ref}",) if dropped else ()))
    if not desk.shared or _may_follow(desk):
        forward_main(desk.root, desk.main, commit)
    if dropped and not desk.shared:
        drop(desk.root, ref, desk.drafts()[dropped])


def _may_follow(desk: Desk) -> bool:
    """Return whether this folder stands at main as it was, with nothing that would be lost."""
    stands = resolve(desk.root, "HEAD") == desk.main
    return stands and not git(desk.root, "status", "--porcelain", "--untracked-files=no")
