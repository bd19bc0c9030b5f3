"""Scenes in the court's larger rooms: courtroom, meeting, talk and sign-language class."""

from __future__ import annotations

from random import Random

from pipeline.samples.canvas import Canvas
from pipeline.samples.furniture import chair_back, desk, rows_on, screen, table
from pipeline.samples.ornaments import banner, scales
from pipeline.samples.palette import (
    BLUE,
    CREAM,
    DARK_WOOD,
    GOLD,
    GREY,
    PAPER,
    RED,
    SAND,
    SLATE,
    WOOD,
    Mood,
)
from pipeline.samples.people import person
from pipeline.samples.rooms import room
from pipeline.samples.shapes import around, lighter, mix, ring
from pipeline.samples.wardrobe import AT_DESK, WATCHING, Arm, Pose, look


def courtroom(c: Canvas, m: Mood, rng: Random, people: int) -> None:
    """A courtroom with the bench, banners and the public's seats; `people` counts the public."""
    u, ground = c.unit, c.h * 0.58
    room(c, m, 0.58, panelled=False)
    _panelling(c, ground)
    scales(c, c.w / 2, ground - 430 * u, 150 * u)
    banner(c, (c.w / 2 - 420 * u, ground - 440 * u, 110 * u, 440 * u), RED, PAPER)
    banner(c, (c.w / 2 + 360 * u, ground - 440 * u, 110 * u, 440 * u), mix(RED, GOLD, 0.75), GOLD)
    for k in (-1, 0, 1):
        chair_back(
            c, c.w / 2 + k * 190 * u, ground + 40 * u, (250 if k == 0 else 220) * u, DARK_WOOD
        )
        person(c, (c.w / 2 + k * 190 * u, ground + 76 * u), 400 * u, look(rng, "judge"), AT_DESK)
    desk(c, (c.w / 2 - 380 * u, ground - 90 * u, 760 * u, 180 * u), mix(WOOD, RED, 0.2))
    _gavel(c, c.w / 2 + 70 * u, ground - 98 * u)
    for side in (-1, 1):
        desk(c, (c.w / 2 + side * 560 * u - 130 * u, ground + 40 * u, 260 * u, 140 * u), WOOD)
    _public(c, rng, people)


def _panelling(c: Canvas, ground: float) -> None:
    u = c.unit
    wide = 1000 * u
    c.rect(
        (c.w / 2 - wide / 2, 40 * u, wide, ground - 40 * u),
        lighter(WOOD, 0.12),
        mix(WOOD, DARK_WOOD, 0.6),
    )
    for k in range(8):
        x = c.w / 2 - wide / 2 + k * wide / 8
        c.rect(
            (x + 10 * u, 64 * u, wide / 8 - 20 * u, ground - 90 * u),
            lighter(WOOD, 0.2),
            mix(WOOD, DARK_WOOD, 0.4),
        )
    c.soft(ring(c.w / 2, ground - 430 * u, 260 * u, 220 * u), 70 * u, (255, 226, 168), 0.5)


def _gavel(c: Canvas, x: float, y: float) -> None:
    u = c.unit
    c.panel((x - 28 * u, y - 8 * u, 56 * u, 12 * u), 5 * u, DARK_WOOD)
    c.limb([(x - 4 * u, y - 22 * u), (x + 62 * u, y - 34 * u)], 6 * u, 7 * u, DARK_WOOD)
    c.panel((x - 22 * u, y - 36 * u, 40 * u, 26 * u), 6 * u, lighter(DARK_WOOD, 0.12), DARK_WOOD)


def _public(c: Canvas, rng: Random, people: int) -> None:
    u = c.unit
    step = c.w / max(1, people)
    for k in range(people):
        x = step * (k + 0.5) + rng.uniform(-14, 14) * u
        person(c, (x, c.h + 330 * u), 620 * u, look(rng), WATCHING)
    for k in range(max(3, int(c.w // (200 * u)))):
        chair_back(c, 100 * u + k * 205 * u, c.h + 160 * u, 220 * u, mix(WOOD, RED, 0.25))


def meeting(c: Canvas, m: Mood, rng: Random, people: int) -> None:
    """A staff meeting around a table with a screen on the wall."""
    u, ground = c.unit, c.h * 0.56
    room(c, m, 0.56, () if c.w < c.h else (0.12, 0.88))
    screen(c, (c.w / 2 - 220 * u, ground - 500 * u, 440 * u, 250 * u), PAPER)
    _chart(c, m, rng, c.w / 2 - 190 * u, ground - 476 * u)
    back = max(2, (people + 1) // 2)
    wide = min(c.w * 0.86, back * 240 * u + 160 * u)
    for k in range(back):
        x = c.w / 2 + (k - (back - 1) / 2) * (wide - 160 * u) / back
        person(
            c,
            (x, ground + 246 * u),
            440 * u,
            look(rng, rng.choice(("officer", "visitor"))),
            _busy(rng),
        )
    table(c, c.w / 2 - wide / 2, ground + 40 * u, wide, 170 * u)
    _table_top(c, rng, back, wide, ground + 70 * u)
    for k in range(people - back):
        x = c.w / 2 + (k - (people - back - 1) / 2) * wide / max(1, people - back)
        person(
            c, (x, c.h + 250 * u), 640 * u, look(rng, rng.choice(("officer", "visitor"))), WATCHING
        )
        chair_back(c, x, c.h + 110 * u, 240 * u, SLATE)


def _busy(rng: Random) -> Pose:
    arms: tuple[Arm, ...] = ("desk", "hold", "desk", "sign")
    return Pose("front", rng.choice(arms), rng.choice(arms))


def _table_top(c: Canvas, rng: Random, places: int, wide: float, y: float) -> None:
    u = c.unit
    for k in range(places):
        x = c.w / 2 + (k - (places - 1) / 2) * (wide - 160 * u) / places
        c.fill(around(x, y, u, (-46, 0), (40, 0), (52, 50), (-54, 50)), PAPER, CREAM)
        color = rng.choice((BLUE, RED, SAND))
        c.panel((x + 66 * u, y - 22 * u, 30 * u, 44 * u), 6 * u, lighter(color, 0.2), color)


def _chart(c: Canvas, m: Mood, rng: Random, x: float, y: float) -> None:
    u = c.unit
    c.rect((x, y, 380 * u, 30 * u), m.accent)
    for k in range(6):
        high = rng.uniform(50, 150) * u
        c.rect(
            (x + (20 + k * 60) * u, y + 200 * u - high, 38 * u, high), mix(BLUE, RED, k / 6), SLATE
        )
    c.rect((x, y + 200 * u, 380 * u, 4 * u), GREY)


def talk(c: Canvas, m: Mood, rng: Random, people: int) -> None:
    """A speaker before a screen and a listening public."""
    u, ground = c.unit, c.h * 0.6
    room(c, m, 0.6)
    wide = min(640 * u, c.w * 0.6)
    screen(c, (c.w * 0.56 - wide / 2, ground - 520 * u, wide, 370 * u), PAPER)
    rows_on(c, rng, (c.w * 0.56 - wide * 0.42, ground - 480 * u, wide * 0.84, 300 * u), 6)
    banner(c, (70 * u, ground - 400 * u, 100 * u, 430 * u), RED, PAPER)
    person(
        c,
        (c.w * 0.2, ground + 90 * u),
        500 * u,
        look(rng, "officer"),
        Pose("front", "hold", "point"),
    )
    _audience(c, rng, people, c.h + 300 * u, 560 * u)
    _audience(c, rng, people - 1, c.h + 480 * u, 660 * u)


def _audience(c: Canvas, rng: Random, people: int, y: float, height: float) -> None:
    step = c.w / max(1, people)
    for k in range(people):
        x = step * (k + 0.5) + rng.uniform(-16, 16) * c.unit
        person(c, (x, y), height, look(rng), WATCHING)
        chair_back(c, x, y - height * 0.24, height * 0.38, BLUE)


def sign_class(c: Canvas, m: Mood, rng: Random, people: int) -> None:
    """A sign-language class: a teacher and officers practising with their hands."""
    u, ground = c.unit, c.h * 0.6
    room(c, m, 0.6, (0.88,))
    wide = min(520 * u, c.w * 0.6)
    c.panel((c.w * 0.42 - wide / 2, ground - 500 * u, wide, 250 * u), 10 * u, DARK_WOOD)
    c.rect(
        (c.w * 0.42 - wide / 2 + 12 * u, ground - 488 * u, wide - 24 * u, 226 * u),
        (84, 112, 100),
        (62, 88, 78),
    )
    for k in range(4):
        _hand(c, c.w * 0.42 + (k - 1.5) * wide * 0.22, ground - 350 * u, k)
    arms: tuple[Arm, ...] = ("sign", "raise", "hold", "hip")
    for k in range(people):
        x = c.w * (k + 0.5) / people
        y = ground + (190 + 80 * (k % 2)) * u
        pose = (
            Pose("front", "sign", "raise")
            if k == 0
            else Pose("front", rng.choice(arms[:3]), rng.choice(arms[:2]))
        )
        person(c, (x, y), 500 * u, look(rng, "visitor" if k == 0 else "officer"), pose)


def _hand(c: Canvas, x: float, y: float, sign: int) -> None:
    u = c.unit
    up = ((1, 1, 1, 1), (1, 1, 0, 0), (1, 0, 0, 1), (0, 1, 1, 0))[sign % 4]
    c.panel((x - 26 * u, y - 8 * u, 52 * u, 62 * u), 18 * u, CREAM, SAND)
    for k, raised in enumerate(up):
        px, high = x + (k - 1.5) * 14 * u, (62 if raised else 16) * u
        c.limb([(px, y), (px + (k - 1.5) * 3 * u, y - high)], 12 * u, 11 * u, CREAM)
    c.limb([(x - 20 * u, y + 30 * u), (x - 46 * u, y + 4 * u)], 15 * u, 12 * u, CREAM)
