"""Scenes in the lobby: cost board and touch screen, satisfaction survey, a guided group."""

from __future__ import annotations

from random import Random

from pipeline.samples.canvas import Canvas
from pipeline.samples.furniture import rows_on, screen
from pipeline.samples.ornaments import plant
from pipeline.samples.palette import (
    CREAM,
    DARK_WOOD,
    GOLD,
    GREY,
    INK,
    LEAF,
    PAPER,
    RED,
    SAND,
    SLATE,
    WOOD,
    Mood,
)
from pipeline.samples.people import person
from pipeline.samples.rooms import room
from pipeline.samples.shapes import Box, around, corners, lighter, mix, ring
from pipeline.samples.wardrobe import WATCHING, Pose, Wear, look


def kiosk(c: Canvas, m: Mood, rng: Random, people: int) -> None:
    """A board of case costs and a touch screen that visitors read."""
    u, ground = c.unit, c.h * 0.66
    room(c, m, 0.66)
    _cost_board(c, m, rng, (c.w * 0.5 - 60 * u, 110 * u, min(620 * u, c.w * 0.52), 420 * u))
    _pillar_screen(c, rng, c.w * 0.3, ground + 130 * u)
    for k in range(people):
        pose = (Pose("right", "down", "point"), Pose("left"), WATCHING, WATCHING)[k % 4]
        x = (c.w * 0.3 - 190 * u, c.w * 0.3 + 200 * u, c.w * 0.72, c.w * 0.87)[k % 4]
        wear: Wear = "officer" if k == 1 else "visitor"
        person(c, (x, ground + 230 * u), 540 * u, look(rng, wear), pose)
    plant(c, rng, 80 * u, ground + 80 * u, 260 * u)


def _cost_board(c: Canvas, m: Mood, rng: Random, box: Box) -> None:
    x, y, w, h = box
    u = c.unit
    c.soft(corners(x, y + 14 * u, x + w, y + h + 14 * u), 16 * u, INK, 0.3)
    c.panel((x - 14 * u, y - 14 * u, w + 28 * u, h + 28 * u), 10 * u, WOOD, DARK_WOOD)
    c.rect((x, y, w, h), PAPER, CREAM)
    c.rect((x, y, w, 70 * u), m.accent)
    c.words(x + w / 2, y + 36 * u, "BIAYA PERKARA", 36 * u, PAPER)
    for k in range(6):
        top = y + (92 + k * 54) * u
        c.rect((x + 14 * u, top, w - 28 * u, 44 * u), mix(CREAM, SAND, 0.5) if k % 2 else CREAM)
        c.panel(
            (x + 32 * u, top + 15 * u, w * rng.uniform(0.3, 0.52), 14 * u),
            6 * u,
            mix(GREY, SLATE, 0.4),
        )
        c.panel((x + w - 170 * u, top + 15 * u, 120 * u, 14 * u), 6 * u, mix(RED, SAND, 0.35))


def _pillar_screen(c: Canvas, rng: Random, x: float, y: float) -> None:
    u = c.unit
    c.soft(ring(x, y, 110 * u, 18 * u), 12 * u, INK, 0.4)
    c.fill(around(x, y, u, (-34, -300), (34, -300), (64, 0), (-64, 0)), (92, 88, 88), (48, 46, 48))
    screen(c, (x - 100 * u, y - 480 * u, 200 * u, 250 * u), PAPER)
    rows_on(c, rng, (x - 84 * u, y - 460 * u, 168 * u, 210 * u), 6)


def survey(c: Canvas, m: Mood, rng: Random, people: int) -> None:
    """Visitors rate the service on a tablet near the exit."""
    u, ground = c.unit, c.h * 0.62
    room(c, m, 0.62, (0.82,))
    _survey_board(c, m, c.w * 0.36, 120 * u)
    _pillar_screen(c, rng, c.w * 0.36, ground + 170 * u)
    person(
        c,
        (c.w * 0.36 - 210 * u, ground + 240 * u),
        560 * u,
        look(rng),
        Pose("right", "down", "point"),
    )
    for k in range(people - 1):
        wear: Wear = "officer" if k == 0 else "visitor"
        x = c.w * 0.36 + (230 + k * 220) * u
        pose = Pose("front", "down", "hold") if wear == "officer" else Pose("left", "hold", "hold")
        person(c, (x, ground + (220 + 24 * k) * u), 550 * u, look(rng, wear), pose)
    plant(c, rng, c.w * 0.95, ground + 90 * u, 280 * u)


def _survey_board(c: Canvas, m: Mood, x: float, y: float) -> None:
    u = c.unit
    c.panel((x - 330 * u, y, 660 * u, 190 * u), 20 * u, lighter(m.wall, 0.7), lighter(m.wall, 0.4))
    for k in range(4):
        color = mix(RED, LEAF, k / 3)
        px = x + (k - 1.5) * 150 * u
        c.oval((px, y + 95 * u), (54 * u, 54 * u), lighter(color, 0.25), color)
        bend = (k - 1.4) * 15 * u
        c.limb(
            [(px - 24 * u, y + 112 * u), (px, y + 112 * u + bend), (px + 24 * u, y + 112 * u)],
            6 * u,
            6 * u,
            PAPER,
        )
        for side in (-1, 1):
            c.oval((px + side * 19 * u, y + 80 * u), (6 * u, 8 * u), PAPER)


def visitors_guided(c: Canvas, m: Mood, rng: Random, people: int) -> None:
    """An officer shows a group of interns or visitors through a corridor."""
    u, ground = c.unit, c.h * 0.6
    room(c, m, 0.6, (0.12, 0.36, 0.9))
    c.panel(
        (c.w * 0.56, ground - 470 * u, 250 * u, 470 * u), 10 * u, lighter(WOOD, 0.08), DARK_WOOD
    )
    c.oval((c.w * 0.56 + 222 * u, ground - 230 * u), (9 * u, 9 * u), GOLD)
    person(
        c,
        (c.w * 0.2, ground + 250 * u),
        560 * u,
        look(rng, "officer"),
        Pose("right", "down", "point"),
    )
    for k in range(people):
        x = c.w * 0.42 + k * min(190 * u, c.w * 0.52 / max(1, people))
        y = ground + (200 + 70 * (k % 2)) * u
        person(
            c,
            (x, y),
            540 * u,
            look(rng, "student"),
            Pose("left", "hold" if k % 2 else "down", "down"),
        )
