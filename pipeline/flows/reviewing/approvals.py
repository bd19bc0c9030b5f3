"""The approvals that a change adds: what each says, whose signature it bears, whether it stands."""

import hashlib
from collections.abc import Iterator

from pipeline.flows.reviewing.commits import Reading
from pipeline.flows.reviewing.standing import reader
from pipeline.review.approval import Approval
from pipeline.review.change import Change
from pipeline.review.debts import standing
from pipeline.review.erasure import Removed, Said
from pipeline.review.statement import Statement, decode, namespace
from pipeline.review.tiers import Tier, tier_of


def approvals_in(
    reading: Reading, change: Change, main: str, tree: str, court: str
) -> Iterator[Approval]:
    """Yield the approvals that a change adds to `main`, as `tree` holds them.

    `court` is the host of the court's site. Raises UnfinishedError as `Verifier` does.
    """
    for entry in change.entries:
        added = entry.new is not None and entry.old is None
        if (
            not added
            or tier_of(entry.path) is not Tier.APPROVALS
            or not entry.path.endswith(".json")
        ):
            continue
        read = reader(reading.objects, tree)
        raw = read(entry.path) or b""
        gone = reading.erased.of(raw)
        if gone is not None and gone.said is not None:
            yield _witnessed(entry.path, gone, gone.said, main, reading)
            continue
        signature = read(entry.path.removesuffix(".json") + ".sig") or b""
        signer = reading.verifier.signer_of(raw, signature, namespace(court), reading.at)
        said = decode(raw)
        stands = said is not None and standing(said) and _as_in(main, reading, said)
        recorded = reading.roster.is_recorder(signer)
        yield Approval(entry.path, hashlib.sha256(raw).hexdigest(), said, signer, stands, recorded)


def _witnessed(path: str, gone: Removed, kept: Said, main: str, reading: Reading) -> Approval:
    """Return the approval of a statement whose bytes were erased, as the court's map tells it."""
    said = kept.statement
    stands = standing(said) and _as_in(main, reading, said)
    return Approval(path, gone.sha256, said, kept.signer, stands, kept.recorded)


def _as_in(main: str, reading: Reading, said: Statement) -> bool:
    read = reader(reading.objects, main)
    held = ((read(path), bound.new) for path, bound in said.paths.items())
    return all(raw is not None and reading.erased.sha256(raw) == sha for raw, sha in held)
