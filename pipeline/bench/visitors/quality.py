"""How much of what is labelled the classes see, and how much that is ordinary they leave alone."""

import json
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from pipeline.bench.visitors.by_class import Asked, ByClass, asked, by_class
from pipeline.bench.visitors.honest import honest_parts
from pipeline.bench.visitors.labelled import Labelled, attacks, ordinary_values
from pipeline.flows.visitors.read_logs import Shelf, read_logs
from pipeline.outside.access_logs import ask
from pipeline.outside.access_logs.engine import engine
from pipeline.visitors.agents import BOT, asker_of
from pipeline.visitors.classify import OLD, codes_of, codes_of_visitor
from pipeline.visitors.lines import parse
from pipeline.visitors.part import AGENT, REFERER, TARGET, Part, Visitor

_SCANS = ("scan_acunetix", "scan_netsparker", "scan_w3af", "basjes_hackers_first1728")
_REAL = "elastic_apache_first5000.log"
# What in the real log, read line by line, is an attack or an advertisement.
_TRULY = re.compile(
    r"wp-|/administrator|/admin\.php|/user/register|Result:\+|drugspowerstore|%20format\(",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Seen:
    """Of how many, how many were seen."""

    name: str
    number: int
    seen: int

    @property
    def share(self) -> float:
        """Return the share that was seen."""
        return self.seen / self.number if self.number else 1.0


@dataclass(frozen=True)
class Quality:
    """What the classes see of a corpus; the recall of `held_out` is that of the second half."""

    groups: tuple[Seen, ...]
    held_out: tuple[Seen, ...]
    scans: tuple[Seen, ...]
    left_out: tuple[Labelled, ...]
    ordinary: tuple[Seen, ...]
    classes: tuple[ByClass, ...]
    bots: Seen

    @property
    def recall(self) -> float:
        """Return the share of the labelled requests that a line can show and a class sees."""
        return _recall(self.groups)

    @property
    def recall_held_out(self) -> float:
        """Return the same for the half that is held out."""
        return _recall(self.held_out)


def _recall(groups: tuple[Seen, ...]) -> float:
    rows = [each for each in groups if not each.name.startswith(("probe", "crs_words"))]
    return sum(each.seen for each in rows) / sum(each.number for each in rows)


def measure_quality(corpus: Path) -> Quality:
    """Return what the classes see of the labelled requests, logs and agents in a folder."""
    cases = list(attacks(corpus))
    shown = asked(case for case in cases if not case.why_not)
    values, honest = list(ordinary_values(corpus)), list(honest_parts())
    ordinary = [("values", part) for part in values] + [(f"odd: {kind}", p) for kind, p in honest]
    return Quality(
        _groups(shown),
        _groups(each for each in shown if each.held_out),
        tuple(_of_log(corpus / f"{name}.log") for name in _SCANS),
        tuple(case for case in cases if case.why_not),
        (*_left_alone(ordinary), *_real(corpus / _REAL)),
        by_class(shown, (part for _, part in ordinary)),
        _bots(corpus / "crawler-user-agents.json"),
    )


def _groups(shown: Iterable[Asked]) -> tuple[Seen, ...]:
    rows = [(each.case.group, bool(each.codes)) for each in shown]
    number, seen = Counter(group for group, _ in rows), Counter(group for group, yes in rows if yes)
    return tuple(Seen(group, number[group], seen[group]) for group in sorted(number))


def _codes(part: Part) -> tuple[str, ...]:
    return tuple(code for code in codes_of(part) if code != OLD)


def _left_alone(ordinary: Iterable[tuple[str, Part]]) -> tuple[Seen, ...]:
    rows = [(kind, not _codes(part)) for kind, part in ordinary]
    number, left = Counter(kind for kind, _ in rows), Counter(kind for kind, yes in rows if yes)
    return tuple(Seen(kind, number[kind], left[kind]) for kind in number)


def _real(file: Path) -> tuple[Seen, Seen]:
    """Return how many ordinary lines of a real log are left alone, and how many flags are right."""
    ordinary, left, flags, right = 0, 0, 0, 0
    for text in file.read_text(encoding="utf-8", errors="replace").splitlines():
        line = parse(text)
        if line is None:
            continue
        answered = line.status < 400
        parts = (
            Part(TARGET, line.target, line.method, answered),
            Part(REFERER, line.referer),
            Part(AGENT, line.agent),
        )
        flagged, truly = any(_codes(part) for part in parts), bool(_TRULY.search(text))
        ordinary, left = ordinary + (not truly), left + (not truly and not flagged)
        flags, right = flags + flagged, right + (flagged and truly)
    return Seen("lines of a real log left alone", ordinary, left), Seen(
        "flags that are right", flags, right
    )


def _bots(file: Path) -> Seen:
    agents = [agent for row in json.loads(file.read_text("utf-8")) for agent in row["instances"]]
    return Seen("machines", len(agents), sum(asker_of(agent).kind == BOT for agent in agents))


def _of_log(file: Path) -> Seen:
    """Return how many lines of a scan's log carry a code, or are of a visitor who does."""
    with TemporaryDirectory() as folder, engine(Path(folder)) as (connection, work):
        shelf = Shelf(Path(folder), 0)
        read_logs(connection, (str(file),), shelf, work)
        ask.open_days(connection, sorted(shelf.days.glob("*.parquet")))
        rows = [Visitor(*row) for row in ask.busy_visitors(connection, "0000", "9999")]
        ask.flag(
            connection, [(each.name, code) for each in rows for code in codes_of_visitor(each)]
        )
        told = connection.execute(
            "SELECT count(*), count(*) FILTER (codes NOT IN ('', $old) OR visitor IN "
            "(SELECT visitor FROM flagged)) FROM kept",
            {"old": OLD},
        ).fetchone()
    return Seen(file.stem, *(told or (0, 0)))
