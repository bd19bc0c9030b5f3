"""Labelled requests of a corpus, and the reasons why a line of a log cannot show some of them."""

import csv
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from pipeline.visitors.part import AGENT, REFERER, TARGET, Part

_PLAIN = re.compile(r"/[\w/.-]*")
_LISTS = (
    *("probe_paths_fuzztxt", "probe_joomla_exploitable", "probe_joomla_plugins", "probe_logins"),
    *("probe_shells", "crs_words_restricted-files"),
)
_KINDS = ("sqli", "xss", "cmdi", "path-traversal")


@dataclass(frozen=True)
class Labelled:
    """One request with the group that it is counted in; `why_not` where no log line shows it."""

    group: str
    name: str
    parts: tuple[Part, ...]
    why_not: str = ""


def attacks(folder: Path) -> Iterator[Labelled]:
    """Yield every request of a corpus that is labelled an attack."""
    yield from _rule_tests(folder / "crs_requests.jsonl")
    for name in ("crs_uri_attack", *_LISTS):
        for line in _lines(folder / f"{name}.txt"):
            yield Labelled(name, line, (Part(TARGET, "/" + line.lstrip("/")),))
    for kind, value in _values(folder):
        if kind in _KINDS:
            yield Labelled(f"value: {kind}", value, (Part(TARGET, f"/?q={quote(value)}"),))
    for line in _lines(folder / "crs_scanner_user_agents.txt"):
        yield Labelled("scanner agents", line, (Part(AGENT, line),))


def ordinary_values(folder: Path) -> Iterator[Part]:
    """Yield values that are labelled ordinary, each as the parameter of a target."""
    for kind, value in _values(folder):
        if kind == "norm":
            yield Part(TARGET, f"/?q={quote(value)}")


def _values(folder: Path) -> Iterator[tuple[str, str]]:
    with (folder / "httpparams_sample.csv").open(encoding="utf-8", newline="") as opened:
        for row in csv.DictReader(opened):
            yield row["attack_type"], row["payload"]


def _lines(file: Path) -> Iterator[str]:
    for line in file.read_text(encoding="utf-8", errors="replace").splitlines():
        if line.strip():
            yield line.strip()


def _rule_tests(file: Path) -> Iterator[Labelled]:
    for line in file.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["label"] == "attack":
            name = f"{row['rule']}-{row['test']}"
            family = row["family"].removeprefix("REQUEST-")
            yield Labelled(family, name, tuple(_parts(row)), why_not(row))


def _parts(row: dict[str, Any]) -> Iterator[Part]:
    yield Part(TARGET, row["uri"] or "", row["method"] or "GET")
    headers = {key.lower(): value for key, value in (row["headers"] or {}).items()}
    yield Part(AGENT, str(headers.get("user-agent") or ""))
    yield Part(REFERER, str(headers.get("referer") or ""))


def why_not(row: dict[str, Any]) -> str:
    """Return why no line of a log can show a request that is labelled an attack; empty: it can."""
    if row["family"].startswith("RESPONSE"):
        return "the answer carries it, and a log holds no answer"
    if row["encoded_request"]:
        return "the request is given as raw bytes, without its parts"
    if row["data"]:
        return "the body carries it, and a log holds no body"
    plain = _PLAIN.fullmatch(row["uri"] or "/") and (row["method"] or "GET") in ("GET", "POST")
    logged = {"user-agent", "referer", "host", "accept"}
    others = [key for key in row["headers"] or {} if key.lower() not in logged]
    if plain and (others or row["family"].startswith("REQUEST-920")):
        return "a header carries it that a log does not hold, or lacks"
    return ""
