"""The same content as a site for Hugo: front matter converted, lists named, templates put in.

Hugo gets what readers of the court would get on the day: items by the same address, a list for
each year and month, tags, sections, feeds and a sitemap. It writes them by its own means.
"""

import json
import shutil
from collections.abc import Iterator, Mapping
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

import yaml

from pipeline.bench.hugo_terms import WITH_FEEDS, Years, lists_of_terms, terms_of, years_of
from pipeline.build.newest import carried
from pipeline.build.words import month_name
from pipeline.config.court import Court
from pipeline.config.files import Config
from pipeline.config.menu import MenuEntry
from pipeline.content.item import Item, Site
from pipeline.content.kinds import KINDS
from pipeline.errors import UnfinishedError

_LAYOUTS = Path(__file__).with_name("hugo")
TEMPLATES = ("light", "heavy")
_OF_COURT = {"name", "address", "phone", "email", "map_url", "social", "appellate_court"}


def program() -> str:
    """Return the path of Hugo as its package carries it; raises UnfinishedError without it."""
    try:
        return str(distribution("hugo").locate_file("hugo/binaries/hugo"))
    except PackageNotFoundError as absent:
        message = "needs the package hugo: scripts/setup requirements-dev.lock"
        raise UnfinishedError(message) from absent


def command_of(site: Path, as_of: str, templates: str) -> list[str]:
    """Return the call that builds `site` into its own `public-…` folder with one of TEMPLATES."""
    clock = ("--clock", f"{as_of}T12:00:00+07:00")
    places = ("--source", str(site), "--destination", str(output_of(site, templates)))
    layouts = ("--config", f"hugo.json,{templates}.json")
    return [program(), "--quiet", "--noBuildLock", *clock, *places, *layouts]


def output_of(site: Path, templates: str) -> Path:
    """Return the folder into which Hugo builds with one of TEMPLATES."""
    return site / f"public-{templates}"


def write_site(folder: Path, site: Site, config: Config) -> None:
    """Write a Hugo site of the items of `site` into a new folder."""
    content = folder / "content"
    parents, years = _parents(site), years_of(site)
    for item in site.items:
        front = _front(item, config.court, years)
        _write_item(content, item, front, branch=item.address in parents)
    for address, title, shows in _lists(site):
        _write(content / address.strip("/") / "_index.md", {"title": title, "shows": shows}, "")
    for path, front in lists_of_terms(site, config.court):
        _write(content / path / "_index.md", front, "")
    _write_config(folder, site, config)


def _write_item(content: Path, item: Item, front: Mapping[str, Any], *, branch: bool) -> None:
    """Write one item with its files; one that has pages below it is a branch, in Hugo's words."""
    folder = content / item.address.strip("/")
    told = {**front, **({"layout": "single"} if branch else {})}
    _write(folder / ("_index.md" if branch else "index.md"), told, item.body)
    files = (*(p.beside for p in item.photos), *(d.beside for d in item.documents), *item.others)
    for beside in files:
        copy = folder / Path(beside.path).relative_to(item.folder)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(beside.file, copy)


def _front(item: Item, court: Court, years: Years) -> dict[str, Any]:
    front = item.front
    hidden = {"robots": "noindex", "sitemap": {"disable": True}}
    return {
        "title": front.title,
        "description": front.summary,
        "date": item.day,
        "lastmod": item.changed,
        **terms_of(item, years),
        "section": front.section,
        "tags": list(front.tags),
        "owner": court.sections[front.section].name,
        "carried": bool(carried([item])),
        "photos": [
            photo.photo.model_dump(include={"file", "alt", "caption"}) for photo in item.photos
        ],
        "documents": [d.document.model_dump(include={"file", "title"}) for d in item.documents],
    } | (hidden if item.kind.folder == "panggilan" else {})


def _write(file: Path, front: Mapping[str, Any], body: str) -> None:
    told = yaml.dump(dict(front), Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"---\n{told}---\n\n{body}", encoding="utf-8")


def _parents(site: Site) -> set[str]:
    """Return every address that another item lies below."""
    parts = [item.address.strip("/").split("/") for item in site.items]
    return {f"/{'/'.join(part[:n])}/" for part in parts for n in range(1, len(part))}


def _lists(site: Site) -> Iterator[tuple[str, str, str]]:
    """Yield address, title and manner of each list that is no tag and no section."""
    yield "/informasi/", KINDS["informasi"].list_title, "all"
    for kind in (kind for kind in KINDS.values() if kind.dated):
        yield f"/{kind.folder}/", kind.list_title, "newest"
        months = {(item.day.year, item.day.month) for item in site.of(kind.folder)}
        for year in {year for year, _ in months}:
            yield f"/{kind.folder}/{year}/", f"{kind.list_title} tahun {year}", "years"
        for year, month in months:
            title = f"{kind.list_title}, {month_name(month)} {year}"
            yield f"/{kind.folder}/{year}/{month:02d}/", title, "all"


def _write_config(folder: Path, site: Site, config: Config) -> None:
    shutil.copytree(site.root / "site_config/theme/assets", folder / "static/assets")
    menu = [*_entries(config.menu.menu, None), *_information(site)]
    told = _settings(config.court) | {"menus": {"main": menu}}
    _write_json(folder / "hugo.json", told)
    for name in TEMPLATES:
        layouts = folder / f"layouts-{name}"
        for part in (name, "feeds"):
            shutil.copytree(_LAYOUTS / part, layouts, dirs_exist_ok=True)
        _write_json(folder / f"{name}.json", {"layoutDir": layouts.name})


def _settings(court: Court) -> dict[str, Any]:
    return {
        "baseURL": f"{court.url}/",
        "title": court.name,
        "defaultContentLanguage": "id",
        "timeZone": court.time_zone,
        "enableRobotsTXT": True,
        "taxonomies": {"tag": "tag", "bagian": "bagian"},
        "outputs": {
            "home": list(WITH_FEEDS),
            **{kind: ["html"] for kind in ("section", "taxonomy", "term")},
        },
        "mediaTypes": {
            "application/atom+xml": {"suffixes": ["xml"]},
            "application/feed+json": {"suffixes": ["json"]},
        },
        "outputFormats": {
            "rss": {"mediaType": "application/rss+xml", "baseName": "rss"},
            "atom": {"mediaType": "application/atom+xml", "baseName": "atom"},
            "feed": {"mediaType": "application/feed+json", "baseName": "feed", "isPlainText": True},
        },
        "markup": {"goldmark": {"renderer": {"unsafe": True}}},
        "params": {"court": court.model_dump(mode="json", include=_OF_COURT)},
    }


def _entries(entries: tuple[MenuEntry, ...], above: str | None) -> Iterator[dict[str, Any]]:
    for weight, entry in enumerate(entries, start=1):
        told = {"identifier": entry.to, "name": entry.title, "url": entry.to, "weight": weight}
        yield told | ({"parent": above} if above else {})
        yield from _entries(entry.items, entry.to)


def _information(site: Site) -> Iterator[dict[str, Any]]:
    """Yield a group of the items of public information: with it the menu has some 150 entries."""
    top = "/informasi/"
    yield {"identifier": top, "name": "Informasi publik", "url": top, "weight": 90}
    for weight, item in enumerate(site.of("informasi"), start=1):
        told = {"identifier": item.address, "name": item.front.title, "url": item.address}
        yield told | {"weight": weight, "parent": top}


def _write_json(file: Path, told: Mapping[str, Any]) -> None:
    file.write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")
