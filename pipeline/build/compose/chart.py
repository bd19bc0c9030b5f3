"""A small bar chart of an index, as shapes that a template draws; the numbers stand beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

MOST_BARS = 6
WIDTH = 340
_LABEL, _ROW, _THICK, _END = 132, 28, 16, 44
_FULL = 100


class Point(Protocol):
    """What a bar shows: a value from 0 to 100 in a period, and how it is written."""

    @property
    def period(self) -> str:
        """Return the name of the period."""

    @property
    def value(self) -> float:
        """Return the value, 0 to 100."""

    @property
    def shown(self) -> str:
        """Return the value in words."""


@dataclass(frozen=True)
class Bar:
    """One period: where its bar lies (pixels of the drawing), its name and its value in words."""

    y: int
    length: float
    name: str
    value: str
    newest: bool


@dataclass(frozen=True)
class Chart:
    """A drawing of bars from 0 to 100, the newest period last."""

    bars: tuple[Bar, ...]
    height: int
    width: int = WIDTH
    start: int = _LABEL
    thick: int = _THICK


def chart_of(figures: Sequence[Point]) -> Chart:
    """Return the chart of the newest figures; `figures` run from the oldest to the newest."""
    shown = figures[-MOST_BARS:]
    bars = tuple(
        _bar(row, figure, newest=row == len(shown) - 1) for row, figure in enumerate(shown)
    )
    return Chart(bars, _ROW * len(bars))


def _bar(row: int, figure: Point, *, newest: bool) -> Bar:
    length = round((WIDTH - _LABEL - _END) * figure.value / _FULL, 1)
    return Bar(row * _ROW + (_ROW - _THICK) // 2, length, figure.period, figure.shown, newest)
