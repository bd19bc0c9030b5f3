"""Scenes before the court: its front, and access for everyone."""

from __future__ import annotations

from random import Random

from pipeline.samples.canvas import Canvas
from pipeline.samples.grounds import flag, front, open_air, pillars, steps, tree
from pipeline.samples.ornaments import plant
from pipeline.samples.palette import BLUE, GREY, INK, NAVY, PAPER, SLATE, WARNING, Mood
from pipeline.samples.people import person
from pipeline.samples.shapes import darker, lighter, mix, ring
from pipeline.samples.wardrobe import WATCHING, Pose, look


def building(c: Canvas, m: Mood, rng: Random, people: int) -> None:
    """The front of the court: roof, pillars, steps, ramp, flag and visitors."""
    u, ground = c.unit, c.h * 0.74
    open_air(c, m, rng, ground)
    half = min(620 * u, c.w * 0.4)
    for x in (c.w / 2 - half - 120 * u, c.w / 2 + half + 90 * u):
        tree(c, rng, x, ground + 20 * u, 380 * u)
    front(c, m, c.w / 2, ground, half)
    pillars(c, m, c.w / 2, ground, half)
    steps(c, c.w / 2, ground, half * 0.5)
    flag(c, c.w * 0.13, ground + 120 * u, 640 * u)
    for k in range(people):
        x = c.w * (0.26 + 0.6 * (k + rng.uniform(0.2, 0.6)) / max(1, people))
        pose = (WATCHING, Pose("right"), Pose("left"), WATCHING)[k % 4]
        person(c, (x, ground + (130 + 50 * (k % 2)) * u), (236 + 34 * (k % 2)) * u, look(rng), pose)


def access(c: Canvas, m: Mood, rng: Random, people: int) -> None:
    """A ramp and a guiding path with a wheelchair user, an officer and others behind."""
    u, ground = c.unit, c.h * 0.58
    open_air(c, m, rng, ground)
    front(c, m, c.w * 0.62, ground, min(560 * u, c.w * 0.44))
    plant(c, rng, c.w * 0.9, ground + 60 * u, 200 * u)
    _guiding_path(c, ground)
    _ramp(c, ground)
    _wheelchair(c, rng, c.w * 0.56, ground + 250 * u)
    person(
        c,
        (c.w * 0.56 - 170 * u, ground + 262 * u),
        480 * u,
        look(rng, "officer"),
        Pose("right", "hold", "hold"),
    )
    for k in range(people - 2):
        x = c.w * 0.22 - k * 150 * u
        person(c, (x, ground + 250 * u), 470 * u, look(rng), Pose("right", "hold", "down"))
        c.line([(x + 40 * u, ground + 60 * u), (x + 150 * u, ground + 262 * u)], 6 * u, PAPER)


def _guiding_path(c: Canvas, ground: float) -> None:
    u, end = c.unit, c.w * 0.62
    c.fill(
        [
            (end - 22 * u, ground + 40 * u),
            (end + 22 * u, ground + 40 * u),
            (c.w * 0.36, c.h),
            (c.w * 0.22, c.h),
        ],
        WARNING,
    )
    for k in range(14):
        share = (k / 14) ** 1.6
        y = ground + 46 * u + (c.h - ground) * share
        x, half = end + (c.w * 0.29 - end) * share, (16 + 78 * share) * u
        for side in (-0.55, 0.0, 0.55):
            c.limb(
                [
                    (x + side * half, y),
                    (x + side * half - 9 * u * share, y + 22 * u * (0.3 + share)),
                ],
                5 * u,
                9 * u,
                darker(WARNING, 0.16),
            )


def _ramp(c: Canvas, ground: float) -> None:
    u = c.unit
    left, right, foot = c.w * 0.7, c.w * 1.02, ground + 250 * u
    c.fill(
        [(left, foot), (right, ground + 110 * u), (right, foot + 40 * u), (left, foot + 6 * u)],
        lighter(GREY, 0.45),
        GREY,
    )
    for drop in (0, 52):
        c.line(
            [(left, foot + (drop - 128) * u), (right, ground + (drop - 18) * u)],
            9 * u,
            mix(SLATE, BLUE, 0.4),
        )
    for k in range(5):
        x = left + (right - left) * k / 4.4
        y = foot + (ground + 110 * u - foot) * k / 4.4
        c.line([(x, y - 130 * u), (x, y + 4 * u)], 8 * u, SLATE)


def _wheelchair(c: Canvas, rng: Random, x: float, y: float) -> None:
    u, who = c.unit, look(rng)
    c.soft(ring(x, y, 130 * u, 18 * u), 10 * u, INK, 0.4)
    c.panel((x - 74 * u, y - 250 * u, 26 * u, 180 * u), 10 * u, SLATE, NAVY)
    person(c, (x + 10 * u, y - 12 * u), 430 * u, who, Pose("right", "hold", "hold", True))
    for color, r in ((INK, 82), (lighter(GREY, 0.5), 72), (INK, 10)):
        c.oval((x - 20 * u, y - 78 * u), (r * u, r * u), color)
    for turn in range(4):
        a, b = ring(x - 20 * u, y - 78 * u, 72 * u, 72 * u, 8)[turn::4]
        c.line([a, b], 3 * u, GREY)
    c.oval((x + 92 * u, y - 26 * u), (27 * u, 27 * u), INK)
    c.oval((x + 92 * u, y - 26 * u), (17 * u, 17 * u), lighter(GREY, 0.4))
