"""What a record's problem is called, in Indonesian: what the key should hold, and what to do."""

import difflib
import typing
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

_EXPECTED = {
    "string_type": "teks",
    "date_type": "tanggal, misalnya 2026-11-20",
    "date_from_datetime_inexact": "tanggal saja, tanpa jam",
    "int_type": "bilangan bulat",
    "float_type": "bilangan",
    "bool_type": "true atau false",
    "tuple_type": "daftar",
    "dict_type": "kelompok kunci",
    "model_type": "kelompok kunci",
}


def explain(error: dict[str, Any], model: type[BaseModel], where: tuple[Any, ...]) -> str:
    """Return what to do about one pydantic error at `where` of `model`."""
    key = _shown(where)
    kind = str(error["type"])
    if kind == "extra_forbidden":
        return _unknown(key, where, model)
    meaning = _meaning(model, where)
    if kind == "missing":
        return f"Tambahkan `{key}`" + (f": {meaning}." if meaning else ".")
    if kind in ("value_error", "assertion_error"):
        return f"`{key}`: {error['ctx']['error']}" if key else str(error["ctx"]["error"])
    return _wrong(key, kind, error, meaning)


def _wrong(key: str, kind: str, error: dict[str, Any], meaning: str) -> str:
    expected = _EXPECTED.get(kind) or _limit(kind, error.get("ctx", {}))
    detail = f" ({meaning})" if meaning else ""
    return f"Isi `{key}` seharusnya {expected}{detail}."


def _limit(kind: str, context: dict[str, Any]) -> str:
    if kind == "literal_error":
        return "salah satu dari: " + str(context["expected"]).replace(" or ", ", ").replace("'", "")
    if kind in ("string_too_short", "too_short"):
        return f"paling sedikit {context['min_length']} {'huruf' if 'string' in kind else 'isian'}"
    if kind in ("string_too_long", "too_long"):
        return f"paling banyak {context['max_length']} {'huruf' if 'string' in kind else 'isian'}"
    if kind.startswith(("greater_than", "less_than")):
        bound = next(iter(context.values()))
        return f"{'lebih dari' if 'greater' in kind else 'kurang dari'} atau sama dengan {bound}"
    return "nilai yang sah"


def _shown(where: tuple[Any, ...]) -> str:
    return ".".join(str(part + 1) if isinstance(part, int) else str(part) for part in where)


def _unknown(key: str, where: tuple[Any, ...], model: type[BaseModel]) -> str:
    owner = _model_at(model, where[:-1])
    known = [field.alias or name for name, field in owner.model_fields.items()] if owner else []
    near = difflib.get_close_matches(str(where[-1]), known, n=1)
    if near:
        return f"Kunci `{key}` tidak dikenal. Maksudnya `{near[0]}`?"
    return f"Kunci `{key}` tidak dikenal. Hapus. Kunci yang ada: {', '.join(known)}."


def _meaning(model: type[BaseModel], where: tuple[Any, ...]) -> str:
    names = [index for index, part in enumerate(where) if isinstance(part, str)]
    while names:
        cut = names.pop()
        owner = _model_at(model, where[:cut])
        field = _field(owner, where[cut])
        if field is not None:
            return (field.description or "").rstrip(".")
    return ""


def _model_at(model: type[BaseModel], where: tuple[Any, ...]) -> type[BaseModel] | None:
    """Return the model that holds the keys at `where`, through lists, mappings and optionals."""
    current: type[BaseModel] | None = model
    for part in where:
        field = _field(current, part)
        if field is not None:
            current = _inner_model(field)
    return current


def _field(owner: type[BaseModel] | None, key: Any) -> FieldInfo | None:
    for name, field in owner.model_fields.items() if owner else ():
        if str(key) == (field.alias or name):
            return field
    return None


def _inner_model(field: FieldInfo) -> type[BaseModel] | None:
    pending: list[Any] = [field.annotation]
    while pending:
        found = pending.pop()
        if isinstance(found, type) and issubclass(found, BaseModel):
            return found
        pending.extend(typing.get_args(found))
    return None
