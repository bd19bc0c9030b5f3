"""The grid of one page that lines may follow: tracks beside, above and below all shapes."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from pipeline.sop.chart.nodes import GAP, TRACK, Node
from pipeline.sop.chart.plan import Planned
from pipeline.sop.chart.values import WIDTH

_SIDES = (4.5, 9.5)
_CLEAR = 1.5
Point = tuple[int, int]


@dataclass(frozen=True)
class Box:
    """A rectangle on the page."""

    left: float
    top: float
    right: float
    bottom: float

    def is_met(self, x1: float, y1: float, x2: float, y2: float) -> bool:
        """Return whether a level or upright line touches the rectangle."""
        across = max(x1, x2) > self.left and min(x1, x2) < self.right
        return across and max(y1, y2) > self.top and min(y1, y2) < self.bottom


class Grid:
    """The tracks of a page, and which of the steps along them a shape stands in the way of."""

    def __init__(self, rows: Sequence[Planned], columns: int) -> None:
        self.tops = [sum(row.height for row in rows[:at]) for at in range(len(rows) + 1)]
        self.nodes = {node.name: node for row in rows for node in row.nodes}
        self.xs = sorted(x for column in range(columns) for x in _upright(column))
        self.ys = sorted({y for at, row in enumerate(rows) for y in _level(self.tops[at], row)})
        self.rows = rows

    @cached_property
    def middles(self) -> dict[str, Point]:
        """Return the grid point in the middle of each node."""
        x_of = {x: at for at, x in enumerate(self.xs)}
        y_of = {y: at for at, y in enumerate(self.ys)}
        return {n: (x_of[node.shape.x], y_of[self._y(node)]) for n, node in self.nodes.items()}

    def _y(self, node: Node) -> float:
        return round(self.tops[node.row] + node.shape.y, 3)

    def box(self, node: Node, clear: float = 0.0) -> Box:
        """Return the place of a node on the page, `clear` wider on each side."""
        shape, y = node.shape, self._y(node)
        across, down = shape.width / 2 + clear, shape.height / 2 + clear
        return Box(shape.x - across, y - down, shape.x + across, y + down)

    @cached_property
    def _boxes(self) -> list[list[tuple[str, Box]]]:
        return [[(node.name, self.box(node, _CLEAR)) for node in row.nodes] for row in self.rows]

    @cached_property
    def _met(self) -> dict[tuple[Point, Point], tuple[str, ...]]:
        return {}

    def met(self, here: Point, there: Point) -> tuple[str, ...]:
        """Return the nodes that stand in the way of one step between neighbouring points."""
        key = (min(here, there), max(here, there))
        if key not in self._met:
            self._met[key] = tuple(self._find(*key))
        return self._met[key]

    def _find(self, here: Point, there: Point) -> list[str]:
        x1, y1, x2, y2 = self.xs[here[0]], self.ys[here[1]], self.xs[there[0]], self.ys[there[1]]
        near = [
            boxes
            for at, boxes in enumerate(self._boxes)
            if self.tops[at] <= y2 and self.tops[at + 1] >= y1
        ]
        return [name for boxes in near for name, box in boxes if box.is_met(x1, y1, x2, y2)]

    def may_pass(self, here: Point, there: Point, ends: tuple[str, str]) -> bool:
        """Return whether a line between two nodes may take a step: only their middles let it in."""
        for name in self.met(here, there):
            x, y = self.middles[name]
            if name not in ends or not (here[0] == there[0] == x or here[1] == there[1] == y):
                return False
        return True


def _upright(column: int) -> tuple[float, ...]:
    left, near = column * WIDTH, _SIDES
    inside = (*near, WIDTH / 2, *(WIDTH - side for side in near))
    return tuple(left + x for x in inside)


def _level(top: float, row: Planned) -> set[float]:
    bottom = row.height - GAP
    tracks = {TRACK, 2 * TRACK, 3 * TRACK, bottom + TRACK, bottom + 2 * TRACK}
    for node in row.nodes:
        lower = node.shape.y + node.shape.height / 2
        tracks |= {node.shape.y, lower + GAP / 2}
    return {round(top + y, 3) for y in tracks if y < row.height}
