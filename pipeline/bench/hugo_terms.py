"""What Hugo sorts items under: tags and sections, and each year of those that are long.

As on our own site, a long list shows the newest items and links to a page a year. In Hugo's words
the year is a term of its own below the long one, `hukum/2026`: Hugo counts its items to both.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from pipeline.build.compose.lists import MANY
from pipeline.config.court import Court
from pipeline.content.item import Item, Site

WITH_FEEDS = ("html", "rss", "atom", "feed")

Years = Mapping[str, list[int]]


def years_of(site: Site) -> Years:
    """Return the years, the newest first, of each long list: by its path, such as `tag/sidang`."""
    found = defaultdict(list)
    for item in site.items:
        for taxonomy, names in _names(item).items():
            for name in names:
                found[f"{taxonomy}/{name}"].append(item.day.year)
    return {
        path: sorted(set(years), reverse=True) for path, years in found.items() if len(years) > MANY
    }


def terms_of(item: Item, years: Years) -> dict[str, list[str]]:
    """Return the terms of an item by taxonomy; in a long list its term is that of its year."""
    return {
        taxonomy: [_term(taxonomy, name, item, years) for name in names]
        for taxonomy, names in _names(item).items()
    }


def _names(item: Item) -> dict[str, tuple[str, ...]]:
    return {"bagian": (item.front.section,), "tag": tuple(item.front.tags)}


def _term(taxonomy: str, name: str, item: Item, years: Years) -> str:
    return f"{name}/{item.day.year}" if f"{taxonomy}/{name}" in years else name


def lists_of_terms(site: Site, court: Court) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield path and front matter of every section with items, each long tag, and their years."""
    years = years_of(site)
    for section in sorted({item.front.section for item in site.items}):
        name = court.sections[section].name
        told = {"title": name, "outputs": list(WITH_FEEDS)}
        yield from _with_years(f"bagian/{section}", told, name, years)
    for path in sorted(path for path in years if path.startswith("tag/")):
        name = path.removeprefix("tag/")
        yield from _with_years(path, {"title": name}, f"Tag: {name}", years)


def _with_years(
    path: str, told: dict[str, Any], title: str, years: Years
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield a list and, where it is long, its years; `years` and `year` tell templates of it."""
    if path not in years:
        yield path, told
        return
    yield path, told | {"years": years[path]}
    for year in years[path]:
        yield f"{path}/{year}", {"title": f"{title}, tahun {year}", "year": year}
