"""The composing desk: templates filled with the court's facts, one page at a time."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import jinja2

from pipeline.build import words
from pipeline.build.addresses import (
    feed_address,
    relative,
    section_address,
    source_of,
    tag_address,
)
from pipeline.build.compose.chart import chart_of
from pipeline.build.compose.head import Crumb, Listed, PageHead, front_of
from pipeline.build.compose.hours import hours_told
from pipeline.build.compose.made import MADE
from pipeline.build.compose.memory import NO_MEMORY, Memory, Prints
from pipeline.build.compose.versions import versions_of
from pipeline.build.photos import Developed
from pipeline.config.load import Config
from pipeline.content.beside import PhotoFile
from pipeline.content.item import Site, address_of, under_site
from pipeline.register.told import for_readers
from pipeline.sizes import file_size
from pipeline.templates import templates_in

__all__ = ["Crumb", "Desk", "PageHead"]

_TEMPLATES = Path(__file__).parent.parent / "templates"
_LINK = re.compile(r"\[([^\]]*)\]\(([^)\s]+)([^)]*)\)")
_OWN_PICTURE = re.compile(r"^!\[[^\]]*\]\(([^)\s]+)\)\s*$", re.MULTILINE)


@dataclass
class Desk:
    """Everything a page may show, and the pages and files composed so far."""

    site: Site
    config: Config
    as_of: dt.date
    photos: Mapping[Path, Developed]
    hidden: frozenset[str] = frozenset()
    memory: Memory = NO_MEMORY
    texts: dict[str, str] = field(default_factory=dict)
    copies: dict[str, Path] = field(default_factory=dict)
    listed: dict[str, dt.date | None] = field(default_factory=dict)
    keys: dict[str, str] = field(default_factory=dict)
    same: set[str] = field(default_factory=set)

    @cached_property
    def prints(self) -> Prints:
        """Return the fingerprints of this site's items."""
        return Prints(self.memory.ground, self.photos)

    @property
    def composed(self) -> set[str]:
        """Return the source of every page so far, composed now or the same as before."""
        return {*self.texts, *self.same}

    def is_same(self, head_of: Listed, key: str) -> bool:
        """Return whether a page is as the last build left it; it is listed then, and done."""
        path = source_of(head_of.address)
        self.keys[path] = key
        if not self.memory.holds(path, key):
            return False
        self.same.add(path)
        self._list(head_of)
        return True

    def _list(self, head: Listed | PageHead) -> None:
        if head.robots is None:
            self.listed[head.address] = head.changed

    def page(self, head: PageHead, template: str, **facts: Any) -> None:
        """Compose one page from a template of pipeline/build/templates."""
        page = self._templates.get_template(f"{template}.md.j2").render(
            head=head, to=lambda target: relative(head.address, target), **facts
        )
        self._list(head)
        self.texts[source_of(head.address)] = (
            f"{front_of(head, self.config.court)}\n{page.strip()}\n"
        )

    def body(self, address: str, body: str, photos: tuple[PhotoFile, ...] = ()) -> str:
        """Return a writer's Markdown with links seen from `address` and its photos as figures.

        A link to an item that readers do not see (yet, or any more) becomes its bare text.
        """
        by_name = {photo.photo.file: photo for photo in photos}

        def figure(found: re.Match[str]) -> str:
            photo = by_name.get(found.group(1))
            return self._figure(photo) if photo else found.group()

        def link(found: re.Match[str]) -> str:
            text, target, title = found.groups()
            if self._is_hidden(urljoin(address, target).partition("#")[0]):
                return text
            return f"[{text}]({relative(address, target)}{title})"

        return _LINK.sub(link, _OWN_PICTURE.sub(figure, body))

    def hidden_in(self, address: str, body: str) -> list[str]:
        """Return the addresses that a body seen from `address` links to and readers do not see."""
        if not self.hidden and not self.site.tombstones:
            return []
        targets = (urljoin(address, found[1]).partition("#")[0] for found in _LINK.findall(body))
        return [target for target in targets if self._is_hidden(target)]

    def _is_hidden(self, address: str) -> bool:
        return address in self.hidden or self.site.is_withdrawn(address)

    def shown_in(self, body: str, photos: tuple[PhotoFile, ...]) -> set[str]:
        """Return the names of the photos that the body already shows."""
        return {photo.photo.file for photo in photos} & set(_OWN_PICTURE.findall(body))

    def keep_photo(self, photo: PhotoFile) -> None:
        """Put every variant of a photo into the tree."""
        for variant in self.photos[photo.beside.file].variants:
            self.copies[self._variant_path(photo, variant.width, variant.ending)] = variant.file

    def _variant_path(self, photo: PhotoFile, width: int, ending: str) -> str:
        digest = self.photos[photo.beside.file].digest
        name = under_site(photo.beside.path).rpartition(".")[0]
        return f"{name}.{digest[:10]}.{width}.{ending}"

    def summary_of(self, address: str) -> str | None:
        """Return the sentence that says what is found at an address, written or made."""
        if (known := self.site.by_address.get(address)) is not None:
            return known.front.summary
        return MADE[address].summary if address in MADE else None

    def _figure(self, photo: PhotoFile) -> str:
        # Figures stand on the photo's own page, so paths start at the item's folder.
        template = self._templates.get_template("figure.md.j2")
        return template.render(photo=photo, folder=_folder_address(photo)).strip()

    def sources(self, photo: PhotoFile, origin: str, ending: str) -> str:
        """Return the `srcset` of a photo in one format, as seen from the page at `origin`."""
        return ", ".join(
            f"{self.url_of(photo, origin, variant.width, ending)} {variant.width}w"
            for variant in self.photos[photo.beside.file].of(ending)
        )

    def url_of(self, photo: PhotoFile, origin: str, width: int, ending: str) -> str:
        """Return the address of one variant as seen from `origin`."""
        return relative(origin, "/" + self._variant_path(photo, width, ending))

    def fallback(self, photo: PhotoFile, origin: str) -> dict[str, Any]:
        """Return what the `img` of a photo needs: the middle JPEG, and width and height."""
        variants = self.photos[photo.beside.file].of("jpg")
        middle = variants[min(1, len(variants) - 1)]
        src = self.url_of(photo, origin, middle.width, "jpg")
        return {"src": src, "width": middle.width, "height": middle.height}

    @cached_property
    def _templates(self) -> jinja2.Environment:
        environment = templates_in(_TEMPLATES)
        environment.bytecode_cache = self.memory.compiled
        environment.filters |= {
            "long_date": words.long_date,
            "last_day": words.last_day,
            "weekday_date": words.weekday_date,
            "month_name": words.month_name,
            "file_size": file_size,
            "moment": words.moment,
            "count": words.count,
            "chart": chart_of,
            "hours": hours_told,
            "versions": versions_of,
            "for_readers": for_readers,
        }
        environment.globals |= {
            "desk": self,
            "court": self.config.court,
            "tag_address": tag_address,
            "section_address": section_address,
            "feed_address": feed_address,
        }
        return environment


def _folder_address(photo: PhotoFile) -> str:
    return address_of(photo.source.path.rpartition("/")[0])
