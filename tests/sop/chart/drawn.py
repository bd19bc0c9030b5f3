"""A chart laid out on one sheet, with rows as high as a page or a browser may make them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.sop.chart import Chart, Form, Shape

Segment = tuple[float, float, float, float]


@dataclass(frozen=True)
class Laid:
    """The shapes with their boxes, and the lines, in units of the whole sheet."""

    shapes: tuple[tuple[Shape, Segment], ...]
    lines: tuple[Segment, ...]


def laid(chart: Chart, more: Sequence[float]) -> Laid:
    """Lay a chart out; `more` is what each row is higher than it has to be."""
    tops, top = [], 0.0
    for row, rest in zip(chart.rows, more, strict=True):
        tops.append((top, top + row.height + rest))
        top += row.height + rest
    return Laid(tuple(_shapes(chart, tops)), tuple(_lines(chart, tops)))


def _shapes(chart: Chart, tops: list[tuple[float, float]]) -> Iterator[tuple[Shape, Segment]]:
    for row, (top, _) in zip(chart.rows, tops, strict=True):
        for shape in row.shapes:
            across, down, y = shape.width / 2, shape.height / 2, top + shape.y
            yield shape, (shape.x - across, y - down, shape.x + across, y + down)


def _lines(chart: Chart, tops: list[tuple[float, float]]) -> Iterator[Segment]:
    for row, (top, below) in zip(chart.rows, tops, strict=True):
        for line in row.lines:
            yield line.x1, top + line.y1, line.x2, below if line.y2 is None else top + line.y2


def touching(drawn: Laid) -> list[tuple[Shape, Segment]]:
    """Return the shapes and labels that a line runs into, beyond their edge."""
    return [
        (shape, line)
        for shape, (left, top, right, bottom) in drawn.shapes
        for line in drawn.lines
        if max(line[0], line[2]) > left + 0.1
        and min(line[0], line[2]) < right - 0.1
        and max(line[1], line[3]) > top + 0.1
        and min(line[1], line[3]) < bottom - 0.1
    ]


def overlapping(drawn: Laid) -> list[tuple[Shape, Shape]]:
    """Return the pairs of shapes that lie on one another."""
    return [
        (one, other)
        for at, (one, a) in enumerate(drawn.shapes)
        for other, b in drawn.shapes[at + 1 :]
        if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
    ]


def words(chart: Chart, form: Form) -> list[str]:
    """Return the words of all shapes of a form, row by row."""
    return [
        " ".join(shape.lines) for row in chart.rows for shape in row.shapes if shape.form is form
    ]
