"""Why an entry does not fit a run: who may do a step, and what has to be said with it."""

from collections.abc import Iterator

from pipeline.sop.procedure import Procedure
from pipeline.sop.runs.follow import Progress, answer_of, options, said
from pipeline.sop.runs.periods import read_period
from pipeline.sop.runs.plan import Practice
from pipeline.sop.runs.run import REGISTER_WORDS, Closed, Run
from pipeline.sop.runs.wish import Holds, Wish
from pipeline.sop.step import Step


def misfits(run: Run, practice: Practice, wish: Wish, holds: Holds) -> Iterator[str]:
    """Yield why nothing at all is entered: a closed run, no such step, the wrong person."""
    procedure = practice.procedure
    if run.closed is not None:
        yield closed_words(run.sop, run.period, run.closed)
        return
    if not 1 <= wish.step <= len(procedure.steps):
        yield f"Pilih langkah 1 sampai {len(procedure.steps)}; {run.sop} tidak punya {wish.step}."
        return
    yield from not_allowed(procedure, procedure.step(wish.step), wish.by, holds)
    yield from _wrong_part(run, practice, wish)


def closed_words(sop: str, period: str, closed: Closed) -> str:
    """Return why nothing is entered into a run that is closed, and what to do instead."""
    return (
        f"{sop} {period} sudah ditutup {closed.by} pada {closed.at} dan tidak berubah lagi. "
        "Catat pembetulannya dengan --correct; isian yang sudah ditutup tetap."
    )


def not_allowed(procedure: Procedure, step: Step, by: str, holds: Holds) -> Iterator[str]:
    """Yield why a person may not do a step: every role that may do it is held by others."""
    names = (step.performer, *step.together_with)
    roles = [procedure.roles[name] for name in names if name is not None]
    if not roles or any(role.held_by is None or holds(role.held_by) for role in roles):
        return
    titles = " atau ".join(role.title for role in roles)
    yield f"Minta {titles} mengisi langkah {step.number}: {by} tidak memegang peran itu hari ini."


def _wrong_part(run: Run, practice: Practice, wish: Wish) -> Iterator[str]:
    """Yield what is wrong with the day, week or month that a step is entered for."""
    every = practice.repeats(wish.step)
    if wish.of is None:
        return
    if every is None:
        yield f"Hapus --of: langkah {wish.step} cukup sekali dalam satu pelaksanaan."
        return
    try:
        part, whole = read_period(wish.of), read_period(run.period)
    except ValueError as problem:
        yield str(problem)
        return
    if part.every != every or not whole.first <= part.last or not part.first <= whole.last:
        yield f"Sebut bagian dari {run.period} di --of, misalnya {_example(run, every)}."
    elif part.first.isoformat() > wish.at:
        yield f"Tunggu sampai {part.first.isoformat()}; {wish.of} belum mulai."


def _example(run: Run, every: str) -> str:
    return {"day": f"{run.period}-02", "week": f"{run.period[:4]}-W48"}.get(every, run.period)


def not_open(progress: Progress, step: int) -> str:
    """Return why a step cannot be entered now."""
    if progress.ended:
        return f"Langkah {step} tidak dilalui; alurnya sudah selesai. Tutup: terbit sop close"
    return f"Langkah {step} belum terbuka. Yang ditunggu sekarang: langkah {progress.awaits}."


def incomplete(practice: Practice, step: Step, wish: Wish, *, moves: bool) -> Iterator[str]:
    """Yield what an entry still has to say; `moves`: it takes the flow to the next step."""
    if wish.state != "done" and not wish.note:
        yield "Tulis alasannya dengan --reason."
    if wish.state == "not_done":
        return
    if practice.repeats(step.number) and wish.of is None:
        yield f"Sebut untuk kapan langkah {step.number} ini, misalnya --of 2026-W48."
    if moves:
        yield from unanswered(step, wish.answer)
    if wish.state == "done":
        yield from _unregistered(practice, step, wish)


def unanswered(step: Step, answer: str | None) -> Iterator[str]:
    """Yield that a decision lacks its answer, or that a plain step was given one."""
    known = options(step)
    if known and (answer is None or answer_of(step, answer) is None):
        yield f"Jawab langkah {step.number} dengan --answer: {said(known)}."
    if not known and answer is not None:
        yield f"Hapus --answer: langkah {step.number} tidak bercabang."


def _unregistered(practice: Practice, step: Step, wish: Wish) -> Iterator[str]:
    asked = practice.plan.asked_of(step.number)
    missing = [key for key in asked if not wish.register.get(key)]
    if missing:
        names = ", ".join(f"{key} ({REGISTER_WORDS[key].lower()})" for key in missing)
        yield f"Lengkapi buku register dengan --set KUNCI=ISI atau --form: {names}."
    surplus = sorted(set(wish.register) - set(asked))
    if surplus:
        names = ", ".join(surplus)
        yield f"Langkah {step.number} tidak mengisi {names} di buku register; hapus dari isian."
