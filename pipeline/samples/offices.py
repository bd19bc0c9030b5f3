"""Scenes where the public is served: counter, waiting room and legal aid."""

from __future__ import annotations

from random import Random

from pipeline.samples.canvas import Canvas
from pipeline.samples.furniture import desk, poster, screen, seat
from pipeline.samples.ornaments import plant
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
from pipeline.samples.shapes import Color, corners, darker, lighter, mix
from pipeline.samples.wardrobe import AT_DESK, WATCHING, Pose, look

SITTING = (
    Pose("front", "hold", "hold", True),
    Pose("front", "desk", "desk", True),
    Pose("front", "down", "hold", True),
)


def counter(c: Canvas, m: Mood, rng: Random, people: int) -> None:
    """The one-stop counter: officers behind the desk, visitors before it."""
    u, ground = c.unit, c.h * 0.66
    room(c, m, 0.66)
    _sign(c, m, "PTSP")
    desks = max(2, round(c.w / (430 * u)))
    for k in range(desks):
        x = c.w * (k + 0.5) / desks
        _number(c, x, ground - 470 * u, k + 1)
        person(c, (x + 20 * u, ground + 60 * u), 400 * u, look(rng, "officer"), AT_DESK)
    desk(c, (-20 * u, ground - 160 * u, c.w + 40 * u, 230 * u), mix(WOOD, RED, 0.12))
    for k in range(desks):
        _monitor(c, c.w * (k + 0.5) / desks - 120 * u, ground - 166 * u)
    for k in range(people):
        aside = (-105, 120)[(k // desks) % 2] * u
        x = c.w * (k % desks + 0.5) / desks + aside + rng.uniform(-12, 12) * u
        pose = WATCHING if k < desks else Pose("left", "hold", "down")
        person(c, (x, ground + (215 + 45 * (k >= desks)) * u), 520 * u, look(rng), pose)
    plant(c, rng, 70 * u, c.h - 30 * u, 300 * u)


def _sign(c: Canvas, m: Mood, text: str) -> None:
    u = c.unit
    c.soft(corners(c.w * 0.2, 66 * u, c.w * 0.8, 156 * u), 16 * u, INK, 0.3)
    c.panel(
        (c.w * 0.2, 54 * u, c.w * 0.6, 92 * u),
        14 * u,
        lighter(m.accent, 0.08),
        darker(m.accent, 0.15),
    )
    c.words(c.w / 2, 100 * u, text, 56 * u, PAPER)


def _number(c: Canvas, x: float, y: float, number: int) -> None:
    u = c.unit
    c.rect((x - 2 * u, 146 * u, 4 * u, y - 146 * u), GREY)
    c.panel((x - 64 * u, y, 128 * u, 66 * u), 10 * u, NAVY, darker(NAVY, 0.3))
    c.words(x, y + 33 * u, f"{number}", 46 * u, GOLD)


def _monitor(c: Canvas, x: float, y: float) -> None:
    u = c.unit
    c.rect((x - 8 * u, y - 30 * u, 16 * u, 30 * u), darker(GREY, 0.5))
    c.panel((x - 62 * u, y - 106 * u, 124 * u, 82 * u), 8 * u, lighter(SLATE, 0.15), NAVY)
    c.panel((x - 30 * u, y - 6 * u, 60 * u, 9 * u), 4 * u, darker(GREY, 0.4))


def waiting_room(c: Canvas, m: Mood, rng: Random, people: int) -> None:
    """Rows of seats with waiting visitors under a queue screen."""
    u, ground = c.unit, c.h * 0.6
    room(c, m, 0.6, (0.16, 0.86))
    screen(c, (c.w / 2 - 240 * u, 90 * u, 480 * u, 240 * u))
    c.words(c.w / 2, 150 * u, "ANTREAN", 42 * u, CREAM)
    c.words(c.w / 2, 246 * u, f"A {rng.randint(10, 39):03d}", 100 * u, GOLD)
    for row, (y, size) in enumerate(((ground + 110 * u, 150 * u), (c.h - 60 * u, 190 * u))):
        _seats(c, rng, y, size, (people + 1 - row) // 2, RED if row else BLUE)
    plant(c, rng, c.w * 0.95, ground + 60 * u, 260 * u)


def _seats(c: Canvas, rng: Random, y: float, size: float, people: int, color: Color) -> None:
    places = max(people, int(c.w * 0.86 / (size * 1.12)))
    taken = set(rng.sample(range(places), min(people, places)))
    c.soft(corners(c.w * 0.06, y - 6, c.w * 0.94, y + 14), 12 * c.unit, INK, 0.3)
    for k in range(places):
        x = c.w / 2 + (k - (places - 1) / 2) * size * 1.12
        seat(c, x, y, size, color)
        if k in taken:
            person(c, (x, y + 8 * c.unit), size * 2.5, look(rng), rng.choice(SITTING))


def legal_aid(c: Canvas, m: Mood, rng: Random, people: int) -> None:
    """A legal aid officer across a small desk from one or two visitors."""
    u, ground = c.unit, c.h * 0.64
    room(c, m, 0.64, (0.78,))
    poster(c, rng, (c.w * 0.1, 130 * u, 190 * u, 260 * u), BLUE)
    poster(c, rng, (c.w * 0.1 + 230 * u, 130 * u, 190 * u, 260 * u), SAND)
    person(
        c,
        (c.w * 0.5, ground + 100 * u),
        520 * u,
        look(rng, "officer"),
        Pose("front", "desk", "point"),
    )
    desk(c, (c.w * 0.5 - 330 * u, ground - 90 * u, 660 * u, 270 * u))
    _papers(c, c.w * 0.5 - 190 * u, ground - 92 * u)
    for k in range(people):
        x = c.w * 0.5 + (-420, 420, -600)[k % 3] * u
        seat(c, x, ground + 270 * u, 190 * u, BLUE)
        pose = Pose("front", "hold", "hold", True)
        person(c, (x, ground + 275 * u), 540 * u, look(rng), pose)
    plant(c, rng, c.w * 0.95, ground + 70 * u, 300 * u)


def _papers(c: Canvas, x: float, y: float) -> None:
    u = c.unit
    for k, color in enumerate((PAPER, CREAM, PAPER, SAND)):
        c.panel((x - k * 2 * u, y - 8 * u - k * 7 * u, 130 * u, 7 * u), 2 * u, color)
    c.limb([(x + 250 * u, y - 4 * u), (x + 262 * u, y - 60 * u)], 7 * u, 4 * u, RED)
    c.panel((x + 236 * u, y - 40 * u, 34 * u, 38 * u), 5 * u, SLATE)


def counter_detail(c: Canvas, m: Mood, rng: Random, people: int) -> None:
    """One officer helps one visitor, seen from nearby."""
    u, ground = c.unit, c.h * 0.74
    room(c, m, 0.6, (0.2,))
    poster(c, rng, (c.w * 0.66, 90 * u, 220 * u, 290 * u), SAND)
    person(
        c,
        (c.w * 0.5, ground + 420 * u),
        820 * u,
        look(rng, "officer"),
        Pose("front", "desk", "hold"),
    )
    desk(c, (-20 * u, ground - 20 * u, c.w + 40 * u, 330 * u), mix(WOOD, RED, 0.1))
    screen(c, (c.w * 0.66, ground - 200 * u, 230 * u, 150 * u), SLATE)
    c.fill(
        [
            (c.w * 0.42, ground - 8 * u),
            (c.w * 0.55, ground - 8 * u),
            (c.w * 0.54, ground + 14 * u),
            (c.w * 0.41, ground + 14 * u),
        ],
        PAPER,
    )
    for k in range(people):
        x = c.w * (0.22 + 0.62 * k)
        person(c, (x, ground + 620 * u), 960 * u, look(rng), WATCHING)
