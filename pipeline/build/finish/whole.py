"""From rendered HTML to site/: everything is put together beside it, then takes its place."""

import datetime as dt
import os
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.build.assets import BASIC_STYLE
from pipeline.build.finish.feeds import feeds
from pipeline.build.finish.gone import gone_from
from pipeline.build.finish.headers import snippets
from pipeline.build.finish.manifest import PATH, Origin, manifest
from pipeline.build.finish.policy import policy_of
from pipeline.build.finish.redirects import choice_pages, is_taken, redirect_pages, refuse_taken
from pipeline.build.finish.search import add_search
from pipeline.build.finish.security_txt import security_txt
from pipeline.build.finish.sitemap import robots, sitemap
from pipeline.build.finish.swap import swap
from pipeline.config.court import Court
from pipeline.config.files import Config
from pipeline.config.redirects import Redirect
from pipeline.content.item import Site

_RENDERERS_OWN = ("sitemap.xml", "sitemap.xml.gz")
_STAGING = "site.new"
_SEARCH = "search"
HEADERS = "headers"


Indexer = Callable[[Path, Path], None]


@dataclass(frozen=True)
class Rendered:
    """A folder of HTML, and the addresses that search engines may list, with their last change.

    `more` are further files to publish, by path.
    """

    html: Path
    listed: Mapping[str, dt.date | None]
    more: Mapping[str, bytes] = field(default_factory=dict)


def finish(
    rendered: Rendered,
    site: Site,
    config: Config,
    origin: Origin,
    live: Path,
    *,
    index: Indexer = add_search,
) -> None:
    """Finish the rendered folder as the folder `live`; until then `live` is not touched.

    What the web server must be told is left beside it, in build/headers.
    """
    html = rendered.html
    staging = html.with_name(_STAGING)
    shutil.rmtree(staging, ignore_errors=True)
    shutil.copytree(html, staging, copy_function=shutil.copyfile)
    for name in _RENDERERS_OWN:
        (staging / name).unlink(missing_ok=True)
    _write_all(staging, _made(site.public(origin.as_of), config.court, origin.as_of))
    _write(staging / "sitemap.xml", sitemap(rendered.listed, config.court))
    index(staging, html.with_name(_SEARCH))
    _write_all(staging, rendered.more)
    told = _tell_servers(staging, site, config, origin.as_of)
    _write(staging / PATH, manifest(staging, origin))
    _open_to_readers(staging)
    _write_all(html.with_name(HEADERS), told)
    swap(staging, live)


def _made(public: Site, court: Court, as_of: dt.date) -> dict[str, bytes]:
    made = feeds(public, court) | security_txt(court, as_of)
    return made | {"robots.txt": robots(court)}


def _tell_servers(staging: Path, site: Site, config: Config, as_of: dt.date) -> dict[str, bytes]:
    """Add what moved and what Apache reads; return what the server's keeper installs."""
    moved = config.redirects.in_force(as_of)
    _lead_on(staging, moved, config.court)
    told = snippets(policy_of(staging), moved, gone_from(site))
    _write_all(staging, told.inside)
    return told.beside


def _lead_on(staging: Path, moved: Sequence[Redirect], court: Court) -> None:
    style = _basic_style(staging)
    pages = redirect_pages(moved, court, style)
    refuse_taken(pages, staging)
    _write_all(staging, pages)
    choices = choice_pages(moved, court, style)
    _write_all(staging, {p: page for p, page in choices.items() if not is_taken(p, staging)})


def _basic_style(staging: Path) -> str:
    [file] = staging.glob(BASIC_STYLE)
    return f"/{file.relative_to(staging).as_posix()}"


def _write_all(folder: Path, files: Mapping[str, bytes]) -> None:
    for path, data in files.items():
        _write(folder / path, data)


def _write(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)


def _open_to_readers(folder: Path) -> None:
    """Set modes that a web server can read, whatever the umask of the person who builds."""
    for where, _, names in os.walk(folder):
        Path(where).chmod(0o755)
        for name in names:
            Path(where, name).chmod(0o644)
