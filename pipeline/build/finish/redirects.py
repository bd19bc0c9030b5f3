"""A page at each address that moved, for servers that do not redirect by themselves."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

import jinja2

from pipeline.build.addresses import relative
from pipeline.config.court import Court
from pipeline.config.redirects import Redirect
from pipeline.errors import UnfinishedError

_TEMPLATES = Path(__file__).parent.parent / "templates"


def redirect_pages(redirects: Iterable[Redirect], court: Court, style: str) -> dict[str, bytes]:
    """Return a page by path for each redirect: it says where to, and leads there at once.

    `style` is the address of the theme's basic style sheet.
    """
    return {f"{each.old.strip('/')}/index.html": _page(each, court, style) for each in redirects}


def refuse_taken(paths: Iterable[str], site: Path) -> None:
    """Raise UnfinishedError where a path, or a file that would have to be a folder, is there."""
    for path in paths:
        ways = (site / path, *(site / above for above in Path(path).parents))
        if (site / path).exists() or any(way.is_file() for way in ways):
            address = f"/{path.removesuffix('index.html')}"
            message = f"Hapus {address} dari site_config/redirects.yml: alamat itu sudah dipakai."
            raise UnfinishedError(message)


def _page(redirect: Redirect, court: Court, style: str) -> bytes:
    page = _template().render(
        court=court,
        target=relative(redirect.old, redirect.to),
        canonical=f"{court.url}{redirect.to}",
        style=relative(redirect.old, style),
    )
    return f"{page}\n".encode()


@cache
def _template() -> jinja2.Template:
    loader = jinja2.FileSystemLoader(_TEMPLATES)
    environment = jinja2.Environment(
        loader=loader, autoescape=True, undefined=jinja2.StrictUndefined
    )
    return environment.get_template("moved.html.j2")
