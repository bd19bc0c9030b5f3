"""The words of gambling on a live page, by the vocabulary that the checks of texts use."""

import re
from collections.abc import Iterable, Iterator

from pipeline.checks.html.gambling import advertises, named, promoted, worth_a_look
from pipeline.checks.html.html_tags import comments, out_of_sight, tags
from pipeline.monitor.integrity.advert import Words
from pipeline.monitor.integrity.hidden import hidden_by_style
from pipeline.monitor.integrity.page_parts import Part, host_in

_MOST = 1_000_000
_SILENT = re.compile(r"<(script|style)\b[^>]*>.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
_HEAD = re.compile(r"<title\b[^>]*>([^<]{1,500})", re.IGNORECASE)
_SEARCH = frozenset(("description", "keywords", "og:title", "og:description", "og:site_name"))
_NAME = re.compile(r"(?:name|property)\s*=\s*[\"']?([\w:.-]{1,40})", re.IGNORECASE)
_TAG = re.compile(r"<[^>]{0,2000}>")


def words_of(body: bytes, parts: Iterable[Part]) -> Words:
    """Return the words of gambling in a page, or in any other text; `parts` are what is on it."""
    text = body[:_MOST].decode("utf-8", "replace")
    hosts = frozenset(host for each in parts if (host := host_in(each.told)) and advertises(host))
    return Words(
        hidden=_named([*_unseen(text), *hidden_by_style(body[:_MOST])]),
        head=frozenset(word for line in _heads(text) for word in promoted(line)),
        shown=_shown(text),
        hosts=hosts,
    )


def _named(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word for each in texts for word in named(_TAG.sub(" ", each)))


def _unseen(text: str) -> Iterator[str]:
    yield from (each.words for each in comments(text))
    yield from (each.words for each in out_of_sight(text))


def _heads(text: str) -> Iterator[str]:
    yield from (found[1] for found in _HEAD.finditer(text))
    for tag in tags(text):
        name = _NAME.search(tag.attributes) if tag.name == "meta" else None
        if name and name[1].lower() in _SEARCH:
            yield tag.attributes


def _shown(text: str) -> frozenset[str]:
    plain = _TAG.sub(" ", _SILENT.sub(" ", text))
    if not worth_a_look(plain):
        return frozenset()
    return frozenset(word for line in plain.split("\n") for word in promoted(line))
