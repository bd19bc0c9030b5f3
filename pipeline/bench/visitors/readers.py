"""The other ways to read the same log: Python line by line, and GoAccess."""

import re
from collections import Counter
from pathlib import Path

from pipeline.visitors.agents import asker_of
from pipeline.visitors.classify import codes_of
from pipeline.visitors.lines import parse
from pipeline.visitors.part import AGENT, REFERER, TARGET, Part

_LINE = re.compile(
    r'(\S+) \S+ \S+ \[([^\]]+)\] "(\S+) (\S+)[^"]*" (\d{3}) (\S+) "([^"]*)" "([^"]*)"'
)
_ATTACK = re.compile(
    r"union\s+select|<script|\.\./|/etc/passwd|wp-login|\.env|\.git|%27|' or ", re.I
)
_BOT = re.compile(r"bot|crawl|spider|slurp|curl|wget|python|compatible;", re.I)


def plain_reader(file: Path) -> tuple[int, ...]:
    """Count pages, days, addresses, one pattern of attacks, one of machines: the least there is."""
    pages: Counter[str] = Counter()
    days: Counter[str] = Counter()
    addresses: set[tuple[str, str]] = set()
    attacks = machines = 0
    with file.open(encoding="utf-8", errors="replace") as opened:
        for text in opened:
            found = _LINE.match(text)
            if found is None:
                continue
            address, stamp, _, target, _, _, _, agent = found.groups()
            attacks += _ATTACK.search(target) is not None
            machines += _BOT.search(agent) is not None
            pages[target] += 1
            days[stamp[:11]] += 1
            addresses.add((stamp[:11], address))
    return sum(days.values()), len(pages), len(addresses), attacks, machines


def same_reader(file: Path) -> tuple[int, ...]:
    """Do for every line what we do for every distinct part: parse, ask who, and ask each class."""
    codes: Counter[str] = Counter()
    kinds: Counter[str] = Counter()
    with file.open(encoding="utf-8", errors="replace") as opened:
        for text in opened:
            line = parse(text.rstrip("\n"))
            if line is None:
                continue
            target = Part(TARGET, line.target, line.method, line.status < 400)
            for part in (target, Part(REFERER, line.referer), Part(AGENT, line.agent)):
                codes.update(codes_of(part))
            kinds[asker_of(line.agent).kind] += 1
    return sum(kinds.values()), sum(codes.values())
