"""The yearly report on information services: what is counted, and what a person still has to say.

Source: UU 14/2008 art. 12; Perki 1/2021 art. 56 (policy, facilities and people, services in
numbers, disputes, obstacles, recommendations; at most three months after the year); SK KMA
2-144/KMA/SK/VIII/2022 part IV.E.4.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from pipeline.dates import MONTHS, long_date
from pipeline.register.request_counts import Answered, Counts

OUTCOMES = {
    "granted": "Dikabulkan seluruhnya",
    "partly": "Dikabulkan sebagian",
    "refused": "Ditolak",
    "withdrawn": "Dicabut pemohon",
    "open": "Masih diproses",
}
REASONS = {
    "excluded": "Informasinya dikecualikan",
    "not_held": "Informasinya tidak dikuasai pengadilan",
    "incomplete": "Permohonannya tidak dilengkapi",
}
GROUNDS = {
    "refused": "Permohonan ditolak",
    "not_provided": "Informasi berkala tidak disediakan",
    "not_answered": "Permohonan tidak ditanggapi",
    "other_answer": "Tanggapan tidak sesuai dengan yang diminta",
    "not_fulfilled": "Permohonan tidak dipenuhi",
    "cost": "Biaya tidak wajar",
    "late": "Jawaban melewati waktu",
}
_OBJECTIONS = {key: OUTCOMES[key] for key in ("granted", "partly", "refused", "open")}
_NONE = "tidak ada"


@dataclass(frozen=True)
class Part:
    """One part of the report: what is said, rows of a table, and what a person has to write."""

    title: str
    said: tuple[str, ...] = ()
    rows: tuple[tuple[str, str], ...] = ()
    to_write: str = ""


@dataclass(frozen=True)
class Report:
    """A year's report; `to_fill` is what keeps it from being finished."""

    year: int
    parts: tuple[Part, ...]
    to_fill: tuple[str, ...]

    @property
    def title(self) -> str:
        """Return the title."""
        return f"Laporan Layanan Informasi Publik Tahun {self.year}"


def report_of(year: int, counts: Counts | None) -> Report:
    """Return the report of a year; without counts, every number is left to be written."""
    parts = (
        Part("Kebijakan layanan", to_write="kebijakan layanan informasi pada tahun itu."),
        Part(
            "Sarana, petugas, dan anggaran",
            to_write="sarana layanan, jumlah petugas, dan anggaran beserta penggunaannya.",
        ),
        *(_counted(counts) if counts else _unknown(year)),
        Part("Sengketa informasi", to_write="sengketa di Komisi Informasi dan hasilnya."),
        Part("Kendala", to_write="kendala dari dalam dan dari luar pengadilan."),
        Part("Rekomendasi dan tindak lanjut", to_write="rencana perbaikan layanan."),
    )
    return Report(year, parts, tuple(_to_fill(year, counts)))


def _to_fill(year: int, counts: Counts | None) -> Iterator[str]:
    if counts is None:
        yield f"Catat register permohonan informasi tahun {year}, lalu buat laporannya kembali."
    elif not counts.complete:
        until = f" baru sampai {long_date(counts.known_until)}" if counts.known_until else ""
        yield (
            f"Lengkapi register sampai 31 Desember {year}, lalu buat laporannya kembali: "
            f"sekarang{until or ' belum dinyatakan lengkap'}."
        )
    yield "Isi bagian yang tidak dapat dihitung."


def _unknown(year: int) -> Iterator[Part]:
    yield Part("Permohonan informasi", to_write=f"jumlah permohonan tahun {year} dan hasilnya.")
    yield Part("Waktu pelayanan", to_write="rata-rata waktu pelayanan dalam hari kerja.")
    yield Part("Alasan tidak diberikan", to_write="alasan menurut golongannya, tanpa nama pemohon.")
    yield Part("Keberatan", to_write="jumlah keberatan, alasan, dan hasilnya.")


def _counted(counts: Counts) -> Iterator[Part]:
    yield _requests(counts)
    yield Part("Permohonan setiap bulan", rows=tuple(_months(counts)))
    yield _times(counts)
    yield _listed("Alasan tidak diberikan", counts.reasons, REASONS, "penolakan")
    yield _objections(counts)


def _requests(counts: Counts) -> Part:
    if counts.received == 0:
        known = "Tidak ada permohonan informasi" if counts.complete else "Belum ada yang tercatat"
        return Part("Permohonan informasi", (f"{known} pada tahun {counts.year}.",))
    total = ("Permohonan yang diterima", str(counts.received))
    return Part("Permohonan informasi", rows=(total, *_rows(counts.outcomes, OUTCOMES)))


def _months(counts: Counts) -> Iterator[tuple[str, str]]:
    for month, number in enumerate(counts.by_month, start=1):
        if counts.known_in(month):
            shown = str(number) if number else _NONE
        else:
            shown = f"{number} tercatat, belum lengkap" if number else "belum tercatat"
        yield MONTHS[month - 1], shown


def _times(counts: Counts) -> Part:
    found = counts.answered
    if found is None:
        return Part("Waktu pelayanan", ("Belum ada permohonan yang dijawab.",))
    rows = (
        ("Permohonan yang dijawab", str(found.count)),
        ("Rata-rata waktu pelayanan", f"{decimal(found)} hari kerja"),
        ("Waktu pelayanan paling lama", f"{found.longest} hari kerja"),
        ("Dijawab dalam batas waktu", str(found.in_time)),
        ("Dijawab sesudah batas waktu", str(found.count - found.in_time)),
    )
    limit = "Batasnya 10 hari kerja, ditambah 7 hari kerja bila diperpanjang secara tertulis."
    return Part("Waktu pelayanan", (limit,), rows)


def decimal(found: Answered) -> str:
    """Return the average as Indonesian readers write it, to one decimal, half up."""
    tenths = int(found.average * 10 + Fraction(1, 2))
    return f"{tenths // 10},{tenths % 10}"


def _objections(counts: Counts) -> Part:
    if not counts.objections:
        known = "Tidak ada keberatan" if counts.complete else "Belum ada keberatan yang tercatat"
        return Part("Keberatan", (f"{known}.",))
    total = ("Keberatan yang diterima", str(sum(counts.objections.values())))
    grounds = tuple((f"Alasan: {_low(GROUNDS[key])}", str(n)) for key, n in _in_order(counts))
    return Part("Keberatan", rows=(total, *_rows(counts.objections, _OBJECTIONS), *grounds))


def _in_order(counts: Counts) -> Iterator[tuple[str, int]]:
    yield from ((key, counts.grounds[key]) for key in GROUNDS if key in counts.grounds)


def _low(words: str) -> str:
    return words[0].lower() + words[1:]


def _listed(title: str, found: Mapping[str, int], names: Mapping[str, str], what: str) -> Part:
    rows = tuple((names[key], str(found[key])) for key in names if key in found)
    return Part(title, rows=rows) if rows else Part(title, (f"Tidak ada {what} yang tercatat.",))


def _rows(found: Mapping[str, int], names: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((name, str(found.get(key, 0))) for key, name in names.items())
