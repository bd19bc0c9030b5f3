"""The chart of a procedure: rows planned, ways found, and every way cut at the rows it passes."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby, pairwise

from pipeline.sop.chart.grid import Grid
from pipeline.sop.chart.nodes import Node
from pipeline.sop.chart.plan import Planned, plan_row
from pipeline.sop.chart.route import Way, ways_of
from pipeline.sop.chart.sheet import Sheet, columns_of
from pipeline.sop.chart.values import Arrow, Chart, Line, Row
from pipeline.sop.procedure import Procedure

Corner = tuple[float, float]
Piece = tuple[int, Line]


def chart_of(procedure: Procedure, breaks: Iterable[int] = ()) -> Chart:
    """Return the drawing of a procedure; `breaks` are the steps that begin a page.

    Ways from one page to another are drawn as pairs of connectors with a letter.
    """
    sheet = Sheet(procedure, frozenset(breaks))
    pages = groupby(procedure.steps, key=lambda step: sheet.page_of(step.number))
    rows = [
        row
        for _, steps in pages
        for row in _page([plan_row(sheet, step, at) for at, step in enumerate(steps)], sheet)
    ]
    return Chart(columns_of(procedure), tuple(rows))


def _page(planned: list[Planned], sheet: Sheet) -> Iterator[Row]:
    grid = Grid(planned, len(sheet.columns))
    joints = [joint for row in planned for joint in row.joints]
    pieces = [piece for way in ways_of(grid, joints) for piece in _pieces(grid, way)]
    for at, row in enumerate(planned):
        lines = dict.fromkeys(line for place, line in pieces if place == at)
        shapes = tuple(node.shape for node in row.nodes)
        yield Row(row.step.number, row.height, shapes, tuple(lines))


def _pieces(grid: Grid, way: Way) -> Iterator[Piece]:
    corners = [(grid.xs[x], grid.ys[y]) for x, y in way.points]
    corners[0] = _edge(grid, grid.nodes[way.joint.start], corners[1])
    corners[-1] = _edge(grid, grid.nodes[way.joint.end], corners[-2])
    last = len(corners) - 2
    for at, (here, there) in enumerate(pairwise(corners)):
        arrow = _points_to(here, there) if way.joint.head and at == last else ""
        yield from _cut(grid, here, there, arrow)


def _edge(grid: Grid, node: Node, seen: Corner) -> Corner:
    """Return where a line from `seen` to the middle of a node meets its edge."""
    box, (x, y) = grid.box(node), seen
    middle = node.shape.x
    if x == middle:
        return middle, box.top if y < box.top else box.bottom
    return (box.left if x < box.left else box.right), y


def _points_to(here: Corner, there: Corner) -> Arrow:
    if here[0] == there[0]:
        return "down" if there[1] > here[1] else "up"
    return "right" if there[0] > here[0] else "left"


def _cut(grid: Grid, here: Corner, there: Corner, arrow: Arrow) -> Iterator[Piece]:
    (x1, y1), (x2, y2) = sorted((here, there))
    touched = [
        at
        for at in range(len(grid.rows))
        if y1 < grid.tops[at + 1] and (y2 > grid.tops[at] or y1 == y2 >= grid.tops[at])
    ]
    for at in touched:
        top, below = grid.tops[at], grid.tops[at + 1]
        whole = Line(x1, max(y1 - top, 0.0), x2, y2 - top if y2 <= below else None)
        with_head = at == (touched[0] if arrow == "up" else touched[-1])
        yield at, replace(whole, arrow=arrow) if arrow and with_head else whole
