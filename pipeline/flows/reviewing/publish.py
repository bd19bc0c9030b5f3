"""Publish: an approved draft is merged into main, by the verdict that the server will repeat."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import RefusedError
from pipeline.flows.reviewing.desk import DRAFTS, open_desk, who_am_i
from pipeline.flows.reviewing.verdict import judge
from pipeline.outside.git_writing import commit_tree, drop, forward_main, push


@dataclass(frozen=True)
class Published:
    """The commit of main that holds the draft; `review`: approvals were asked for."""

    name: str
    commit: str
    review: bool


def publish(root: Path, name: str, key: Path | None, at: dt.datetime) -> Published:
    """Merge a draft into main and remove its branch; raises RefusedError with every reason.

    Where the clone has a server, main moves there, and the server judges once more.
    """
    desk = open_desk(root)
    me, head = who_am_i(desk, key), desk.draft(name)
    proposal = desk.proposal(head)
    verdict = judge(root, proposal, at)
    if verdict.reasons:
        raise RefusedError([f"{r.code} {r.place}: {r.message}" for r in verdict.reasons])
    behind = (desk.main, head)
    commit = commit_tree(root, proposal.tree, behind, f"Terbitkan {name}", me.author)
    ref = f"refs/heads/{DRAFTS}{name.removeprefix(DRAFTS)}"
    if desk.shared:
        push(root, f"{commit}:refs/heads/main", f":{ref}")
    else:
        forward_main(root, desk.main, commit)
        drop(root, ref, head)
    return Published(name, commit, verdict.enabled)
