"""The banners of the home page, and the pictures that belong to them."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.build.compose.desk import Desk
from pipeline.build.photos import Developed, Variant
from pipeline.config.home import BANNERS, Banner, Home


@dataclass(frozen=True)
class Picture:
    """A picture as the home page asks for it: `srcset` by format, and the fallback."""

    avif: str
    jpg: str
    fallback: Variant
    src: str


@dataclass(frozen=True)
class Shown:
    """A banner with its picture, if it has one."""

    banner: Banner
    picture: Picture | None


def pictures_of(home: Home, root: Path, as_of: dt.date) -> list[Path]:
    """Return the files of the pictures that are shown on a day."""
    shown = (banner for banner in home.banners if banner.is_shown(as_of))
    return [root / BANNERS / banner.picture for banner in shown if banner.picture]


def banners_of(desk: Desk) -> list[Shown]:
    """Return the banners of the day; their pictures are put into the tree."""
    shown = (banner for banner in desk.config.court.home.banners if banner.is_shown(desk.as_of))
    return [Shown(banner, _picture(desk, banner)) for banner in shown]


def _picture(desk: Desk, banner: Banner) -> Picture | None:
    if banner.picture is None:
        return None
    developed = desk.photos[desk.site.root / BANNERS / banner.picture]
    paths = dict(_paths(banner.picture.rpartition(".")[0], developed))
    desk.copies |= {path: variant.file for variant, path in paths.items()}
    sets = {
        ending: ", ".join(f"{paths[each]} {each.width}w" for each in developed.of(ending))
        for ending in ("avif", "jpg")
    }
    fallback = developed.of("jpg")[0]
    return Picture(sets["avif"], sets["jpg"], fallback, paths[fallback])


def _paths(name: str, developed: Developed) -> Iterator[tuple[Variant, str]]:
    for each in developed.variants:
        yield each, f"assets/banners/{name}.{developed.digest[:10]}.{each.width}.{each.ending}"
