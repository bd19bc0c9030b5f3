"""One entry more: the run that comes of it, or why it may not be.

Entering the same thing twice changes nothing. What was entered is never changed: evidence may be
added to it, and a mistake is corrected by an entry that names it.
"""

from dataclasses import replace

from pipeline.sop.procedure import Procedure
from pipeline.sop.runs.fit import incomplete, misfits, not_open, unanswered
from pipeline.sop.runs.follow import Progress, answer_of, follow, in_force, options, said
from pipeline.sop.runs.plan import Practice
from pipeline.sop.runs.run import STATE_WORDS, Entry, Run
from pipeline.sop.runs.wish import Answer, Holds, Wish, entry_of, given, refused
from pipeline.sop.step import END


def enter(run: Run, practice: Practice, wish: Wish, holds: Holds) -> Answer:
    """Return what one entry makes of a run."""
    reasons = tuple(misfits(run, practice, wish, holds))
    if reasons:
        return refused(*reasons)
    step = practice.procedure.step(wish.step)
    wish = replace(wish, answer=answer_of(step, wish.answer or "") or wish.answer)
    progress = follow(practice.procedure, run.entries)
    earlier = progress.standing.get((wish.step, wish.of))
    if wish.correct:
        return _correct(run, practice, wish, earlier)
    if earlier is not None and (wish.step != progress.awaits or _just_now(run, earlier, wish)):
        return _again(run, earlier, wish)
    return _append(run, practice, wish, progress)


def _just_now(run: Run, index: int, wish: Wish) -> bool:
    """Return whether a step that leads to itself was entered in the same words a moment ago."""
    return index == len(run.entries) - 1 and given(run.entries[index], wish)


def _again(run: Run, index: int, wish: Wish) -> Answer:
    """Return a step entered once more: nothing new, more evidence, or something else."""
    place = place_of(run, index)
    entry = run.entries[place]
    if not given(entry, wish):
        return refused(
            f"Langkah {wish.step} sudah diisi {entry.by} pada {entry.at}: {_told(entry)}. "
            "Isian Anda tidak dicatat. Bila perlu diubah, ulangi dengan --correct dan --note."
        )
    known = {each.key for each in entry.evidence}
    new = tuple(each for each in wish.evidence if each.key not in known)
    if not new:
        told = f"Sudah diisi {entry.by} pada {entry.at}; tidak ada yang berubah."
        return Answer(run, told)
    more = entry.model_copy(update={"evidence": (*entry.evidence, *new)})
    entries = (*run.entries[:place], more, *run.entries[place + 1 :])
    told = f"Bukti langkah {wish.step} ditambah: {len(new)}."
    return Answer(run.model_copy(update={"entries": entries}), told, changed=True)


def _told(entry: Entry) -> str:
    answer = f", jawabannya {entry.answer}" if entry.answer else ""
    return f"{STATE_WORDS[entry.state]}{answer}"


def place_of(run: Run, index: int) -> int:
    """Return where the entry that counts stands: the last correction, or the entry itself."""
    later = [at for at, each in enumerate(run.entries) if each.corrects == index + 1]
    return later[-1] if later else index


def _append(run: Run, practice: Practice, wish: Wish, progress: Progress) -> Answer:
    step = practice.procedure.step(wish.step)
    moves = wish.step == progress.awaits
    if not moves and not (wish.of and wish.step in progress.rounds):
        return refused(not_open(progress, wish.step))
    reasons = tuple(incomplete(practice, step, wish, moves=moves))
    if reasons:
        return refused(*reasons)
    if wish.state == "not_done" and _held(run, progress) == wish.note:
        return Answer(run, "Alasan itu sudah dicatat; tidak ada yang berubah.")
    made = run.model_copy(update={"entries": (*run.entries, entry_of(step, wish))})
    return Answer(made, next_words(practice.procedure, made), changed=True)


def _held(run: Run, progress: Progress) -> str | None:
    return run.entries[progress.held].note if progress.held is not None else None


def _correct(run: Run, practice: Practice, wish: Wish, index: int | None) -> Answer:
    """Return a correction: it stands for the entry it names, if what follows still fits."""
    standing = in_force(run.entries)[index] if index is not None else None
    if standing is None or index is None:
        return refused(f"Langkah {wish.step} belum diisi; tidak ada yang dibetulkan.")
    if not wish.note:
        return refused("Tulis dengan --note apa yang dibetulkan, dan mengapa.")
    if standing.corrects and given(standing, wish):
        return Answer(run, "Pembetulan itu sudah dicatat; tidak ada yang berubah.")
    step, whole = practice.procedure.step(wish.step), _filled(wish, standing)
    reasons = tuple(unanswered(step, whole.answer)) if standing.answer or whole.answer else ()
    if reasons:
        return refused(*reasons)
    made = run.model_copy(update={"entries": (*run.entries, entry_of(step, whole, index + 1))})
    if follow(practice.procedure, made.entries).faults:
        return refused(
            f"Isian sesudah langkah {wish.step} bergantung pada isian itu, jadi tidak dapat "
            "diubah lagi. Jelaskan dengan --note di langkah yang sekarang terbuka."
        )
    return Answer(made, f"Pembetulan langkah {wish.step} dicatat.", changed=True)


def _filled(wish: Wish, entry: Entry) -> Wish:
    """Return a correction with everything that it does not say taken from what stood."""
    known = {each.key for each in entry.evidence}
    new = tuple(each for each in wish.evidence if each.key not in known)
    return replace(
        wish,
        answer=wish.answer or entry.answer,
        minutes=wish.minutes or entry.minutes,
        register={**entry.register_, **wish.register},
        evidence=(*entry.evidence, *new),
    )


def next_words(procedure: Procedure, run: Run) -> str:
    """Return what comes next in a run, for the person who just entered something."""
    progress = follow(procedure, run.entries)
    if progress.awaits == END:
        return (
            f"Alurnya selesai. Ajukan penutupan: terbit sop close {run.sop} --period {run.period}"
        )
    step = procedure.step(progress.awaits)
    times = progress.round(step.number)
    again = f", putaran ke-{times}" if times > 1 else ""
    who = procedure.roles[step.performer].title if step.performer else "pelaksana"
    choice = f" Jawabannya: {said(options(step))}." if step.decides else ""
    return f"Berikutnya langkah {step.number}{again} ({who}): {step.activity}.{choice}"
