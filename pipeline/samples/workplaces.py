"""Scenes at work: the archive, a desk with the hearing schedule, a phone with the services."""

from __future__ import annotations

from random import Random

from pipeline.samples.canvas import Canvas
from pipeline.samples.furniture import desk, poster, rows_on, screen
from pipeline.samples.palette import (
    BLUE,
    CREAM,
    GOLD,
    GREY,
    INK,
    NAVY,
    PAPER,
    RED,
    SAND,
    SLATE,
    WOOD,
    Mood,
)
from pipeline.samples.people import person
from pipeline.samples.rooms import room
from pipeline.samples.shapes import Box, Color, corners, darker, lighter, mix, ring, rounded
from pipeline.samples.wardrobe import WATCHING, Pose, look


def archive(c: Canvas, m: Mood, rng: Random, people: int) -> None:
    """Shelves of case files with officers who sort them."""
    u, ground = c.unit, c.h * 0.7
    room(c, m, 0.7, panelled=False)
    bays = max(2, round(c.w / (400 * u)))
    for k in range(bays):
        _shelf(c, rng, (c.w * k / bays + 14 * u, 60 * u, c.w / bays - 28 * u, ground - 60 * u))
    _trolley(c, rng, c.w * 0.36, ground + 170 * u)
    for k in range(people):
        x = c.w * (0.24 + 0.62 * k / max(1, people - 0.4))
        pose = (
            Pose("front", "hold", "hold"),
            Pose("back", "down", "raise"),
            Pose("left", "hold", "hold"),
        )[k % 3]
        person(c, (x, ground + (190 - 60 * (k % 2)) * u), 540 * u, look(rng, "officer"), pose)
        if k % 3 == 0:
            _folders(c, x, ground - 168 * u)


def _shelf(c: Canvas, rng: Random, box: Box) -> None:
    x, y, w, h = box
    u, rows = c.unit, 5
    c.rect((x, y, w, h), darker(WOOD, 0.35), darker(WOOD, 0.55))
    for row in range(rows):
        floor, left = y + h * (row + 1) / rows - 10 * u, x + 14 * u
        while left < x + w - 50 * u:
            wide, high = rng.uniform(24, 46) * u, h / rows * rng.uniform(0.56, 0.76)
            color = rng.choice((RED, SAND, BLUE, CREAM, SLATE, mix(RED, SAND, 0.5), SAND))
            c.rect(
                (left, floor - high, wide - 4 * u, high), lighter(color, 0.08), darker(color, 0.22)
            )
            c.rect(
                (left + wide * 0.2, floor - high * 0.8, wide * 0.5, high * 0.22),
                lighter(color, 0.6),
            )
            left += wide if rng.random() > 0.08 else wide * 2
        c.rect((x, floor, w, 12 * u), lighter(WOOD, 0.15), WOOD)
    for side in (x - 6 * u, x + w - 8 * u):
        c.rect((side, y - 8 * u, 14 * u, h + 10 * u), lighter(WOOD, 0.1), darker(WOOD, 0.15))


def _folders(c: Canvas, x: float, y: float) -> None:
    u = c.unit
    for k, color in enumerate((SAND, CREAM, RED)):
        c.panel((x - 74 * u, y - k * 15 * u, 148 * u, 15 * u), 3 * u, color, darker(color, 0.15))


def _trolley(c: Canvas, rng: Random, x: float, y: float) -> None:
    u = c.unit
    c.soft(ring(x, y, 150 * u, 20 * u), 12 * u, INK, 0.4)
    for dx in (-116, 116):
        c.rect((x + dx * u - 5 * u, y - 250 * u, 10 * u, 236 * u), GREY, SLATE)
        c.oval((x + dx * u, y - 10 * u), (15 * u, 15 * u), INK)
    for k in (0, 1):
        c.panel((x - 128 * u, y - (60 + 110 * k) * u, 256 * u, 14 * u), 4 * u, lighter(SLATE, 0.2))
        for n in range(3):
            color = rng.choice((SAND, CREAM, mix(SAND, WOOD, 0.3)))
            c.rect(
                (x + (-110 + n * 76) * u, y - (124 + 110 * k) * u, 66 * u, 64 * u),
                color,
                darker(color, 0.18),
            )


def work_desk(c: Canvas, m: Mood, rng: Random, people: int) -> None:
    """A computer that shows a hearing schedule; `people` officers look at it."""
    u, ground = c.unit, c.h * 0.7
    room(c, m, 0.62, (0.14,))
    poster(c, rng, (c.w * 0.8, 90 * u, 200 * u, 270 * u), RED)
    desk(c, (c.w * 0.08, ground, c.w * 0.84, c.h - ground + 40 * u))
    wide = min(660 * u, c.w * 0.62)
    c.rect((c.w / 2 - 30 * u, ground - 110 * u, 60 * u, 110 * u), darker(GREY, 0.4))
    c.panel((c.w / 2 - 110 * u, ground - 16 * u, 220 * u, 18 * u), 8 * u, darker(GREY, 0.5))
    screen(c, (c.w / 2 - wide / 2, ground - 500 * u, wide, 390 * u), PAPER)
    rows_on(c, rng, (c.w / 2 - wide * 0.45, ground - 474 * u, wide * 0.9, 340 * u), 8)
    _desk_things(c, ground)
    for k in range(people):
        x = c.w * (0.19 if k == 0 else 0.81)
        person(c, (x, c.h + 330 * u), 840 * u, look(rng, "officer"), WATCHING)


def _desk_things(c: Canvas, y: float) -> None:
    u = c.unit
    x = c.w / 2
    c.panel((x - 180 * u, y + 2 * u, 330 * u, 14 * u), 6 * u, lighter(GREY, 0.5), GREY)
    c.panel((x + 190 * u, y - 2 * u, 40 * u, 18 * u), 9 * u, lighter(GREY, 0.3))
    c.panel((x + 300 * u, y - 66 * u, 56 * u, 66 * u), 10 * u, lighter(RED, 0.15), RED)
    c.soft(ring(x + 328 * u, y - 96 * u, 16 * u, 30 * u), 10 * u, PAPER, 0.6)


def phone(c: Canvas, m: Mood, rng: Random, people: int) -> None:
    """A hand holds a phone that shows a list of services; people wait behind, out of focus."""
    u = c.unit
    room(c, m, 0.7, (0.14, 0.86))
    for k in range(people):
        person(
            c,
            (c.w * (k + 0.5) / people, c.h * 0.86),
            520 * u,
            look(rng),
            Pose("front", "hold", "down"),
        )
    c.soft(corners(0, 0, c.w, c.h), 4 * u, m.wall, 0.55)
    x, y, w, h = c.w / 2 - 190 * u, 110 * u, 380 * u, 690 * u
    _palm(c, (x, y, w, h))
    c.soft(rounded((x, y + 24 * u, w, h), 44 * u), 26 * u, INK, 0.4)
    c.panel((x, y, w, h), 44 * u, (52, 48, 52), (28, 26, 30))
    c.panel((x + 16 * u, y + 16 * u, w - 32 * u, h - 32 * u), 32 * u, PAPER, CREAM)
    _phone_tiles(c, rng, x + 44 * u, y + 60 * u, w - 88 * u)
    _fingers(c, x, y, h)


def _palm(c: Canvas, box: Box) -> None:
    x, y, w, h = box
    u, skin = c.unit, (200, 146, 108)
    c.limb([(x + w * 0.5, c.h + 80 * u), (x + w * 0.56, y + h * 0.98)], 270 * u, 220 * u, NAVY)
    c.limb([(x + w * 0.54, y + h * 1.06), (x + w * 0.5, y + h * 0.7)], 190 * u, 330 * u, skin)


def _fingers(c: Canvas, x: float, y: float, h: float) -> None:
    u, skin = c.unit, (208, 154, 116)
    for k in range(4):
        top = y + h * (0.46 + 0.105 * k)
        c.limb(
            [(x + 404 * u, top + 34 * u), (x + 372 * u, top)],
            62 * u,
            52 * u,
            darker(skin, 0.04 * k),
        )
    c.limb(
        [(x - 20 * u, y + h * 0.9), (x - 12 * u, y + h * 0.62), (x + 40 * u, y + h * 0.44)],
        96 * u,
        58 * u,
        skin,
    )


def _phone_tiles(c: Canvas, rng: Random, x: float, y: float, w: float) -> None:
    u = c.unit
    colors: tuple[Color, ...] = (RED, BLUE, GOLD, SLATE, mix(RED, SAND, 0.4), mix(BLUE, SAND, 0.4))
    c.panel((x, y, w, 76 * u), 14 * u, RED)
    c.panel((x + 20 * u, y + 30 * u, w * 0.6, 16 * u), 8 * u, PAPER)
    for k, color in enumerate(rng.sample(colors, len(colors))):
        left, top = x + (k % 2) * w * 0.52, y + (100 + (k // 2) * 150) * u
        c.panel((left, top, w * 0.48, 132 * u), 16 * u, lighter(color, 0.72))
        c.oval((left + w * 0.24, top + 50 * u), (30 * u, 30 * u), color)
        c.panel((left + w * 0.1, top + 100 * u, w * 0.28, 12 * u), 6 * u, GREY)
