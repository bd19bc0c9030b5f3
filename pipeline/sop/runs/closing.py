"""Whether a run may be closed: its flow has ended, its evidence stands, its decree is published."""

from collections.abc import Iterator, Mapping

from pipeline.calendar import WorkingCalendar
from pipeline.sop.runs.follow import Progress, follow, in_force
from pipeline.sop.runs.parts import missing_parts
from pipeline.sop.runs.plan import Practice
from pipeline.sop.runs.run import Run

Kept = Mapping[str, str]


def reasons_not_to_close(
    run: Run, practice: Practice, kept: Kept, calendar: WorkingCalendar
) -> tuple[str, ...]:
    """Return every reason why a run may not be closed; none: it may.

    `kept` holds the sha256 of each file beside the run, as main has it.
    """
    progress = follow(practice.procedure, run.entries)
    return (
        *_broken(run, progress),
        *_unfinished(run, practice, progress, calendar),
        *without_evidence(run, practice, progress),
        *changed_evidence(run, kept),
    )


def _broken(run: Run, progress: Progress) -> Iterator[str]:
    for index, message in progress.faults:
        yield f"Periksa {run.path}, isian ke-{index + 1}: {message}"


def _unfinished(
    run: Run, practice: Practice, progress: Progress, calendar: WorkingCalendar
) -> Iterator[str]:
    if not progress.ended:
        yield f"Selesaikan alurnya dahulu; yang ditunggu langkah {progress.awaits}."
    for step, part, _ in missing_parts(run, practice, progress, calendar):
        yield f"Isi langkah {step} untuk {part.name}: terbit sop tick … {step} --of {part.name}"


def without_evidence(run: Run, practice: Practice, progress: Progress) -> Iterator[str]:
    """Yield the steps that were done, must show evidence, and show none."""
    entries = in_force(run.entries)
    for (step, of), index in sorted(progress.standing.items(), key=lambda each: each[1]):
        entry = entries[index]
        if entry is None or entry.state != "done" or entry.evidence:
            continue
        if practice.needs_evidence(step):
            when = f" untuk {of}" if of else ""
            yield f"Beri bukti untuk langkah {step}{when}: terbit sop tick … {step} --evidence FILE"


def changed_evidence(run: Run, kept: Kept) -> Iterator[str]:
    """Yield the files of evidence that are gone, or no longer what was entered."""
    for index, entry in enumerate(run.entries, start=1):
        for each in entry.evidence:
            if each.file is None:
                continue
            if each.file not in kept:
                yield f"Kembalikan bukti {each.file} (isian ke-{index}): berkasnya tidak ada."
            elif kept[each.file] != each.sha256:
                yield f"Kembalikan bukti {each.file} (isian ke-{index}): isinya sudah diganti."
