"""Reasons that lie in the class an item claims."""

from collections.abc import Iterator

from pipeline.findings import Finding
from pipeline.review.change import Change
from pipeline.review.claims import Claim
from pipeline.review.form import place
from pipeline.review.policy import Policy
from pipeline.review.reasons import (
    class_lowered,
    class_unknown,
    serta_merta_elsewhere,
    serta_merta_raised,
)
from pipeline.review.units import Unit

_URGENT = "serta_merta"
_INFORMATION = "content/informasi/"


def class_reasons(unit: Unit, change: Change, policy: Policy) -> Iterator[Finding]:
    """Yield what is wrong with the class of a unit."""
    item, where = change.items.get(unit.place), place(unit.place)
    if unit.review_class is None:
        message = "Pastikan kelasnya: isi `class` di index.md yang terbaca, di folder tulisan ini."
        yield class_unknown.FAULT.at(where, message)
    if item is None or item.new is None or unit.review_class is None:
        return
    if item.new.review_class == _URGENT:
        yield from _urgent(unit, item.old, item.new, policy)
        return
    if unit.floor and item.new.review_class != unit.floor:
        message = f"Isi `class` dengan {unit.floor}: pemeriksaan menemukan hal yang peka di sini."
        yield class_lowered.FAULT.at(where, message)


def _urgent(unit: Unit, old: Claim | None, new: Claim, policy: Policy) -> Iterator[Finding]:
    where = place(unit.place)
    if not _is_urgent(unit.place, new, policy) or (old and not _was_urgent(unit, old, policy)):
        message = "Ganti `class`: serta_merta hanya untuk butir katalog serta-merta (M1-M9)."
        yield serta_merta_elsewhere.FAULT.at(where, message)
    elif not new.ends:
        message = "Isi `expires_at`: pengumuman serta-merta harus punya tanggal berakhir."
        yield serta_merta_elsewhere.FAULT.at(where, message)
    if unit.review_class != _URGENT:
        message = "Ganti `class` dengan perhatian_khusus dan minta persetujuan Ketua."
        yield serta_merta_raised.FAULT.at(where, message)


def _was_urgent(unit: Unit, old: Claim, policy: Policy) -> bool:
    """Return whether an item was urgent matter before, so that nothing else becomes it."""
    return _is_urgent(unit.place, old, policy)


def _is_urgent(folder: str, claim: Claim, policy: Policy) -> bool:
    """Return whether an item is one of the catalogue's urgent ones, by obligation and folder."""
    if claim.obligation not in policy.urgent:
        return False
    own = claim.obligation.lower().replace(".", "-") if claim.obligation else ""
    return not folder.startswith(_INFORMATION) or folder == f"{_INFORMATION}{own}"
