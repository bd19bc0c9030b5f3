"""JSON Schemas of the front matter of each kind, for editors that check while one types."""

import json

from pipeline.content.kinds import KINDS

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, str]:
    """Return a JSON Schema for every kind, by file name."""
    return {f"{kind.folder}.json": _schema(kind.folder) for kind in KINDS.values()}


def _schema(folder: str) -> str:
    kind = KINDS[folder]
    schema = {"$schema": _DIALECT} | kind.front.model_json_schema(by_alias=True)
    schema["title"] = kind.label
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
