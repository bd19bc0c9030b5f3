"""What people ask who mean no harm, and ask it oddly: typed, copied, cut, searched, forwarded."""

import random
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, quote_plus

from pipeline.visitors.part import AGENT, REFERER, TARGET, Part

EACH = 400
_FILE = Path(__file__).with_name("honest.txt")
_HALF = 0.5
_IN_WORDS_OF_PROGRAMS = {
    "sought": "search in words of programs",
    "judged": "search in words of programs, held out",
}


def honest_parts() -> Iterator[tuple[str, Part]]:
    """Yield parts of requests that nobody need fear, each with its kind; the same every time."""
    drawn = _Drawn(random.Random(20261130))  # noqa: S311  # nothing secret
    for _ in range(EACH):
        yield "search", Part(TARGET, f"/cari/?q={drawn.search()}", answered=True)
        yield "copied link", Part(TARGET, f"{drawn.one('page')}?{drawn.one('mark')}", answered=True)
        yield "typed or cut", Part(TARGET, drawn.slip())
        yield "file name", Part(TARGET, f"/unduh/{quote(drawn.one('file'))}", answered=drawn.coin())
        yield "case number", Part(TARGET, drawn.case(), answered=drawn.coin())
        yield "of browsers", Part(TARGET, drawn.one("everybody"), answered=drawn.coin())
        yield "referer", Part(REFERER, drawn.one("referer"))
        yield "agent", Part(AGENT, drawn.one("agent"))
    for name, kind in _IN_WORDS_OF_PROGRAMS.items():
        for words in drawn.all_of(name):
            for encoded in (quote(words), quote_plus(words)):
                yield kind, Part(TARGET, f"/cari/?q={encoded}", answered=True)


class _Drawn:
    """Draws pieces of honest.txt, and puts them together."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._lists: dict[str, list[str]] = defaultdict(list)
        for line in _FILE.read_text(encoding="utf-8").splitlines():
            name, tab, piece = line.partition("\t")
            if tab:
                self._lists[name].append(piece)

    def one(self, name: str) -> str:
        """Return a piece of a list, filled in."""
        return self._chance.choice(self._lists[name]).format(
            hex=f"{self._chance.getrandbits(64):x}",
            digits=str(self._chance.randrange(10**7)),
            d=self._chance.randrange(10),
            words=quote_plus(self._chance.choice(self._lists["word"])),
        )

    def coin(self) -> bool:
        """Return either."""
        return self._chance.random() < _HALF

    def search(self) -> str:
        """Return words that somebody looks for, some with a name, as a browser sends them."""
        words = f"{self.one('word')} {self.one('name')}" if self.coin() else self.one("word")
        return quote_plus(words) if self.coin() else quote(words)

    def all_of(self, name: str) -> list[str]:
        """Return every piece of a list as it stands."""
        return self._lists[name]

    def slip(self) -> str:
        """Return the address of a page as it is typed, or copied with what stood behind it."""
        changed = self._chance.choice((str.upper, str.title, str.lower))(self.one("page"))
        return (changed.rstrip("/") or "/") + self.one("slip")

    def case(self) -> str:
        """Return an address with the number of a case in it."""
        kind = self._chance.choice(("Pdt.G", "Pid.B", "Pdt.P", "Pid.Sus-Anak", "Pdt.Eks"))
        year = self._chance.randint(2018, 2026)
        told = quote(
            f"{self._chance.randint(1, 300)}/{kind}/{year}/PN Contoh", "/" if self.coin() else ""
        )
        shapes = ("/cari/?q={}", "/putusan/?nomor={}&jenis=perdata", "/panggilan/{}/")
        return self._chance.choice(shapes).format(told)
