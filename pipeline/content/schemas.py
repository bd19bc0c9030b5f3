"""JSON Schemas of the front matter of each kind, for editors that check while one types."""

import json
from typing import Any

from pydantic import TypeAdapter

from pipeline.content.kinds import KINDS, Kind
from pipeline.content.tombstone import TombstoneFront

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, str]:
    """Return a JSON Schema for every kind, and for what is left of a withdrawn item, by name."""
    made = {f"{kind.folder}.json": _of_kind(kind) for kind in KINDS.values()}
    left = TypeAdapter[TombstoneFront](TombstoneFront).json_schema(by_alias=True)
    return made | {"ditarik.json": _text(left, "Sudah ditarik")}


def _of_kind(kind: Kind) -> str:
    return _text(kind.front.model_json_schema(by_alias=True), kind.label)


def _text(schema: dict[str, Any], title: str) -> str:
    told = {"$schema": _DIALECT} | schema | {"title": title}
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"
