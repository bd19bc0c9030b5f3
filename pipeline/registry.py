"""The registry: whatever a person can be told has a code, a name, a severity and a page.

A rule is a function over one kind of value that yields messages. A fault is a finding that a
reader makes itself, and has a page only. A file joins the registry by existing: `discover`
imports every module of a package, and each declares one code.
"""

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from pipeline.findings import Finding, Place, Severity


@dataclass(frozen=True)
class Told:
    """What a rule yields when it knows the place within the item: a message, line and column."""

    message: str
    line: int = 0
    column: int = 0
    path: str | None = None


@dataclass(frozen=True)
class Rule:
    """A code with its page; `find` is None where a reader makes the finding itself.

    A `wide` rule over one value also looks at the rest of the site, so that a change elsewhere can
    make or mend what it finds.
    """

    code: str
    name: str
    severity: Severity
    page: str
    on: type | None = None
    find: Callable[..., Iterable[str | Told]] | None = None
    wide: bool = False

    @property
    def title(self) -> str:
        """Return the first sentence of the page."""
        return self.page.strip().splitlines()[0]

    def at(self, place: Place, message: str) -> Finding:
        """Return this code as a finding at `place`."""
        return Finding(place, self.code, self.severity, message)


_RULES: dict[str, Rule] = {}


def _declare(rule: Rule) -> Rule:
    known = _RULES.get(rule.code)
    if known is not None and known.name != rule.name:
        raise ValueError(f"{rule.code} is declared twice: {known.name}, {rule.name}")
    _RULES[rule.code] = rule
    return rule


def _page_of(module_name: str) -> tuple[str, str]:
    module = importlib.import_module(module_name)
    page = (module.__doc__ or "").strip()
    return module_name.rpartition(".")[2].replace("_", "-"), page


def rule(
    code: str, *, on: type, severity: Severity, wide: bool = False
) -> Callable[[Callable[..., Iterator[str | Told]]], Callable[..., Iterator[str | Told]]]:
    """Register a function over one value (and the site's facts) under `code`.

    The module's docstring is the page; the module's name, with hyphens, is the rule's name. Only a
    `wide` rule may ask the facts about the rest of the site.
    """

    def register(find: Callable[..., Iterator[str | Told]]) -> Callable[..., Iterator[str | Told]]:
        name, page = _page_of(find.__module__)
        _declare(Rule(code, name, severity, page, on, find, wide))
        return find

    return register


def fault(code: str, module_name: str, *, severity: Severity = Severity.BLOCK) -> Rule:
    """Register a finding that a reader makes itself; call it with `__name__`."""
    name, page = _page_of(module_name)
    return _declare(Rule(code, name, severity, page))


def discover(package: ModuleType, *, naming: str = "") -> None:
    """Import every module of `package`, so that each rule in it is registered.

    A module whose source does not hold the words `naming` is left out: a push waits longest for
    rules to be imported, and most of them cannot refuse it.
    """
    (folder,) = package.__path__
    for module in sorted(pkgutil.iter_modules([folder]), key=lambda found: found.name):
        if not naming or _holds(Path(folder, f"{module.name}.py"), naming):
            importlib.import_module(f"{package.__name__}.{module.name}")


def _holds(file: Path, words: str) -> bool:
    """Return whether a source holds the words, or is not there to tell."""
    return not file.exists() or words in file.read_text(encoding="utf-8")


def rules() -> list[Rule]:
    """Return every registered rule, sorted by code."""
    return [_RULES[code] for code in sorted(_RULES)]


def rules_on(value: Any) -> list[Rule]:
    """Return the rules that look at values of the type of `value`."""
    return [known for known in rules() if known.on is not None and isinstance(value, known.on)]
