"""The values of a drawn flowchart.

Units: a column of the table is 96 wide; on a screen a unit is a pixel, on paper it is smaller.
`x` counts from the left edge of the first column, `y` from the upper edge of the row. A row is at
least `height` high; where its text needs more, the rest lies below all that is drawn, and only
lines that run on to the next row pass through it.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

WIDTH = 96.0
LINE_HEIGHT = 13.0
Arrow = Literal["", "down", "up", "left", "right"]


class Form(StrEnum):
    """What stands in a cell: the five symbols, and the words beside a line."""

    CAPSULE = "capsule"
    BOX = "box"
    DIAMOND = "diamond"
    CONNECTOR = "connector"
    LABEL = "label"


@dataclass(frozen=True)
class Column:
    """A performer's column: the key of the role, and its title."""

    role: str
    title: str


@dataclass(frozen=True)
class Shape:
    """A shape or a label around its middle; `lines` are its words, `unknown` a guessed place."""

    form: Form
    x: float
    y: float
    width: float
    height: float
    lines: tuple[str, ...] = ()
    unknown: bool = False


@dataclass(frozen=True)
class Line:
    """A level or upright line in one row; `y2` is None where it runs to the row's lower edge.

    `arrow` says where the head at the second end points to.
    """

    x1: float
    y1: float
    x2: float
    y2: float | None
    arrow: Arrow = ""


@dataclass(frozen=True)
class Row:
    """What is drawn beside one step."""

    number: int
    height: float
    shapes: tuple[Shape, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Chart:
    """The drawing of a procedure: its columns, and a row a step."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
