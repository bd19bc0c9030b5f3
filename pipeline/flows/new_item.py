"""New: a draft with every key its kind asks for; what a person must fill is marked ISI."""

import datetime as dt
import re
import typing
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from pipeline.config.load import load_config
from pipeline.content.catalogue import load_catalogue
from pipeline.content.folder import ITEM_FILE
from pipeline.content.kinds import KINDS, Kind
from pipeline.content.placeholder import TO_FILL
from pipeline.errors import RefusedError, UsageError
from pipeline.flows.owed_item import NOTHING, known_of, owed
from pipeline.outside.clock import today
from pipeline.register.reports import body_of, is_report

_BODY = f"{TO_FILL} tulisan di sini."


@dataclass(frozen=True)
class Wish:
    """What a person asks for; an empty title is that of the obligation."""

    kind: str
    title: str = ""
    obligation: str | None = None


def new_item(root: Path, wish: Wish, day: dt.date | None) -> str:
    """Write a draft and return its path from the court's folder.

    Raises UsageError for an unknown kind or obligation, or a title without letters; RefusedError
    where the draft exists already.
    """
    kind = KINDS.get(wish.kind)
    if kind is None:
        raise UsageError(f"Jenis {wish.kind} tidak dikenal. Pilih: {', '.join(KINDS)}.")
    item = owed(kind, wish.obligation, load_catalogue(root)) if wish.obligation else None
    title = wish.title or (item.title if item else "")
    if not title:
        raise UsageError("Tulis judulnya, di antara tanda kutip.")
    day = day or today(load_config(root).court.time_zone)
    folder = item.folder if item and not kind.dated else _place(kind, title, day)
    path = f"content/{kind.folder}/{folder}/{ITEM_FILE}"
    file = root / path
    if file.exists():
        raise RefusedError([f"{path} sudah ada. Pakai judul lain, atau sunting berkas itu."])
    file.parent.mkdir(parents=True, exist_ok=True)
    known = known_of(item, kind, day) if item else {}
    text = draft(kind, title, day, known)
    if item and is_report(item):
        text = text.replace(f"{_BODY}\n", body_of(item, TO_FILL))
    file.write_text(text, encoding="utf-8")
    return path


def slug(title: str) -> str:
    """Return a title as part of an address: `Jam Kerja!` is `jam-kerja`."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:80].rstrip("-")


def _place(kind: Kind, title: str, day: dt.date) -> str:
    name = slug(title)
    if not name:
        raise UsageError("Tulis judul dengan huruf atau angka.")
    return f"{day:%Y/%m}/{name}" if kind.dated else name


def draft(kind: Kind, title: str, day: dt.date, known: Mapping[str, str] = NOTHING) -> str:
    """Return the text of a draft: required keys to fill, optional ones as comments.

    `known` are values of keys that need no filling in.
    """
    lines = ["---"]
    for name, field in kind.front.model_fields.items():
        key = field.alias or name
        lines.extend(_lines(key, field, known.get(key) or _known(name, title, day)))
    return "\n".join([*lines, "---", "", _BODY, ""])


def _known(name: str, title: str, day: dt.date) -> str | None:
    if name == "title":
        return yaml.safe_dump(title, allow_unicode=True, width=1000).splitlines()[0]
    return day.isoformat() if name in ("date", "updated") else None


def _lines(key: str, field: FieldInfo, value: str | None) -> list[str]:
    about = f"  # {field.description}"
    if value is not None:
        return [f"{key}: {value}"]
    if not field.is_required():
        return [f"# {key}:{about}"]
    inner = _inner(field)
    if inner is None:
        return [f"{key}: {TO_FILL}{about}"]
    below = [
        f"  {name}: {TO_FILL}  # {part.description}" for name, part in inner.model_fields.items()
    ]
    return [f"{key}:{about}", *below]


def _inner(field: FieldInfo) -> type[BaseModel] | None:
    for part in (field.annotation, *typing.get_args(field.annotation)):
        if isinstance(part, type) and issubclass(part, BaseModel):
            return part
    return None
