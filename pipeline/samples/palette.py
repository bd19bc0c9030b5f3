"""The colours of the demo pictures: deep red, warm cream, grey-blue and wood, by hour."""

from __future__ import annotations

import colorsys
from typing import Literal, NamedTuple

from pipeline.samples.shapes import Color, mix

RED: Color = (154, 33, 9)
DEEP: Color = (110, 24, 10)
CREAM: Color = (248, 239, 222)
PAPER: Color = (255, 252, 245)
SAND: Color = (226, 207, 175)
WOOD: Color = (150, 98, 60)
DARK_WOOD: Color = (103, 63, 40)
BLUE: Color = (112, 136, 158)
SLATE: Color = (66, 84, 104)
NAVY: Color = (44, 56, 74)
GOLD: Color = (214, 165, 74)
LEAF: Color = (96, 136, 88)
MOSS: Color = (62, 100, 70)
INK: Color = (46, 36, 34)
GREY: Color = (176, 174, 170)
WARNING: Color = (236, 190, 66)

SKINS: tuple[Color, ...] = ((226, 176, 138), (208, 152, 112), (186, 130, 92), (164, 110, 76))
HAIRS: tuple[Color, ...] = ((44, 34, 32), (58, 42, 36), (34, 30, 34), (92, 86, 84))
CLOTHES: tuple[Color, ...] = (
    (112, 136, 158),
    (196, 148, 92),
    (132, 150, 122),
    (176, 108, 88),
    (222, 198, 160),
    (92, 112, 140),
    (158, 128, 150),
    (208, 176, 96),
    (120, 100, 88),
    (238, 226, 206),
)
TROUSERS: tuple[Color, ...] = (
    (58, 66, 82),
    (84, 74, 70),
    (48, 52, 60),
    (104, 90, 78),
    (72, 88, 108),
)

Hour = Literal["pagi", "siang", "sore"]


class Mood(NamedTuple):
    """The colours of one picture: sky, walls, floor, what stands out, and the light."""

    sky: Color
    horizon: Color
    wall: Color
    wall_low: Color
    floor: Color
    floor_near: Color
    accent: Color
    light: Color
    glow: float


_SKIES: dict[Hour, tuple[Color, Color, Color, float]] = {
    "pagi": ((168, 204, 222), (252, 236, 206), (255, 240, 204), 0.34),
    "siang": ((132, 184, 214), (226, 238, 238), (255, 252, 240), 0.26),
    "sore": ((148, 160, 190), (250, 206, 156), (255, 218, 160), 0.44),
}


def mood(hour: Hour, shift: float = 0.0) -> Mood:
    """Colours for an hour of the day; `shift` (-1 to 1) turns walls and floor from cool to warm."""
    sky, horizon, light, glow = _SKIES[hour]
    wall = mix(_turned(CREAM, shift), light, 0.18)
    floor = mix(
        (206, 186, 160), (178, 184, 190) if shift < 0 else (198, 150, 106), abs(shift) * 0.8
    )
    return Mood(
        sky,
        horizon,
        wall,
        mix(wall, (214, 190, 158), 0.42),
        floor,
        mix(floor, (120, 98, 84), 0.3),
        _turned(RED, shift * 0.25),
        light,
        glow,
    )


def _turned(color: Color, shift: float) -> Color:
    if shift < 0:
        return mix(color, BLUE, -shift * 0.32)
    hue, light, fullness = colorsys.rgb_to_hls(*(part / 255 for part in color))
    r, g, b = colorsys.hls_to_rgb(
        hue, light * (1 - shift * 0.05), min(1.0, fullness * (1 + shift * 0.2))
    )
    return (round(r * 255), round(g * 255), round(b * 255))
