"""Heads of the people in the demo pictures: hair, scarves and hats, never a face."""

from __future__ import annotations

from pipeline.samples.canvas import Canvas
from pipeline.samples.palette import HAIRS
from pipeline.samples.shapes import Color, Point, around, darker, lighter
from pipeline.samples.wardrobe import Facing, Look


def draw_head(c: Canvas, at: Point, r: float, who: Look, facing: Facing) -> None:
    """A head without a face, centred on `at`, with its hair or cover."""
    x, y = at
    turn = {"front": 0.0, "back": 0.0, "left": -1.0, "right": 1.0}[facing]
    if who.head == "hijab":
        _hijab(c, at, r, who, facing, turn)
        return
    c.oval((x, y), (r * 0.86, r * 1.04), lighter(who.skin, 0.08), darker(who.skin, 0.06))
    if facing == "back":
        c.oval((x, y - r * 0.1), (r * 0.95, r * 1.04), lighter(who.hair, 0.1), who.hair)
        if who.head == "long":
            c.panel((x - r * 0.95, y - r * 0.3, r * 1.9, r * 2.2), r * 0.6, who.hair)
    else:
        _hair(c, at, r, HAIRS[0] if who.head == "helmet" else who.hair, turn)
    _on_top(c, at, r, who)


def long_hair(c: Canvas, at: Point, r: float, who: Look) -> None:
    """Long hair behind the neck of a person who stands at `at`; draw it before the body."""
    x, y = at[0], at[1] - r * 0.895 / 0.075
    c.panel((x - r * 1.06, y - r * 0.7, r * 2.12, r * 2.3), r * 0.8, darker(who.hair, 0.1))


def _hair(c: Canvas, at: Point, r: float, color: Color, turn: float) -> None:
    x, y = at
    c.oval(
        (x - r * 0.86 * (turn or -1) * 0.98, y + r * 0.1),
        (r * 0.14, r * 0.2),
        darker((208, 152, 112), 0.05),
    )
    crown = [(-0.94, 0.0), (-0.9, -0.62), (-0.4, -1.12), (0.3, -1.16), (0.88, -0.66), (0.94, 0.0)]
    fringe = [(0.78, -0.3), (0.3, -0.55), (-0.35, -0.46), (-0.78, -0.28)]
    if turn:
        fringe = [(0.72, -0.42), (0.15, -0.42), (-0.2, 0.1), (-0.62, 0.62)]
    facing = turn or 1.0
    c.blob(
        [(x + dx * r * facing, y + dy * r) for dx, dy in crown + fringe],
        lighter(color, 0.14),
        color,
    )


def _hijab(c: Canvas, at: Point, r: float, who: Look, facing: Facing, turn: float) -> None:
    x, y = at
    shape = [(0, -1.22), (0.86, -0.72), (1.04, 0.2), (1.3, 1.5), (0.7, 2.15), (0, 2.3)]
    scarf = shape + [(-dx, dy) for dx, dy in reversed(shape[1:-1])]
    c.blob(
        [(x + dx * r, y + dy * r) for dx, dy in scarf],
        lighter(who.hair, 0.14),
        darker(who.hair, 0.12),
    )
    if facing != "back":
        c.oval(
            (x + turn * r * 0.36, y + r * 0.02),
            (r * 0.64, r * 0.8),
            lighter(who.skin, 0.08),
            darker(who.skin, 0.06),
        )
    fold = around(x, y, r, (-0.7, 0.75), (0.1, 1.25), (0.95, 1.3))
    c.limb(fold, r * 0.06, r * 0.05, darker(who.hair, 0.24))


def _on_top(c: Canvas, at: Point, r: float, who: Look) -> None:
    x, y = at
    if who.head == "bun":
        c.oval((x, y - r * 1.18), (r * 0.42, r * 0.36), lighter(who.hair, 0.16), who.hair)
    elif who.head == "peci":
        c.fill(
            around(x, y, r, (-0.92, -0.42), (-0.8, -1.22), (0.8, -1.22), (0.92, -0.42)),
            (52, 46, 50),
            (28, 26, 30),
        )
    elif who.head == "helmet":
        dome = [(-1.05, -0.35), (-0.9, -0.95), (0, -1.35), (0.9, -0.95), (1.05, -0.35)]
        c.blob([(x + dx * r, y + dy * r) for dx, dy in dome], lighter(who.hair, 0.3), who.hair)
        c.panel((x - r * 1.2, y - r * 0.5, r * 2.4, r * 0.24), r * 0.12, darker(who.hair, 0.1))
