"""What the people of the demo pictures wear and how they hold themselves."""

from __future__ import annotations

from random import Random
from typing import Literal, NamedTuple

from pipeline.samples.palette import CLOTHES, HAIRS, NAVY, RED, SKINS, TROUSERS
from pipeline.samples.shapes import Color, Point, darker

Facing = Literal["front", "back", "left", "right"]
Head = Literal["short", "bun", "long", "hijab", "peci", "helmet"]
Wear = Literal["visitor", "officer", "judge", "student", "worker"]
Arm = Literal["down", "desk", "point", "raise", "hold", "sign", "hip", "salute"]

# Elbow and hand, measured from the shoulder in shares of the body height; x grows outwards.
ARMS: dict[Arm, tuple[Point, Point]] = {
    "down": ((0.035, 0.15), (0.03, 0.29)),
    "desk": ((0.06, 0.14), (-0.03, 0.225)),
    "point": ((0.11, 0.06), (0.23, -0.03)),
    "raise": ((0.085, 0.02), (0.075, -0.16)),
    "hold": ((0.05, 0.14), (-0.07, 0.14)),
    "sign": ((0.07, 0.15), (-0.02, 0.07)),
    "hip": ((0.12, 0.12), (0.0, 0.22)),
    "salute": ((0.12, 0.03), (-0.045, -0.09)),
}


class Look(NamedTuple):
    """What a person wears; it tells officer, judge, student, worker and visitor apart."""

    wear: Wear
    head: Head
    skin: Color
    hair: Color
    top: Color
    bottom: Color
    skirt: bool


class Pose(NamedTuple):
    """Which way a person faces and what the two arms do."""

    facing: Facing = "front"
    left: Arm = "down"
    right: Arm = "down"
    seated: bool = False


STANDING = Pose()
WATCHING = Pose("back")
AT_DESK = Pose("front", "desk", "desk")


def look(rng: Random, wear: Wear = "visitor") -> Look:
    """A look drawn by lot: head cover, skin, hair and clothes."""
    heads: tuple[Head, ...] = ("short", "hijab", "short", "bun", "hijab", "long", "peci")
    head = rng.choice(heads)
    top = rng.choice(CLOTHES)
    cover = rng.choice(CLOTHES) if head == "hijab" else rng.choice(HAIRS)
    bottom, skirt = rng.choice(TROUSERS), head in ("hijab", "bun") and rng.random() < 0.55
    if wear == "officer":
        top, bottom, cover = RED, NAVY, (darker(RED, 0.25) if head == "hijab" else cover)
    elif wear == "judge":
        top, bottom, skirt, head = (
            (44, 34, 36),
            (44, 34, 36),
            True,
            "bun" if head == "hijab" else "short",
        )
        cover = rng.choice(HAIRS)
    elif wear == "student":
        top, bottom = (66, 96, 140), NAVY
    elif wear == "worker":
        top, head, cover = (204, 132, 60), "helmet", (236, 196, 84)
    return Look(wear, head, rng.choice(SKINS), cover, top, bottom, skirt)
