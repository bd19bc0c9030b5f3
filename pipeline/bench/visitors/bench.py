"""`scripts/bench visitors`: what the classes see, and how fast logs are read."""

from collections import Counter
from pathlib import Path

from rich.console import Console
from rich.table import Table

from pipeline.bench.page import table, write_part
from pipeline.bench.visitors.by_class import ByClass
from pipeline.bench.visitors.hostile import SHORT, TIMES, hardest
from pipeline.bench.visitors.quality import Quality, Seen, measure_quality
from pipeline.bench.visitors.speed import Speed, measure_speed
from pipeline.errors import UsageError

_OUT = Console()
_HALVES = "The first patterns knew both halves; none may be written for this one now."
_SHOWN = 5
_HEADS = ["", "seconds", "times ours", "target"]
KEPT = Path(__file__).with_name("left_out.txt")


def bench_visitors(lines: int, corpus: Path | None, *, write: bool) -> None:
    """Print both; without a corpus only the speed, with no lines only the quality."""
    if corpus:
        quality = _quality(corpus)
        _print_quality(quality)
        _print_hostile()
        if write:
            KEPT.write_text(left_out(quality), encoding="utf-8")
    if lines:
        speed = measure_speed(lines)
        _print_speed(speed)
        if write:
            write_part("visitors", _part(speed))


def _quality(corpus: Path) -> Quality:
    try:
        return measure_quality(corpus)
    except FileNotFoundError as problem:
        raise UsageError(f"{corpus} is not the corpus: it lacks {problem.filename}.") from problem


def left_out(quality: Quality) -> str:
    """Return the labelled requests that no log line can show, by reason, as a list that is kept."""
    by_reason: dict[str, list[str]] = {}
    for case in quality.left_out:
        by_reason.setdefault(case.why_not, []).append(case.name)
    head = "# Labelled requests (rule and test of the Core Rule Set) that no log line can show.\n"
    parts = [
        f"\n# {reason}: {len(names)}\n" + "\n".join(names)
        for reason, names in sorted(by_reason.items())
    ]
    return head + "\n".join(parts) + "\n"


def _print_quality(quality: Quality) -> None:
    _print_rows("Labelled attacks, request by request", quality.groups)
    _print_rows("The same, only the half that is held out (by a hash)", quality.held_out)
    _print_rows("Scans, with what visitors do", quality.scans)
    _print_rows("Ordinary traffic left alone, and flags in a real log", quality.ordinary)
    _print_classes(quality.classes)
    _print_rows("Machines", (quality.bots,))
    _OUT.print(f"recall over labelled attack requests: {quality.recall:.3f} (target 0.95)")
    _OUT.print(f"recall over the half that is held out: {quality.recall_held_out:.3f}. {_HALVES}")
    reasons = Counter(case.why_not for case in quality.left_out)
    for reason, number in reasons.most_common():
        _OUT.print(f"left out, {number}: {reason}")


def _print_classes(rows: tuple[ByClass, ...]) -> None:
    table = Table("", "half worked on", "half held out", "ordinary", "right", title="By class")
    for each in rows:
        told = (each.worked_on, each.held_out, each.ordinary)
        table.add_row(each.code, *map(str, told), f"{each.right:.3f}")
    _OUT.print(table)


def _print_hostile() -> None:
    rows = sorted(hardest(), key=lambda each: each.seconds, reverse=True)
    title = f"Hostile texts of {SHORT} letters: the slowest of {len(rows)} patterns"
    table = Table("", "ms", f"times as long for {TIMES} times", "text", title=title)
    for each in rows[:_SHOWN]:
        told = (f"{each.seconds * 1000:.2f}", f"{each.growth:.1f}", repr(each.text))
        table.add_row(each.name, *told)
    _OUT.print(table)
    slow = [each for each in rows if each.growth > TIMES * 2]
    _OUT.print(f"patterns that grow faster than the text: {len(slow)} (target 0)")


def _print_rows(title: str, rows: tuple[Seen, ...]) -> None:
    table = Table("", "of", "seen", "share", title=title)
    for each in rows:
        table.add_row(each.name, str(each.number), str(each.seen), f"{each.share:.3f}")
    _OUT.print(table)


def _print_speed(speed: Speed) -> None:
    shown = Table(*_HEADS, title=f"{speed.lines:,} lines")
    for row in _rows(speed):
        shown.add_row(*row)
    _OUT.print(shown)
    _OUT.print(_in_words(speed))


def _part(speed: Speed) -> str:
    return f"{speed.lines:,} lines:\n\n{table(_HEADS, _rows(speed))}\n\n{_in_words(speed)}"


def _rows(speed: Speed) -> list[list[str]]:
    ours = speed.ours.seconds
    found = [
        ["ours, everything kept and told", f"{ours:.1f}", "1", ""],
        ["Python, the least per line", *_beside(speed.plain.seconds, ours), "5"],
        ["Python, every class per line", *_beside(speed.same, ours), ""],
    ]
    if speed.goaccess:
        found.append(["GoAccess", *_beside(speed.goaccess.seconds, ours), "10"])
    return found


def _in_words(speed: Speed) -> str:
    told = [
        f"4 × the lines take {speed.growth:.2f} × the time (target 4.3).",
        f"Largest process of ours: {speed.ours.megabytes:.0f} MB.",
    ]
    if speed.goaccess is None:
        told.append("GoAccess was not measured: it is not on this machine.")
    return "\n".join(told)


def _beside(seconds: float, ours: float) -> list[str]:
    return [f"{seconds:.1f}", f"{seconds / ours:.1f}"]
