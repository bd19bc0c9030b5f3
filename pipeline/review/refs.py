"""Which refs a server takes, and how they may move."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.findings import Finding
from pipeline.review.form import place
from pipeline.review.reasons import history_rewritten, ref_not_allowed

MAIN, DRAFTS = "refs/heads/main", "refs/heads/draf/"


@dataclass(frozen=True)
class Update:
    """One ref as a push would move it; None where it is created or deleted."""

    ref: str
    old: str | None
    new: str | None


def ref_reasons(update: Update, *, forward: bool) -> Iterator[Finding]:
    """Yield why a ref may not move so; `forward`: the new commit has the old one behind it."""
    where = place(update.ref)
    if update.ref != MAIN:
        if not update.ref.startswith(DRAFTS):
            message = (
                "Kirim ke main atau draf/<jenis>/<judul>; cabang dan tanda lain tidak diterima."
            )
            yield ref_not_allowed.FAULT.at(where, message)
        return
    if update.new is None:
        message = "Biarkan main: cabang ini tidak dapat dihapus."
        yield ref_not_allowed.FAULT.at(where, message)
    elif update.old is None:
        message = "Siapkan main dengan terbit server-init; main tidak dimulai dari kiriman."
        yield ref_not_allowed.FAULT.at(where, message)
    elif not forward:
        message = "Gabungkan dahulu main yang terbaru; riwayat main tidak ditulis ulang."
        yield history_rewritten.FAULT.at(where, message)
