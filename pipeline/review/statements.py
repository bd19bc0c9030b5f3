"""Reasons that lie in the statements: each must be whole, unedited, signed, and of this change."""

from collections.abc import Iterator, Sequence

from pipeline.findings import Finding
from pipeline.review.approval import Approval
from pipeline.review.change import Change
from pipeline.review.form import place
from pipeline.review.reasons import (
    statement_broken,
    statement_edited,
    statement_elsewhere,
    statement_unsigned,
)
from pipeline.review.tiers import Tier, tier_of


def statement_reasons(
    change: Change, approvals: Sequence[Approval], court: str
) -> Iterator[Finding]:
    """Yield what is wrong with the statements that a change adds."""
    for approval in approvals:
        yield from _statement(approval, change, court)
    known = {approval.path for approval in approvals}
    for entry in change.entries:
        if entry.new and tier_of(entry.path) is Tier.APPROVALS and not _belongs(entry.path, known):
            message = "Hapus berkas ini; di sini hanya ada pernyataan dan tanda tangannya."
            yield statement_broken.FAULT.at(place(entry.path), message)


def _belongs(path: str, known: set[str]) -> bool:
    return path in known or (path.endswith(".sig") and path.removesuffix(".sig") + ".json" in known)


def _statement(approval: Approval, change: Change, court: str) -> Iterator[Finding]:
    where, said = place(approval.path), approval.statement
    if said is None or said.court != court:
        message = f"Hapus berkas ini: bukan pernyataan persetujuan untuk {court}."
        yield statement_broken.FAULT.at(where, message)
        return
    if not approval.in_place:
        message = "Hapus berkas ini dan minta persetujuan baru: disunting, atau salinan."
        yield statement_edited.FAULT.at(where, message)
    if not approval.signed:
        message = f"Minta {said.by} memberi persetujuan dengan kuncinya sendiri yang masih berlaku."
        if said.via is not None:
            message = "Hapus berkas ini: putusan lewat forge atau meja ditandatangani pencatat."
        yield statement_unsigned.FAULT.at(where, message)
    if not approval.stands and not any(entry.path in said.paths for entry in change.entries):
        message = "Hapus pernyataan ini: tidak ada berkasnya dalam perubahan ini."
        yield statement_elsewhere.FAULT.at(where, message)
