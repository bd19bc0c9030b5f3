"""From rendered HTML to site/: everything is put together beside it, then takes its place."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from fnmatch import fnmatch
from pathlib import Path

from pipeline.build.assets import BASIC_STYLE
from pipeline.build.files import lay
from pipeline.build.finish.assemble import Piece, assemble
from pipeline.build.finish.feeds import feeds
from pipeline.build.finish.gone import gone_from
from pipeline.build.finish.headers import snippets
from pipeline.build.finish.manifest import PATH, Origin, manifest
from pipeline.build.finish.policy import Policy, policy_of
from pipeline.build.finish.redirects import choice_pages, is_taken, redirect_pages, refuse_taken
from pipeline.build.finish.scripts import Script, scripts_in
from pipeline.build.finish.search import FOLDER, index_files
from pipeline.build.finish.security_txt import security_txt
from pipeline.build.finish.seen import Seen
from pipeline.build.finish.sitemap import robots, sitemap
from pipeline.build.finish.swap import swap
from pipeline.build.shelf import Shelf
from pipeline.config.court import Court
from pipeline.config.files import Config
from pipeline.config.redirects import Redirect
from pipeline.content.item import Site

HEADERS = "headers"
_STAGING = "site.new"

Indexer = Callable[[Mapping[str, str], Callable[[str], str], Path], Mapping[str, Path]]


@dataclass(frozen=True)
class Rendered:
    """A shelf of HTML, what was seen of each page by its path, and the addresses that search
    engines may list, with their last change; `more` are further files to publish, by path."""

    html: Shelf
    seen: Mapping[str, Seen]
    listed: Mapping[str, dt.date | None]
    more: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True)
class Means:
    """What finish works with: a shelf for its own files, and the index of the search."""

    made: Shelf
    index: Mapping[str, Piece]


def finish(
    rendered: Rendered,
    site: Site,
    config: Config,
    origin: Origin,
    means: Means,
    live: Path,
) -> None:
    """Finish the rendered pages as the folder `live`; until then `live` is not touched.

    What the web server must be told is left beside it, in build/headers.
    """
    pieces = dict(_pieces(rendered.html, ""))
    pieces |= means.index
    texts = _made(site.public(origin.as_of), config.court, origin.as_of)
    texts["sitemap.xml"] = sitemap(rendered.listed, config.court)
    texts |= rendered.more
    told = _tell_servers(rendered, texts, pieces.keys() | texts.keys(), site, config, origin.as_of)
    for path, data in texts.items():
        means.made.write(path, data)
    pieces |= {path: piece for path, piece in _pieces(means.made, "") if path in texts}
    listed = {path: (piece.state.size, piece.digest) for path, piece in pieces.items()}
    means.made.write(PATH, manifest(listed, origin))
    means.made.keep_only({*texts, PATH})
    build = rendered.html.folder.parent
    staging = build / _STAGING
    assemble(staging, pieces | dict(_pieces(means.made, "")))
    for path, data in told.items():
        lay(build / HEADERS / path, data)
    swap(staging, live)


def _pieces(shelf: Shelf, below: str) -> Iterator[tuple[str, Piece]]:
    for path, made in shelf.items():
        yield below + path, Piece(shelf.folder / path, made.digest, shelf.state(path))


def index_of(rendered: Rendered, search: Shelf, index: Indexer = index_files) -> dict[str, Piece]:
    """Return the index of the pages that may be found, made on the shelf `search`."""
    html = rendered.html.folder
    pages = {path: seen.search for path, seen in rendered.seen.items() if seen.search}
    files = index(pages, lambda path: (html / path).read_text(encoding="utf-8"), search.folder)
    search.look_again()
    found = {}
    for path, file in files.items():
        at = file.relative_to(search.folder).as_posix()
        found[f"{FOLDER}/{path}"] = Piece(file, search.known(at).digest, search.state(at))
    return found


def _made(public: Site, court: Court, as_of: dt.date) -> dict[str, bytes]:
    made = feeds(public, court) | security_txt(court, as_of)
    return made | {"robots.txt": robots(court)}


def _tell_servers(
    rendered: Rendered,
    texts: dict[str, bytes],
    paths: Set[str],
    site: Site,
    config: Config,
    as_of: dt.date,
) -> dict[str, bytes]:
    """Add to `texts` what moved and what Apache reads; return what the server's keeper installs."""
    moved = config.redirects.in_force(as_of)
    texts |= _lead_on(paths, moved, config.court)
    told = snippets(_policy(rendered, texts), moved, gone_from(site))
    texts |= told.inside
    return told.beside


def _policy(rendered: Rendered, texts: Mapping[str, bytes]) -> Policy:
    pages: dict[str, Sequence[Script]] = {p: seen.scripts for p, seen in rendered.seen.items()}
    for path, data in texts.items():
        if path.endswith(".html"):
            pages[path] = scripts_in(data.decode())
    return policy_of(pages)


def _lead_on(paths: Set[str], moved: Sequence[Redirect], court: Court) -> dict[str, bytes]:
    [style] = [f"/{path}" for path in paths if fnmatch(path, BASIC_STYLE)]
    pages = redirect_pages(moved, court, style)
    refuse_taken(pages, paths)
    taken = paths | pages.keys()
    choices = choice_pages(moved, court, style)
    return pages | {p: page for p, page in choices.items() if not is_taken(p, taken)}
