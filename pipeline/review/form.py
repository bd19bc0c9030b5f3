"""Reasons that lie in the files themselves: what no approval makes good."""

import unicodedata
from collections.abc import Iterable, Iterator

from pipeline.findings import Finding, Place
from pipeline.review.change import EXECUTABLE, PLAIN, SUBMODULE, Change, Entry
from pipeline.review.reasons import (
    case_collision,
    erased_brought_back,
    file_huge,
    mode_not_plain,
    path_unfit,
    policy_broken,
    policy_with_content,
    record_changed,
    submodule,
)
from pipeline.review.tiers import Tier, is_policy, tier_of

LARGEST = 50_000_000
_MB = 1_000_000


def form_reasons(change: Change) -> Iterator[Finding]:
    """Yield what is wrong with the files of a change, whoever approves it."""
    for entry in change.entries:
        yield from _entry(entry)
    for one, other in change.collisions:
        message = f"Ganti nama berkas ini: hanya berbeda huruf besar dan kecil dari {shown(other)}."
        yield case_collision.FAULT.at(place(one), message)
    for fault in change.policy_faults:
        where = Place(fault.path, fault.line, fault.column)
        yield policy_broken.FAULT.at(where, f"Perbaiki sebelum digabungkan: {fault.message}")
    yield from brought_back(change.brought_back)
    yield from _policy_with_content(change)


def brought_back(names: Iterable[str]) -> Iterator[Finding]:
    """Yield that commits or files come back which were erased for good."""
    for name in names:
        message = "Pakai klona baru: kiriman ini membawa kembali isi yang sudah dihapus tuntas."
        yield erased_brought_back.FAULT.at(place(name), message)


def shown(path: str) -> str:
    """Return a path fit to be shown: what cannot be seen is written out."""
    plain = path.encode("utf-8", "backslashreplace").decode()
    return "".join(c if _visible(c) else c.encode("unicode_escape").decode() for c in plain)


def place(path: str) -> Place:
    """Return the place of a path of a change."""
    return Place(shown(path))


def _visible(character: str) -> bool:
    return unicodedata.category(character)[0] not in "CZ" or character == " "


def _entry(entry: Entry) -> Iterator[Finding]:
    where, tier = place(entry.path), tier_of(entry.path)
    if entry.new and shown(entry.path) != entry.path:
        message = "Ganti nama berkas ini: ada huruf yang tidak terbaca atau tidak terlihat."
        yield path_unfit.FAULT.at(where, message)
    if entry.old and tier is Tier.APPROVALS:
        message = "Kembalikan berkas ini seperti di main: persetujuan hanya bertambah."
        yield record_changed.FAULT.at(where, message)
    if entry.new:
        yield from _mode(entry, tier)
    if entry.new and entry.new.size > LARGEST:
        message = f"Perkecil: {entry.new.size / _MB:.0f} MB, paling besar {LARGEST // _MB} MB."
        yield file_huge.FAULT.at(where, message)


def _mode(entry: Entry, tier: Tier) -> Iterator[Finding]:
    mode = entry.new.mode if entry.new else PLAIN
    if mode == SUBMODULE:
        message = "Hapus submodul ini; salin berkas yang memang diperlukan."
        yield submodule.FAULT.at(place(entry.path), message)
    elif mode == EXECUTABLE and tier is Tier.SISTEM:
        return
    elif mode != PLAIN:
        message = "Ganti dengan berkas biasa: tautan simbolis dan program tidak diterima di sini."
        yield mode_not_plain.FAULT.at(place(entry.path), message)


def _policy_with_content(change: Change) -> Iterator[Finding]:
    tiers = {tier_of(entry.path) for entry in change.entries}
    if not tiers & {Tier.CONTENT, Tier.CATATAN}:
        return
    for entry in change.entries:
        if is_policy(entry.path):
            message = "Ajukan perubahan aturan ini sendiri, terpisah dari isi."
            yield policy_with_content.FAULT.at(place(entry.path), message)
