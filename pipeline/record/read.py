"""One YAML record to one pydantic value, or every problem at once, in Indonesian."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from pipeline.record import yaml_text
from pipeline.record.words import explain

Model = TypeVar("Model", bound=BaseModel)


class ProblemKind(StrEnum):
    """What is wrong with one place of a record."""

    BROKEN = "broken"
    DUPLICATE = "duplicate"
    UNKNOWN = "unknown"
    MISSING = "missing"
    WRONG = "wrong"


@dataclass(frozen=True)
class Problem:
    """One problem of a record: its kind, key path, place (from 1) and what to do."""

    kind: ProblemKind
    key: str
    line: int
    column: int
    message: str


@dataclass(frozen=True)
class Read(Generic[Model]):
    """A record as read: a value and no problems, or no value and at least one problem."""

    value: Model | None
    problems: tuple[Problem, ...] = ()


_KINDS = {"extra_forbidden": ProblemKind.UNKNOWN, "missing": ProblemKind.MISSING}


def read_record(text: str, model: type[Model], *, first_line: int = 1) -> Read[Model]:
    """Read `text` as `model`; places count from `first_line` of the file that holds the text."""
    try:
        plain = yaml_text.load(text)
    except yaml_text.YamlError as fault:
        kind = ProblemKind.DUPLICATE if fault.duplicate_key else ProblemKind.BROKEN
        line = fault.line + first_line - 1
        return _failed(Problem(kind, fault.duplicate_key or "", line, fault.column, fault.message))
    if not isinstance(plain, dict):
        message = "Tulis isinya sebagai pasangan `kunci: nilai`."
        return _failed(Problem(ProblemKind.BROKEN, "", first_line, 1, message))
    try:
        return Read(model.model_validate(plain))
    except ValidationError as errors:
        found = _problems(errors, model, text, first_line)
        return _failed(*(problem for problem in found if not _echo(problem, found)))


def _failed(*problems: Problem) -> Read[Any]:
    return Read(None, tuple(sorted(problems, key=lambda problem: (problem.line, problem.column))))


def _problems(
    errors: ValidationError, model: type[BaseModel], text: str, first_line: int
) -> list[Problem]:
    places = yaml_text.positions(text)
    found = []
    for error in errors.errors(include_url=False):
        where = tuple(error["loc"])
        line, column = _nearest(places, where)
        kind = _KINDS.get(error["type"], ProblemKind.WRONG)
        key = ".".join(str(part) for part in where)
        message = explain(dict(error), model, where)
        found.append(Problem(kind, key, line + first_line - 1, column, message))
    return found


def _echo(problem: Problem, problems: list[Problem]) -> bool:
    """Return whether a list is only called wrong because its entries are."""
    wrong, inside = problem.kind is ProblemKind.WRONG, f"{problem.key}."
    return wrong and any(other.key.startswith(inside) for other in problems)


def _nearest(
    places: dict[tuple[str | int, ...], tuple[int, int]], where: tuple[str | int, ...]
) -> tuple[int, int]:
    """Return the place of the key, or of the nearest one above it that the text has."""
    while where not in places:
        where = where[:-1]
    return places[where]
