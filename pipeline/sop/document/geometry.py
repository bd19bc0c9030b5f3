"""The outlines that page and PDF draw alike: symbols, heads of arrows, and where words stand."""

from pipeline.sop.chart import Form, Line, Shape
from pipeline.sop.chart.values import LINE_HEIGHT

Corners = tuple[tuple[float, float], ...]
_LONG, _HALF = 6.0, 3.0
_SHOULDER = 0.62


def head_of(line: Line) -> Corners:
    """Return the triangle at the end of a line; no head stands on a row's lower edge."""
    x, y = (line.x1, line.y1) if line.arrow in ("up", "left") else (line.x2, line.y2 or 0.0)
    across, back = (_HALF, _LONG if line.arrow == "up" else -_LONG)
    if line.arrow in ("down", "up"):
        return (x, y), (x - across, y + back), (x + across, y + back)
    back = _LONG if line.arrow == "left" else -_LONG
    return (x, y), (x + back, y - across), (x + back, y + across)


def outline_of(shape: Shape) -> Corners:
    """Return the corners of a diamond or a connector; none for what is a rectangle."""
    left, right = shape.x - shape.width / 2, shape.x + shape.width / 2
    top, bottom = shape.y - shape.height / 2, shape.y + shape.height / 2
    if shape.form is Form.DIAMOND:
        return (left, shape.y), (shape.x, top), (right, shape.y), (shape.x, bottom)
    if shape.form is Form.CONNECTOR:
        low = top + shape.height * _SHOULDER
        return (left, top), (right, top), (right, low), (shape.x, bottom), (left, low)
    return ()


def words_of(shape: Shape) -> list[tuple[float, str]]:
    """Return the lines of a shape's words, each with the upper edge of its line."""
    first = shape.y - LINE_HEIGHT * len(shape.lines) / 2
    return [(first + LINE_HEIGHT * at, line) for at, line in enumerate(shape.lines)]
