"""Checks of renewals.yml by itself."""

from collections.abc import Iterator

from pipeline.config.complaint import Complaint
from pipeline.config.renewals import Renewals

_NAMED = ("domain", "certificate")


def reminders_out_of_order(renewals: Renewals) -> Iterator[Complaint]:
    """Yield reminder days that do not run from the earliest reminder to the last."""
    days = renewals.remind_days_before
    if list(days) != sorted(set(days), reverse=True):
        message = "Urutkan dari yang terbesar, tanpa angka yang sama, misalnya [60, 30, 7, 1]."
        yield Complaint("renewals", ("remind_days_before",), message)


def renewal_named_twice(renewals: Renewals) -> Iterator[Complaint]:
    """Yield ids that stand twice: a command must mean one thing."""
    seen: set[str] = set()
    for index, each in enumerate(renewals.renewals):
        if each.id in seen:
            message = f"Ganti `id` ini: {each.id} sudah dipakai perpanjangan lain."
            yield Complaint("renewals", ("renewals", index, "id"), message)
        seen.add(each.id)


def renewal_with_wrong_name(renewals: Renewals) -> Iterator[Complaint]:
    """Yield domains and certificates that cannot be looked up, and names of what has none."""
    for index, each in enumerate(renewals.renewals):
        where = ("renewals", index)
        if each.kind == "domain" and each.name is None:
            message = "Tambahkan `name`: nama domain yang disewa, misalnya pn-contoh.go.id."
            yield Complaint("renewals", where, message)
        if each.kind == "certificate" and each.name is None:
            message = "Tambahkan `name`: nama situs bersertifikat, misalnya www.pn-contoh.go.id."
            yield Complaint("renewals", where, message)
        if each.name is not None and each.kind not in _NAMED:
            message = f"Hapus `name`: {each.kind} tidak dicari menurut nama."
            yield Complaint("renewals", (*where, "name"), message)


CHECKS = (reminders_out_of_order, renewal_named_twice, renewal_with_wrong_name)
