"""From rendered HTML to site/: everything is put together beside it, then takes its place."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from fnmatch import fnmatch
from pathlib import Path

from pipeline.build.assets import BASIC_STYLE
from pipeline.build.files import Listing, State, lay
from pipeline.build.finish.assemble import Piece, assemble
from pipeline.build.finish.feeds import FeedFile, feeds
from pipeline.build.finish.gone import gone_from
from pipeline.build.finish.headers import snippets
from pipeline.build.finish.manifest import PATH, Origin, manifest
from pipeline.build.finish.manifest_key import manifest_key
from pipeline.build.finish.policy import Policy, policy_of
from pipeline.build.finish.redirects import choice_pages, is_taken, redirect_pages, refuse_taken
from pipeline.build.finish.scripts import Script, scripts_in
from pipeline.build.finish.search import IndexFile, index_files, search_text
from pipeline.build.finish.security_txt import security_txt
from pipeline.build.finish.seen import Seen
from pipeline.build.finish.sitemap import robots, sitemap
from pipeline.build.finish.swap import swap
from pipeline.build.shelf import Shelf
from pipeline.build.workshop import SPARE
from pipeline.config.court import Court
from pipeline.config.files import Config
from pipeline.config.redirects import Redirect
from pipeline.content.item import Site

HEADERS = "headers"


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
    """What finish works with: a shelf for its own files, the files of the search's index, and what
    lies in the folder of the site before the last one."""

    made: Shelf
    index: Mapping[str, IndexFile]
    spare: Listing


def finish(
    rendered: Rendered,
    site: Site,
    config: Config,
    origin: Origin,
    means: Means,
    live: Path,
) -> Mapping[str, State]:
    """Finish the rendered pages as the folder `live`; until then `live` is not touched.

    Returns the state of every file of it. What the web server must be told is left beside it, in
    build/headers.
    """
    public, court = site.public(origin.as_of), config.court
    fed = feeds(public, court)
    texts = security_txt(court, origin.as_of) | {"robots.txt": robots(court)}
    texts |= manifest_key(config.release.manifest_key, court)
    texts["sitemap.xml"] = sitemap(rendered.listed, court)
    texts |= rendered.more
    pages = dict(_pieces(rendered.html))
    paths = pages.keys() | texts.keys() | {file.path for file in fed}
    told = _tell_servers(rendered, texts, paths, site, config, origin.as_of)
    _keep(means, texts, fed)
    listed = {**dict(_pieces(means.made)), **pages}
    files = {path: (piece.state.size, piece.digest) for path, piece in listed.items()}
    means.made.write(PATH, manifest(files, origin))
    build = rendered.html.folder.parent
    staging = build / SPARE
    pieces = {**dict(_pieces(means.made)), **pages}
    states = assemble(staging, pieces, means.spare)
    for path, data in told.items():
        lay(build / HEADERS / path, data)
    swap(staging, live)
    return states


def _keep(means: Means, texts: Mapping[str, bytes], fed: Sequence[FeedFile]) -> None:
    """Make the shelf hold our own files and the index, and room for the manifest."""
    made = means.made
    made.keep_only({*texts, *(file.path for file in fed), *means.index, PATH})
    for path, data in texts.items():
        made.write(path, data)
    for each in fed:
        before = made.get(each.path)
        if before is None or before.key != each.key:
            made.write(each.path, each.write(), each.key)
    for path, file in means.index.items():
        known = made.get(path)
        if known is None or known.digest != file.sha256:
            made.write(path, file.read())


def _pieces(shelf: Shelf) -> Iterator[tuple[str, Piece]]:
    for path, made in shelf.items():
        yield path, Piece(shelf.folder, made.digest, shelf.state(path))


def index_of(rendered: Rendered, cache: Path) -> Mapping[str, IndexFile]:
    """Return the index of the pages that may be found; what it is made of is kept in `cache`."""
    html = rendered.html.folder
    pages = {path: seen.search for path, seen in rendered.seen.items() if seen.search}
    return index_files(pages, lambda path: _text(html / path), cache)


def _text(file: Path) -> str:
    text = search_text(file.read_text(encoding="utf-8"))
    assert text is not None, file
    return text


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
