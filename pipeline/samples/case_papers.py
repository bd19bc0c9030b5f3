"""Documents with many case numbers, page by page as a PDF reads: mere lists, and of one case.

Like `labelled`, but for whole documents: a calendar of hearings guards nobody, a judgment that
cites a dozen others is about one child.
"""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pipeline.samples.labelled import name

Pages = tuple[str, ...]
_TYPES = (
    *("Pid.B", "Pid.Sus", "Pid.Sus-Anak", "Pdt.G", "Pdt.P", "Pdt.Bth", "Pid.C", "Pid.LL"),
    *("Pdt.G.S", "Pid.Sus-Anak", "Pdt.P"),
)
_SUBJECTS = (
    *("Pencurian", "Narkotika", "Perlindungan Anak", "Perbuatan Melawan Hukum", "Perceraian"),
    *("Permohonan Pengangkatan Anak", "Kekerasan Dalam Rumah Tangga", "Perwalian"),
)
_STATES = ("Putus", "Sidang Pertama", "Pembuktian", "Minutasi", "Pembacaan Putusan")
_ROWS, _FEWEST_ROWS = 24, 9


@dataclass(frozen=True)
class Paper:
    """One document: what kind it is, its pages, and whether it is about one guarded case."""

    kind: str
    pages: Pages
    guarded: bool


def papers(each: int, seed: int = 1) -> Iterator[Paper]:
    """Yield `each` documents of every kind."""
    rng = random.Random(seed)
    for guarded, kinds in ((False, _LISTS), (True, _OF_ONE)):
        for kind, make in kinds.items():
            for _ in range(each):
                yield Paper(kind, make(rng), guarded)


def _case(rng: random.Random, kind: str | None = None, court: str = "PN Cth") -> str:
    return f"{rng.randint(1, 400)}/{kind or rng.choice(_TYPES)}/{rng.randint(2020, 2026)}/{court}"


def _cases(rng: random.Random, count: int, kind: str | None = None) -> list[str]:
    return list(dict.fromkeys(_case(rng, kind) for _ in range(count * 2)))[:count]


def _row(rng: random.Random, case: str, between: str = " ") -> str:
    day = f"{rng.randint(1, 28):02}-{rng.randint(1, 12):02}-2026"
    return between.join((case, rng.choice(_SUBJECTS), day, rng.choice(_STATES)))


def _rows(rng: random.Random, cases: list[str], between: str = " ") -> str:
    return "\n".join(f"{at} {_row(rng, case, between)}" for at, case in enumerate(cases, start=1))


def _calendar(rng: random.Random) -> Pages:
    head = f"Jadwal Sidang Pekan Ini\nHakim Ketua {name(rng)}\nNo. Perkara Jenis Hari Acara\n"
    pages = rng.randint(1, 3)
    return tuple(head + _rows(rng, _cases(rng, _ROWS)) for _ in range(pages))


def _register(rng: random.Random) -> Pages:
    rows = _rows(rng, _cases(rng, rng.randint(_FEWEST_ROWS, _ROWS)))
    last = _rows(rng, _cases(rng, 2))
    end = f"\nDemikian daftar ini dibuat.\nContoh, 2 Maret 2026\nPanitera,\n{name(rng)}, S.H."
    return (f"Register Perkara\n{rows}", last + end)


def _cells_apart(rng: random.Random) -> Pages:
    return ("Daftar Perkara Putus\n" + _rows(rng, _cases(rng, _ROWS), "\n"),)


def _of_religious_court(rng: random.Random) -> Pages:
    cases = [_case(rng, rng.choice(("Pdt.G", "Pdt.P")), "PA.Cth") for _ in range(_ROWS)]
    return (f"Daftar Perkara Diputus Tahun 2026\n{_rows(rng, cases)}",)


def _annual_report(rng: random.Random) -> Pages:
    said = (
        "Laporan tahunan ini disusun sebagai bentuk pertanggungjawaban kepada masyarakat. Jumlah "
        f"perkara yang diterima adalah {rng.randint(100, 900)} perkara, dan yang telah diputus "
        f"adalah {rng.randint(50, 99)} perkara. Perkara perceraian berkurang karena mediasi."
    )
    table = f"Lampiran: Sisa Perkara\n{_rows(rng, _cases(rng, _ROWS))}"
    return ("Laporan Tahunan 2026", said, table, f"Ketua,\n{name(rng)}, S.H., M.H.")


def _judgment(rng: random.Random) -> Pages:
    own = _case(rng, "Pid.Sus-Anak")
    head = f"Putusan Nomor {own}\n"
    cited = "; ".join(_cases(rng, 12))
    return (
        f"{head}Pengadilan memeriksa perkara Anak dengan acara biasa.",
        f"{head}Menimbang, bahwa Anak mengakui perbuatannya.",
        f"{head}Menimbang, bahwa Hakim memperhatikan putusan {cited}.",
        f"{head}MENGADILI\nMenjatuhkan pidana kepada Anak dengan pembinaan.",
    )


def _press_release(rng: random.Random) -> Pages:
    cases = ", ".join(_cases(rng, 10, "Pid.Sus-Anak"))
    return (
        f"Siaran Pers\nPengadilan hari ini telah memutus perkara nomor {_cited(cases)}. Anak dalam "
        "perkara tersebut didampingi orang tua. Hakim berpendapat bahwa pembinaan adalah yang "
        "terbaik, karena itu Anak dikembalikan kepada keluarga setelah putusan ini.",
    )


def _cited(cases: str) -> str:
    """Return case numbers as prose cites them, broken over lines."""
    return cases.replace(", ", ",\n", 1)


def _with_parties(rng: random.Random) -> Pages:
    rows = (f"{case} {name(rng)} {rng.choice(_STATES)}" for case in _cases(rng, _ROWS, "Pdt.P"))
    return ("Register Permohonan\n" + "\n".join(rows),)


def _with_roles(rng: random.Random) -> Pages:
    cases = _cases(rng, _ROWS)
    told = f"\nTerdakwa {name(rng)} {_case(rng, 'Pid.Sus-Anak')}"
    return (f"Jadwal Sidang\n{_rows(rng, cases)}{told}",)


def _with_initials(rng: random.Random) -> Pages:
    return (f"Jadwal Sidang\n{_rows(rng, _cases(rng, _ROWS))}\nTerdakwa AB", "Lampiran")


def _with_lineage(rng: random.Random) -> Pages:
    first, _, last = name(rng).partition(" ")
    return (f"Jadwal\n{_rows(rng, _cases(rng, _ROWS))}\n{first} bin {last}",)


def _one_among_many(rng: random.Random) -> Pages:
    told = (
        f"Perkara {_case(rng, 'Pid.Sus-Anak')} adalah perkara yang menarik perhatian. Anak itu "
        "telah dikembalikan kepada orang tua karena diversi berhasil."
    )
    return ("Laporan Tahunan", told, _rows(rng, _cases(rng, _ROWS)))


def _short(rng: random.Random) -> Pages:
    return (f"Berita Acara\nPerkara {_case(rng, 'Pid.Sus-Anak')}\nDiversi berhasil.",)


_LISTS: dict[str, Callable[[random.Random], Pages]] = {
    "calendar of hearings": _calendar,
    "register": _register,
    "table, each cell on a line": _cells_apart,
    "list of a religious court": _of_religious_court,
    "annual report with a table": _annual_report,
}
_OF_ONE: dict[str, Callable[[random.Random], Pages]] = {
    "judgment that cites others": _judgment,
    "press release on split cases": _press_release,
    "register with the parties": _with_parties,
    "calendar with a name in a role": _with_roles,
    "calendar with initials": _with_initials,
    "calendar with a lineage": _with_lineage,
    "annual report that tells of one": _one_among_many,
    "minutes of one case": _short,
}
