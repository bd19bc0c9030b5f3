"""A procedure in the words of a court: what a reader of its page, document or list is told."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.dates import long_date
from pipeline.sop.flow import avoidable, exits_of, total_of
from pipeline.sop.procedure import Citation, Procedure
from pipeline.sop.regulations import Regulation
from pipeline.sop.step import END, Cadence, Exit, Step
from pipeline.sop.times import in_days, in_minutes

TO_FILL = "Pengadilan mengisi"
SIGNED = "Disahkan oleh"
_IDENTITY = (
    "Nomor SOP",
    "Tanggal pembuatan",
    "Tanggal revisi",
    "Tanggal efektif",
    SIGNED,
)
_EVERY = {
    "day": "Setiap hari",
    "week": "Setiap minggu",
    "month": "Setiap bulan",
    "year": "Setiap tahun",
}
_PARTS = {
    "activity": "kegiatan",
    "performer": "pelaksana",
    "requirements": "kelengkapan",
    "time": "waktu",
    "output": "output",
    "cadence": "kekerapan",
    "note": "keterangan",
    "exits": "arah alur",
}
_CHANGED = {"amended": "diubah dengan", "replaced": "diganti dengan"}
_ALL_INFERRED = (
    "Pelaksana semua langkah disimpulkan dari kegiatannya. Pengadilan memastikannya sebelum SOP "
    "disahkan."
)


@dataclass(frozen=True)
class Standard:
    """One legal basis: its title, and what became of it where it is no longer as cited."""

    title: str
    now: str = ""


def is_own(procedure: Procedure, court: str) -> bool:
    """Return whether a procedure is the court's own: then what its title page says is of it."""
    return procedure.source.court.casefold() == court.casefold()


def is_in_force(procedure: Procedure, court: str) -> bool:
    """Return whether the court's own file names who approved it, and since when it holds."""
    named = procedure.approved_by is not None and procedure.effective is not None
    return named and is_own(procedure, court)


def identity(procedure: Procedure, court: str) -> tuple[tuple[str, str], ...]:
    """Return the rows of the identity page (PermenPANRB 35/2012), label and value.

    Number, days and signature of another court's procedure are not those of the court `court`.
    """
    days = (procedure.made, procedure.revised, procedure.effective)
    said = (procedure.number, *(long_date(day) if day else None for day in days))
    said = (*said, procedure.approved_by)
    if not is_own(procedure, court):
        said = (None,) * len(said)
    rows = tuple(zip(_IDENTITY, (each or TO_FILL for each in said), strict=True))
    return (*rows, ("Nama SOP", procedure.title))


def standard(citation: Citation, known: Regulation) -> Standard:
    """Return a legal basis as it is cited, and what amended or replaced it."""
    title = citation.cited_as or known.title
    if known.status in _CHANGED and known.by:
        return Standard(title, f"{_CHANGED[known.status]} {_listed(known.by)}")
    return Standard(title, "masa berlakunya sudah lewat" if known.status == "expired" else "")


def performers(procedure: Procedure, step: Step) -> str:
    """Return who does a step, and with whom."""
    if step.performer is None:
        return "Pelaksana belum dipastikan"
    first = procedure.roles[step.performer].title
    others = [procedure.roles[role].title for role in step.together_with]
    return f"{first}, bersama {_listed(others)}" if others else first


def way(procedure: Procedure, step: Step) -> str:
    """Return where a step leads, as a sentence or two."""
    exits = exits_of(procedure, step)
    if len(exits) == 1 and not exits[0].when:
        return _sentence(_leads(procedure, step, exits[0]))
    told = " ".join(_branch(procedure, step, exit) for exit in exits)
    return f"Keputusan. {told}" if step.decides else told


def side_notes(procedure: Procedure, step: Step, columns: Sequence[str]) -> tuple[str, ...]:
    """Return what the column Keterangan says; `columns` are the roles that have their own."""
    often = cadence(step.cadence) if step.cadence else None
    found = [said for said in (step.note or often,) if said]
    absent = [procedure.roles[r].title for r in step.together_with if r not in columns]
    if absent:
        found.append(f"Bersama {_listed(absent)}")
    for exit in step.exits:
        if exit.through and exit.through not in columns:
            when = f"{_capital(exit.when)}: " if exit.when else ""
            found.append(f"{when}melalui {procedure.roles[exit.through].title}")
    return (*found, *step.forms)


def cadence(told: Cadence) -> str:
    """Return how often something is done."""
    return f"{_EVERY[told.every]}, tanggal {told.on_day}" if told.on_day else _EVERY[told.every]


def total(procedure: Procedure) -> str:
    """Return the time of all steps, and which of them have none that can be added.

    Where some runs do without a step, the sum is not the length of one, and says so.
    """
    found = total_of(procedure)
    if not found.most:
        return "Belum dapat dijumlahkan"
    told = _minutes(found.most)
    if found.least != found.most:
        told = f"{_minutes(found.least)} sampai {told}"
    if avoidable(procedure):
        told = f"{told} bila semua langkah ditempuh"
    without = _listed([str(number) for number in found.open_steps])
    return f"{told}, belum termasuk langkah {without}" if without else told


def _minutes(minutes: int) -> str:
    plain, days = in_minutes(minutes), in_days(minutes)
    return plain if plain == days else f"{plain} ({days})"


def notes(procedure: Procedure) -> tuple[str, ...]:
    """Return what is not certain: performers and ways that were inferred, and the remarks."""
    return tuple(_notes(procedure))


def _notes(procedure: Procedure) -> Iterator[str]:
    guessed = [str(step.number) for step in procedure.steps if step.performer_inferred]
    if len(guessed) == len(procedure.steps):
        yield _ALL_INFERRED
    elif guessed:
        yield f"Pelaksana langkah {_listed(guessed)} disimpulkan dari kegiatannya."
    ways = [str(s.number) for s in procedure.steps if any(exit.inferred for exit in s.exits)]
    if ways:
        yield f"Arah alur sesudah langkah {_listed(ways)} disimpulkan."
    yield from (remark.text for remark in procedure.remarks)
    for step in procedure.steps:
        for remark in step.remarks:
            yield f"Langkah {step.number}, {_PARTS[remark.about]}: {remark.text}"


def _branch(procedure: Procedure, step: Step, exit: Exit) -> str:
    leads = _leads(procedure, step, exit)
    through = f"melalui {procedure.roles[exit.through].title}, lalu " if exit.through else ""
    told = f"{through}{leads}"
    return f"{_capital(exit.when)}: {told}." if exit.when else _sentence(told)


def _leads(procedure: Procedure, step: Step, exit: Exit) -> str:
    if exit.to == END:
        return "prosedur selesai"
    if exit.to == step.number:
        return "langkah ini diulang"
    back = "kembali" if exit.to < step.number else "lanjut"
    return f"{back} ke langkah {exit.to}"


def _sentence(text: str) -> str:
    return f"{_capital(text)}."


def _capital(text: str | None) -> str:
    return f"{text[0].upper()}{text[1:]}" if text else ""


def _listed(words: Sequence[str]) -> str:
    """Return words in a row: `a`, `a dan b`, `a, b, dan c`."""
    if len(words) <= 2:
        return " dan ".join(words)
    return f"{', '.join(words[:-1])}, dan {words[-1]}"


def plain_title(procedure: Procedure) -> str:
    """Return the name of the procedure with the word SOP before it, once."""
    return f"SOP {re.sub(r'^SOP ', '', procedure.title)}"
