"""The plan of a page: which shapes stand in which cells, and which of them are to be joined."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.sop.chart.nodes import GAP, SIZES, TOP, Cells, Joint, Node
from pipeline.sop.chart.sheet import Sheet
from pipeline.sop.chart.values import WIDTH, Form, Shape
from pipeline.sop.step import END, Exit, Step, Target

START_WORD, END_WORD = "Mulai", "Selesai"
UNKNOWN = "?"
_HALF = 14.0


@dataclass(frozen=True)
class Planned:
    """The shapes of one row and the joints that begin in it; `height` is what they need."""

    step: Step
    nodes: tuple[Node, ...]
    joints: tuple[Joint, ...]
    height: float


def plan_row(sheet: Sheet, step: Step, row: int) -> Planned:
    """Place the shapes of a step; `row` counts from 0 on its page."""
    return _RowPlan(sheet, step, row).planned()


class _RowPlan:
    """One row while it is being planned."""

    def __init__(self, sheet: Sheet, step: Step, row: int) -> None:
        self.sheet, self.step, self.row = sheet, step, row
        self.name, self.own = str(step.number), sheet.column(step)
        self.exits = sheet.exits(step)
        self.begins = step.number in sheet.starts
        self.ends = len(self.exits) == 1 and self.exits[0].to == END and not self.exits[0].when
        self.joints: list[Joint] = []
        self.between: set[int] = set()
        above = self._above()
        depth = sum(SIZES[form][1] + GAP for _, form, _ in above)
        self.cells = Cells(row, TOP + depth + _HALF)
        self._put_above(above)

    def planned(self) -> Planned:
        self._put_main()
        self._put_members()
        first = self._first()
        # What goes straight down stands lowest, so that nothing has to go around it.
        for at in sorted(range(len(self.exits)), key=lambda at: at == first):
            self._put_exit(at, self.exits[at], own=at == first)
        nodes = tuple(self.cells.nodes)
        return Planned(self.step, nodes, tuple(self.joints), self.cells.bottom() + GAP)

    def _above(self) -> list[tuple[str, Form, str]]:
        found = []
        if self.begins and self._form() is not Form.CAPSULE:
            found.append((f"{self.name}!", Form.CAPSULE, START_WORD))
        if letter := self.sheet.letters.get(self.step.number):
            found.append((f"{self.name}^", Form.CONNECTOR, letter))
        return found

    def _put_above(self, above: Sequence[tuple[str, Form, str]]) -> None:
        y = TOP
        for name, form, word in above:
            width, height = SIZES[form]
            x = self.own * WIDTH + WIDTH / 2
            shape = Shape(form, x, y + height / 2, width, height, (word,))
            self.cells.nodes.append(Node(name, self.own, self.row, shape))
            self.joints.append(Joint(name, self.name, self.name))
            y += height + GAP

    def _form(self) -> Form:
        if self.step.decides:
            return Form.DIAMOND
        return Form.CAPSULE if self.begins != self.ends else Form.BOX

    def _put_main(self) -> None:
        form, unknown = self._form(), self.step.performer is None
        words: tuple[str, ...] = (UNKNOWN,) if unknown else ()
        if form is Form.CAPSULE:
            words = (START_WORD if self.begins else END_WORD,)
        x = self.own * WIDTH + WIDTH / 2
        shape = Shape(form, x, self.cells.middle, *SIZES[form], words, unknown)
        self.cells.nodes.append(Node(self.name, self.own, self.row, shape))

    def _put_members(self) -> None:
        """Put a box for everyone who works along, each joined to the one before it."""
        columns = self.sheet.columns
        known = {columns[role] for role in self.step.together_with if role in columns}
        members = sorted(known - {self.own})
        self._put_row([column for column in members if column > self.own])
        self._put_row([column for column in reversed(members) if column < self.own])

    def _put_row(self, members: Sequence[int]) -> None:
        last = self.name
        for column in members:
            name = self.cells.put(f"{self.name}+{column}", column, Form.BOX)
            self.joints.append(Joint(last, name, name, head=False))
            last = name
        ends = sorted((self.own, *members))
        self.between |= set(range(ends[0], ends[-1]))

    def _first(self) -> int:
        """Return which exit goes straight down: to the end, else to the nearest step ahead."""
        ways = [exit.to for exit in self.exits]
        if END in ways:
            return ways.index(END)
        ahead = [at for at, to in enumerate(ways) if int(to) > self.step.number]
        return min(ahead, key=lambda at: int(ways[at]), default=0)

    def _put_exit(self, at: int, exit: Exit, *, own: bool) -> None:
        name = f"{self.name}>{at}"
        column = self._side(exit, own=own)
        chain = [self.name]
        if exit.when:
            chain.append(self.cells.label(name, column, exit.when))
        if exit.through and column == self.sheet.columns.get(exit.through):
            chain.append(self.cells.put(f"{name}+", column, Form.BOX))
        chain += self._last(f"{name}.", column, exit.to)
        self._join(chain)

    def _last(self, name: str, column: int, to: Target) -> list[str]:
        """Return what an exit leads to: a step of the page, a connector, or the end."""
        if to == END:
            own_end = self.ends and self._form() is Form.CAPSULE
            return [] if own_end else [self.cells.put(name, column, Form.CAPSULE, END_WORD)]
        if self.sheet.leaves(self.step.number, to):
            return [self.cells.put(name, column, Form.CONNECTOR, self.sheet.letters[to])]
        return [str(to)]

    def _join(self, chain: Sequence[str]) -> None:
        for start, end in pairwise(chain):
            label = end.startswith(f"{self.name}>") and end[-1].isdigit()
            self.joints.append(Joint(start, end, end, head=not label))

    def _side(self, exit: Exit, *, own: bool) -> int:
        """Return the column for what belongs to an exit: that of its role, or one beside."""
        through = self.sheet.columns.get(exit.through or "")
        if through is not None and self._is_open(through):
            return through
        if own or not exit.when:
            return self.own
        towards = self._towards(exit)
        beside = [self.own + towards, self.own - towards]
        inside = [c for c in beside if 0 <= c < len(self.sheet.columns)]
        return next((c for c in inside if self._is_open(c)), self.own)

    def _is_open(self, column: int) -> bool:
        return self.cells.is_free(column) and column not in self.between

    def _towards(self, exit: Exit) -> int:
        if exit.to == END:
            return 1
        target = self.sheet.column(self.sheet.procedure.step(exit.to))
        return -1 if target < self.own else 1
