"""A page at each address that moved, for servers that do not redirect by themselves.

Such a page cannot see what stands after `?`. Where an old path moved by that alone, its page names
every new address and lets the reader choose; where another page stands at the path, there is none.
"""

from collections.abc import Iterable, Sequence, Set
from functools import cache
from itertools import groupby
from pathlib import Path, PurePosixPath
from typing import Any

import jinja2

from pipeline.build.addresses import relative
from pipeline.config.court import Court
from pipeline.config.redirects import Redirect
from pipeline.errors import UnfinishedError

_TEMPLATES = Path(__file__).parent.parent / "templates"


def redirect_pages(redirects: Iterable[Redirect], court: Court, style: str) -> dict[str, bytes]:
    """Return a page by path for each old path: it says where to, and leads there at once.

    `style` is the address of the theme's basic style sheet.
    """
    plain = [each for each in redirects if not each.asked]
    return {
        _file(each.path): _page(each, court, style, canonical=f"{court.url}{each.to}")
        for each in plain
    }


def choice_pages(redirects: Iterable[Redirect], court: Court, style: str) -> dict[str, bytes]:
    """Return a page by path for each old path that only moved together with what follows `?`."""
    whole = sorted(redirects, key=lambda each: (each.path, each.old))
    groups = [[*found] for _, found in groupby(whole, lambda each: each.path)]
    return {
        _file(found[0].path): _page(found[0], court, style, choices=_choices(found, court))
        for found in groups
        if all(each.asked for each in found)
    }


def refuse_taken(paths: Iterable[str], there: Set[str]) -> None:
    """Raise UnfinishedError where a path, or a file that would have to be a folder, is there."""
    for path in paths:
        if is_taken(path, there):
            address = f"/{path.removesuffix('index.html')}"
            message = f"Hapus {address} dari site_config/redirects.yml: alamat itu sudah dipakai."
            raise UnfinishedError(message)


def is_taken(path: str, there: Set[str]) -> bool:
    """Return whether a file is there, or one that would have to be a folder."""
    return path in there or any(above.as_posix() in there for above in PurePosixPath(path).parents)


def _file(address: str) -> str:
    return f"{address.strip('/')}/index.html".lstrip("/")


def _choices(found: Sequence[Redirect], court: Court) -> list[tuple[str, str, str]]:
    """Return the old address, the way to the new one, and the new one in full."""
    return [(e.origin, relative(e.path, e.to), f"{court.url}{e.to}") for e in found]


def _page(redirect: Redirect, court: Court, style: str, **facts: Any) -> bytes:
    page = _template().render(
        court=court,
        target=relative(redirect.path, redirect.to),
        style=relative(redirect.path, style),
        **{"canonical": None, "choices": (), **facts},
    )
    return f"{page}\n".encode()


@cache
def _template() -> jinja2.Template:
    loader = jinja2.FileSystemLoader(_TEMPLATES)
    environment = jinja2.Environment(
        loader=loader, autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True
    )
    return environment.get_template("moved.html.j2")
