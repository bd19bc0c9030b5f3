"""Simple people for the demo pictures: without faces, so that nobody is recognised."""

from __future__ import annotations

from pipeline.samples.canvas import Canvas
from pipeline.samples.heads import draw_head, long_hair
from pipeline.samples.palette import INK, NAVY, PAPER, RED
from pipeline.samples.shapes import Color, Point, around, curve, darker, lighter, ring
from pipeline.samples.wardrobe import ARMS, STANDING, Look, Pose


def person(c: Canvas, foot: Point, height: float, who: Look, pose: Pose = STANDING) -> None:
    """Draw a person; `foot` is the point between the feet, `height` that of standing."""
    c.soft(ring(foot[0], foot[1], height * 0.15, height * 0.025), height * 0.02, INK, 0.32)
    if who.head == "long" and pose.facing != "back":
        long_hair(
            c, (foot[0], foot[1] + (0.22 * height if pose.seated else 0)), height * 0.075, who
        )
    hip_drop = 0.22 * height if pose.seated else 0.0
    body = (foot[0], foot[1] + hip_drop)
    (_seated_legs if pose.seated else _legs)(
        c, foot, height, who, 1.0 if pose.facing in ("front", "back") else 0.6
    )
    if pose.facing == "back":
        _arms(c, body, height, who, pose)
        _torso(c, body, height, who, pose)
    else:
        _torso(c, body, height, who, pose)
        _arms(c, body, height, who, pose)
    draw_head(c, (body[0], body[1] - 0.895 * height), height * 0.075, who, pose.facing)


def _legs(c: Canvas, foot: Point, h: float, who: Look, spread: float) -> None:
    x, y = foot
    for side in (-1, 1):
        c.oval(
            (x + side * 0.058 * spread * h, y - 0.012 * h),
            (0.042 * h, 0.018 * h),
            darker(who.bottom, 0.55),
        )
    if who.skirt:
        top, hem = (0.07 + 0.03 * spread) * h, (0.08 + 0.045 * spread) * h
        waist, ground = y - 0.5 * h, y - 0.025 * h
        shape = [(x - top, waist), (x + top, waist), (x + hem, ground), (x - hem, ground)]
        c.fill(shape, who.bottom, darker(who.bottom, 0.25))
        return
    for side in (-1, 1):
        shade = who.bottom if side < 0 else darker(who.bottom, 0.12)
        hip, knee = (
            (x + side * 0.05 * spread * h, y - 0.48 * h),
            (x + side * 0.056 * spread * h, y - 0.25 * h),
        )
        c.limb([hip, knee, (knee[0], y - 0.035 * h)], 0.1 * h, 0.07 * h, shade)


def _seated_legs(c: Canvas, foot: Point, h: float, who: Look, spread: float) -> None:
    x, y = foot
    for side in (-1, 1):
        shade = who.bottom if side < 0 else darker(who.bottom, 0.12)
        knee = (x + side * 0.075 * spread * h, y - 0.22 * h)
        c.oval(
            (x + side * 0.075 * spread * h, y - 0.012 * h),
            (0.042 * h, 0.018 * h),
            darker(who.bottom, 0.55),
        )
        c.limb(
            [(x + side * 0.05 * spread * h, y - 0.28 * h), knee],
            0.12 * h,
            0.115 * h,
            lighter(shade, 0.06),
        )
        c.limb([knee, (knee[0], y - 0.035 * h)], 0.1 * h, 0.07 * h, darker(shade, 0.08))


def _torso(c: Canvas, foot: Point, h: float, who: Look, pose: Pose) -> None:
    x, y = foot
    half = 0.115 * h if pose.facing in ("front", "back") else 0.09 * h
    hem = 0.36 if who.wear in ("judge",) else 0.44
    c.limb([(x, y - 0.85 * h), (x, y - 0.77 * h)], 0.062 * h, 0.07 * h, darker(who.skin, 0.12))
    right = [
        (0.045, 0.805),
        (half / h, 0.775),
        (half / h * 1.04, 0.7),
        (half / h * 0.86, 0.58),
        (half / h, hem),
    ]
    side = [(x + dx * h, y - dy * h) for dx, dy in right]
    mirrored = [(2 * x - px, py) for px, py in reversed(side)]
    c.fill(
        curve(side, closed=False) + curve(mirrored, closed=False),
        lighter(who.top, 0.1),
        darker(who.top, 0.14),
    )
    inner = [(x + (px - x) * 0.42, py) for px, py in side]
    c.fill(
        curve(side, closed=False) + curve(inner[::-1], closed=False),
        darker(who.top, 0.3),
        alpha=0.28,
    )
    if pose.facing == "front":
        _front_of_clothes(c, (x, y), h, who)


def _front_of_clothes(c: Canvas, foot: Point, h: float, who: Look) -> None:
    x, y = foot
    if who.wear in ("officer", "student"):
        _shirt_and_tie(c, foot, h, NAVY if who.wear == "officer" else RED)
    elif who.wear == "judge":
        _robe_front(c, foot, h)
    elif who.wear == "worker":
        for side in (-0.06, 0.06):
            c.line(around(x, y, h, (side, -0.78), (side, -0.46)), 0.02 * h, PAPER)
    else:
        collar = around(x, y, h, (-0.04, -0.805), (0.04, -0.805), (0, -0.72))
        c.fill(collar, lighter(who.top, 0.4))


def _shirt_and_tie(c: Canvas, foot: Point, h: float, tie: Color) -> None:
    x, y = foot
    c.fill(around(x, y, h, (-0.04, -0.805), (0.04, -0.805), (0, -0.62)), PAPER)
    c.line([(x, y - 0.8 * h), (x, y - 0.66 * h)], 0.014 * h, tie)
    c.panel((x + 0.035 * h, y - 0.7 * h, 0.045 * h, 0.028 * h), 0.006 * h, (232, 208, 150))


def _robe_front(c: Canvas, foot: Point, h: float) -> None:
    x, y = foot
    for side in (-1, 1):
        edge = ((0.05 * side, -0.79), (0.02 * side, -0.44), (0.075 * side, -0.44))
        c.fill(around(x, y, h, *edge), RED)
    c.blob(around(x, y, h, (0, -0.8), (0.03, -0.7), (0, -0.68), (-0.03, -0.7)), PAPER)


def _arms(c: Canvas, foot: Point, h: float, who: Look, pose: Pose) -> None:
    width = 0.098 if pose.facing in ("front", "back") else 0.03
    for side, arm in ((-1, pose.left), (1, pose.right)):
        outward = side if pose.facing in ("front", "back") else (-1 if pose.facing == "left" else 1)
        sleeve = darker(who.top, 0.06 if side < 0 else 0.18)
        shoulder = (foot[0] + side * width * h, foot[1] - 0.748 * h)
        (ex, ey), (hx, hy) = ARMS[arm]
        elbow = (shoulder[0] + outward * ex * h, shoulder[1] + ey * h)
        hand = (shoulder[0] + outward * hx * h, shoulder[1] + hy * h)
        c.oval((hand[0], hand[1]), (0.03 * h, 0.032 * h), who.skin)
        wrist = (hand[0] + (elbow[0] - hand[0]) * 0.16, hand[1] + (elbow[1] - hand[1]) * 0.16)
        c.limb([shoulder, elbow, wrist], 0.066 * h, 0.048 * h, sleeve)
