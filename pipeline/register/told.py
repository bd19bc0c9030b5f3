"""The register in the words of people at a court and of readers: short, and without blame."""

from pipeline.dates import long_date
from pipeline.register.board import Standing
from pipeline.register.decide import Reason, State

STATES = {
    State.PRESENT: "tersedia",
    State.DUE_SOON: "segera diperbarui",
    State.OVERDUE: "menunggu pembaruan",
    State.MISSING: "belum tersedia",
    State.NOT_APPLICABLE: "tidak berlaku",
    State.UNKNOWN: "belum dapat dipastikan",
}
_REASONS = {
    Reason.CURRENT: "",
    Reason.PAGE: "Perbarui halamannya, lalu isi tanggal `updated` yang baru.",
    Reason.DOCUMENT: "Ganti dokumennya dengan yang terbaru.",
    Reason.FIGURES: "Isi angka masa yang terakhir, lalu sesuaikan `period`.",
    Reason.ABSENT: "Buat halamannya: terbit new informasi --obligation {id}.",
    Reason.UNFILLED: "Lengkapi yang tertulis di `to_fill`.",
    Reason.SILENT: "Isi halamannya: sekarang belum ada keterangannya.",
    Reason.NO_LINK: "Tulis tautan ke layanan yang memuatnya di `links`.",
    Reason.NOT_SHOWN: "Halamannya tidak tayang pada tanggal ini; periksa tanggal tayangnya.",
    Reason.EVENT: "Umumkan bila peristiwanya terjadi, atau catat di own.yml bila tidak berlaku.",
    Reason.LATER: "Keadaannya pada tanggal ini tidak diketahui: halamannya berubah sesudahnya.",
    Reason.UNREAD: "Isi `period` dengan masa yang terbaca, misalnya Tahun 2025.",
    Reason.DECIDED: "",
    Reason.NOT_BOUND: "Petunjuk teknisnya tidak mengikat pengadilan ini.",
    Reason.FOLLOWS: "Mengikuti informasi berkala yang paling perlu diperhatikan.",
    Reason.NOT_COMPARED: "Butirnya belum dicocokkan dengan keputusan yang berlaku waktu itu.",
}


_SHORT = {
    Reason.EVENT: "diumumkan bila terjadi",
    Reason.FOLLOWS: "bersama setiap informasi berkala",
}


def what_to_do(standing: Standing) -> str:
    """Return one sentence for who looks after the item; empty where there is nothing to do."""
    exempt = standing.duty.exempt
    if standing.verdict.reason is Reason.DECIDED and exempt is not None:
        return f"{exempt.reason} Diputuskan {exempt.approved_by}, sampai {long_date(exempt.until)}."
    return _REASONS[standing.verdict.reason].format(id=standing.obligation.id)


def for_readers(standing: Standing) -> str:
    """Return what readers of the public page are told of an item, without a full stop."""
    updated = f"diperbarui {long_date(standing.last_update)}" if standing.last_update else ""
    reason, state = standing.verdict.reason, standing.state
    if state is State.NOT_APPLICABLE:
        return "tidak berlaku di pengadilan ini" if reason is Reason.NOT_BOUND else _until(standing)
    if reason in _SHORT:
        return _SHORT[reason]
    if standing.there or state is State.OVERDUE:
        return ", ".join(part for part in (_there(standing), updated, _renewed(standing)) if part)
    if reason in (Reason.UNFILLED, Reason.SILENT, Reason.NO_LINK):
        return f"sedang dilengkapi, {updated}"
    return STATES[state]


def _there(standing: Standing) -> str:
    return "ditautkan" if standing.obligation.linked else ""


def _renewed(standing: Standing) -> str:
    due = standing.verdict.due
    if due is None:
        return ""
    if standing.state is State.OVERDUE:
        return f"menunggu pembaruan sejak {long_date(due)}"
    return f"pembaruan berikutnya paling lambat {long_date(due)}"


def _until(standing: Standing) -> str:
    exempt = standing.duty.exempt
    assert exempt is not None
    return f"tidak berlaku sampai {long_date(exempt.until)}: {exempt.reason.rstrip('.')}"
