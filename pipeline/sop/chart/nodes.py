"""What stands where before any line is drawn: the shapes of the rows, and what has to be joined."""

from dataclasses import dataclass, field, replace

from pipeline.sop.chart.values import LINE_HEIGHT, WIDTH, Form, Shape
from pipeline.sop.chart.wrap import width_of, wrapped

TOP = 22.0
GAP = 15.0
TRACK = 5.0
SIDE = 13.0
_LABEL_TOP = 14.0
_AIR = 2.0
SIZES = {
    Form.CAPSULE: (56.0, 24.0),
    Form.BOX: (56.0, 24.0),
    Form.DIAMOND: (44.0, 28.0),
    Form.CONNECTOR: (22.0, 22.0),
}


@dataclass(frozen=True)
class Node:
    """A shape in the column and row (from 0) it stands in; a node is known by its `name`."""

    name: str
    column: int
    row: int
    shape: Shape


@dataclass(frozen=True)
class Joint:
    """Two nodes to join; `goal` is what the line leads to in the end, `head` draws an arrow."""

    start: str
    end: str
    goal: str
    head: bool = True


@dataclass
class Cells:
    """The stacks of shapes in the cells of one row, filled from above."""

    row: int
    middle: float
    nodes: list[Node] = field(default_factory=list)

    def is_free(self, column: int) -> bool:
        """Return whether nothing stands in a cell."""
        return all(node.column != column for node in self.nodes)

    def bottom(self, column: int | None = None) -> float:
        """Return how far down the shapes of a cell, or of all cells, reach."""
        ends = (
            node.shape.y + node.shape.height / 2
            for node in self.nodes
            if column is None or node.column == column
        )
        return max(ends, default=0.0)

    def put(self, name: str, column: int, form: Form, *lines: str) -> str:
        """Put a shape into a cell, below what stands there; return its name."""
        width, height = SIZES[form]
        return self._put(name, column, Shape(form, 0, 0, width, height, lines))

    def label(self, name: str, column: int, text: str) -> str:
        """Put words into a cell, no wider than the cell allows; return the name."""
        lines = wrapped(text, WIDTH - 2 * SIDE - 2 * _AIR)
        width = max(width_of(line) for line in lines) + 2 * _AIR
        height = LINE_HEIGHT * len(lines) + 2
        return self._put(name, column, Shape(Form.LABEL, 0, 0, width, height, lines))

    def _put(self, name: str, column: int, shape: Shape) -> str:
        half = shape.height / 2
        if self.is_free(column):
            y = max(self.middle, _LABEL_TOP + half)
        else:
            y = self.bottom(column) + GAP + half
        x = column * WIDTH + WIDTH / 2
        self.nodes.append(Node(name, column, self.row, replace(shape, x=x, y=y)))
        return name
