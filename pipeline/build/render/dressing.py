"""MkDocs' own templates environment, spared of finding out the same things page after page.

Nothing is filled in another way. What is remembered is what cannot differ: a template by its name,
for nothing is loaded twice, and an address as seen from a page, by what it rests on.
"""

import re
from collections.abc import MutableMapping
from functools import cached_property
from typing import Any

import jinja2
from jinja2.runtime import Context, Macro
from jinja2.utils import pass_context
from mkdocs.structure.pages import Page
from mkdocs.utils import normalize_url
from mkdocs.utils.templates import url_filter

_PLAIN_PAGE = re.compile(r"(?:[a-z0-9][a-z0-9-]*/)+")
_PLAIN_TARGET = re.compile(
    r"([a-z0-9][a-z0-9-]*)/(?:[a-z0-9][a-z0-9-]*/)*(?:[a-z0-9-][a-z0-9.-]*)?"
)
_OF_DICT = frozenset(dir(dict))


def hasten(env: jinja2.Environment) -> None:
    """Let an environment that has loaded nothing yet find things faster."""
    env.__class__ = _Environment
    env.filters["url"] = pass_context(_Addresses())


class _Context(Context):
    """The variables of a template; which of them are global is only asked by an import."""

    def __init__(self, *known: Any, globals: Any = None) -> None:
        super().__init__(*known)
        del self.globals_keys
        self._globals = globals

    @cached_property
    def globals_keys(self) -> set[str]:  # type: ignore[override]
        """Return the names that are the same for every template."""
        return set(self._globals or ())

    def call(self, called: Any, /, *given: Any, **named: Any) -> Any:
        """Call what a template calls; of a macro it is known what it wants to be given first."""
        if type(called) is not Macro:
            return super().call(called, *given, **named)
        named.pop("_block_vars", None)
        named.pop("_loop_vars", None)
        return called(self.eval_ctx, *given, **named)


class _Environment(jinja2.Environment):
    context_class = _Context

    @cached_property
    def _by_name(self) -> dict[str, jinja2.Template]:
        return {}

    def make_globals(self, more: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return what is global for a template, in one table; nothing is added to it later."""
        return {**self.globals, **(more or {})}

    def get_template(self, name: Any, parent: Any = None, globals: Any = None) -> jinja2.Template:
        """Return a template, each loaded once."""
        if not isinstance(name, str) or globals:
            return super().get_template(name, parent, globals)
        found = self._by_name.get(name)
        if found is None:
            found = self._by_name[name] = super().get_template(name, parent)
        return found

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return an attribute, or else an entry; of a table most often an entry."""
        if type(obj) is dict and attribute not in _OF_DICT:
            return obj[attribute] if attribute in obj else self.undefined(obj=obj, name=attribute)
        try:
            return getattr(obj, attribute)
        except AttributeError:
            return self.getitem(obj, attribute)


class _Addresses:
    """The `url` filter of MkDocs, with what it said before."""

    def __init__(self) -> None:
        self._page: Page | None = None
        self._own: dict[str, str] = {}
        self._alike: dict[str, str] = {}
        self._first = ""
        self._every: dict[tuple[int, str], dict[str, str]] = {}

    def __call__(self, context: Context, value: Any) -> str:
        page = context["page"]
        if page is None or type(value) is not str:
            return url_filter(context, value)  # type: ignore[arg-type]
        if page is not self._page:
            self._turn_to(page)
        found = self._alike.get(value) or self._own.get(value)
        return found if found is not None else self._asked(value, page)

    def _turn_to(self, page: Page) -> None:
        self._page, self._own = page, {}
        plain = _PLAIN_PAGE.fullmatch(page.url)
        self._first = page.url.partition("/")[0] if plain else ""
        key = (page.url.count("/"), self._first)
        self._alike = self._every.setdefault(key, {}) if plain else {}

    def _asked(self, value: str, page: Page) -> str:
        found = normalize_url(value, page, "")
        plain = _PLAIN_TARGET.fullmatch(value) if self._first else None
        known = self._alike if plain and plain[1] != self._first else self._own
        known[value] = found
        return found
