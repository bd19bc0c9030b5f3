"""Tell a forge what the checks found in a proposal: one status and one comment."""

import datetime as dt
from pathlib import Path

from pipeline.checks.closing import closing_line
from pipeline.checks.report import to_markdown
from pipeline.errors import TerbitError, UnfinishedError
from pipeline.findings import blocking
from pipeline.flows.check_site import check_site
from pipeline.flows.checked import Checked
from pipeline.flows.forges import Connected, connect
from pipeline.flows.progress import Progress, Silent, step
from pipeline.forge.values import Status
from pipeline.forge.words import REPORT_MARK, report_comment
from pipeline.outside.forges.once import tell
from pipeline.outside.repository import revision_of

CONTEXT = "terbit"
_LONGEST_STATUS = 140


def report(
    root: Path,
    proposal: Path,
    number: int,
    as_of: dt.date | None,
    progress: Progress | None = None,
) -> Checked:
    """Check the folder `proposal`, and tell its result at the proposal, on the forge of `root`.

    The forge and its token are those of `root`, so that no proposal can send them elsewhere.
    Raises UnfinishedError where the folder does not hold the proposal's head.
    """
    progress = progress or Silent()
    connected = connect(root)
    head = _head(connected, proposal, number)
    connected.forge.set_status(head, Status(CONTEXT, "pending", "Sedang diperiksa."))
    try:
        checked = check_site(proposal, as_of, progress)
    except TerbitError:
        connected.forge.set_status(head, Status(CONTEXT, "error", "Belum dapat diperiksa."))
        raise
    with step(progress, "Memberi tahu forge"):
        _tell(connected, number, head, checked)
    return checked


def _head(connected: Connected, proposal: Path, number: int) -> str:
    head = connected.forge.pull_request(number).head
    held = revision_of(proposal)
    if held.commit != head or held.changed:
        change = ", dan ada perubahan yang belum dicatat" if held.changed else ""
        message = (
            f"Belum diperiksa: usulan {number} berada di komit {head[:12]}, sedangkan folder "
            f"{proposal} di {(held.commit or 'tanpa komit')[:12]}{change}. Samakan dulu."
        )
        raise UnfinishedError(message)
    return head


def _tell(connected: Connected, number: int, head: str, checked: Checked) -> None:
    standing, covered = checked.result.standing, checked.result.covered
    text = report_comment(to_markdown(standing, covered), head)
    tell(connected.forge, number, connected.settings.account, REPORT_MARK, text)
    state = Status(
        CONTEXT,
        "failure" if blocking(standing) else "success",
        closing_line(standing, covered)[:_LONGEST_STATUS],
    )
    connected.forge.set_status(head, state)
