"""The public pages of the procedures: one each and a list, where the menu has a page for them.

What a page is made from are two files; they are read as procedures only where a page is composed.
"""

from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.build.compose.desk import Crumb
from pipeline.build.compose.handed import Handed, Words
from pipeline.build.compose.made import MADE, PROCEDURES
from pipeline.build.compose.memory import fingerprint
from pipeline.build.ground import of_files
from pipeline.config.load import Config
from pipeline.config.menu import MenuEntry
from pipeline.paths import PROCEDURES as FOLDER
from pipeline.paths import REGULATIONS
from pipeline.record.yaml_text import top_value

if TYPE_CHECKING:
    from pipeline.sop.filed import Library

ABOVE = "/sop/"
_LIST = Crumb(MADE[PROCEDURES].title, PROCEDURES)


def procedure_pages(root: Path, config: Config) -> tuple[Handed, ...]:
    """Return the pages of the procedures in site_config/sop/; none where the menu has no /sop/.

    Their words raise ConfigError where a file is wrong.
    """
    files = sorted((root / FOLDER).glob("*.yml"))
    titles = dict(_titles(config.menu.menu))
    if not files or ABOVE not in titles:
        return ()
    top = Crumb(titles[ABOVE], ABOVE)
    shelf = _Shelf(root, config.court.name)
    ground = of_files(root / REGULATIONS)
    every = fingerprint(ground, of_files(*files))
    pages = (_page(shelf, file, top, ground) for file in files)
    return (Handed(PROCEDURES, every, shelf.list, (top,), _LIST.title), *pages)


def _page(shelf: "_Shelf", file: Path, top: Crumb, ground: str) -> Handed:
    name = file.stem
    # The whole is read only where the page is made; a file without a title is told there.
    title = top_value(file.read_text(encoding="utf-8", errors="replace"), "title") or name

    def words() -> Words:
        return shelf.page(name)

    made_from = fingerprint(ground, of_files(file))
    below = (top, _LIST)
    return Handed(f"{ABOVE}{name}/", made_from, words, below, name=title, mark=f"SOP {name}")


class _Shelf:
    """The procedures, read once and only when one is asked for."""

    def __init__(self, root: Path, court: str) -> None:
        self.root, self.court = root, court

    @cached_property
    def library(self) -> "Library":
        from pipeline.sop.load import load_library

        return load_library(self.root)

    def list(self) -> Words:
        from pipeline.sop.document.page import list_of

        made = MADE[PROCEDURES]
        return Words(made.title, made.summary, list_of(self.library.by_id.values()))

    def page(self, name: str) -> Words:
        from pipeline.sop.document.page import page_of
        from pipeline.sop.told import plain_title

        procedure = self.library.by_id[name]
        title = plain_title(procedure)
        summary = f"Langkah, pelaksana, waktu, dan diagram alir {title}."
        return Words(title, summary, page_of(procedure, self.library.regulations, self.court))


def _titles(entries: Iterable[MenuEntry]) -> Iterator[tuple[str, str]]:
    for entry in entries:
        yield entry.to, entry.title
        yield from _titles(entry.items)
