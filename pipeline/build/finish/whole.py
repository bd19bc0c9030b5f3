"""From rendered HTML to site/: everything is put together beside it, then takes its place."""

import os
import shutil
from pathlib import Path

from pipeline.build.finish.feeds import feeds
from pipeline.build.finish.manifest import PATH, Origin, manifest
from pipeline.build.finish.search import add_search
from pipeline.build.finish.sitemap import robots, sitemap
from pipeline.build.finish.swap import swap
from pipeline.config.court import Court
from pipeline.content.item import Site

_RENDERERS_OWN = ("sitemap.xml", "sitemap.xml.gz")
_STAGING = "site.new"
_SEARCH = "search"


def finish(html: Path, site: Site, court: Court, origin: Origin, live: Path) -> None:
    """Finish the rendered folder `html` as the folder `live`; until then `live` is not touched."""
    staging = html.with_name(_STAGING)
    shutil.rmtree(staging, ignore_errors=True)
    shutil.copytree(html, staging, copy_function=shutil.copyfile)
    for name in _RENDERERS_OWN:
        (staging / name).unlink(missing_ok=True)
    public = site.public(origin.as_of)
    made = feeds(public, court)
    made |= {"sitemap.xml": sitemap(public, court), "robots.txt": robots(court)}
    for path, data in made.items():
        _write(staging / path, data)
    add_search(staging, html.with_name(_SEARCH))
    _write(staging / PATH, manifest(staging, origin))
    _open_to_readers(staging)
    swap(staging, live)


def _write(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)


def _open_to_readers(folder: Path) -> None:
    """Set modes that a web server can read, whatever the umask of the person who builds."""
    for where, _, names in os.walk(folder):
        Path(where).chmod(0o755)
        for name in names:
            Path(where, name).chmod(0o644)
