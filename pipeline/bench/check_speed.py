"""How long checking takes: from cold, unchanged, and with one change, beside one Markdown parse.

The yardstick is Python-Markdown with the project's extensions, one reused instance, over the bodies
of the same items in the same run. Seconds are the processor's: other work changes little.
"""

import datetime as dt
import gc
import re
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import markdown
import yaml

from pipeline.checks.facts import Facts
from pipeline.checks.files.pictures import has_place
from pipeline.checks.language.dictionary import Dictionary, open_dictionary
from pipeline.checks.memory import remembered
from pipeline.checks.run import run
from pipeline.config.load import load_config
from pipeline.content.catalogue import load_catalogue
from pipeline.content.item import Site
from pipeline.content.load import load_site
from pipeline.outside.clock import Stopwatch
from pipeline.outside.dictionaries import dictionaries
from pipeline.outside.pdf.read import readings_of
from pipeline.picture.bounds import opened
from pipeline.samples.articles import write_articles

_ROOT = Path(__file__).parents[2]
_AS_OF = dt.date(2026, 11, 20)
_MEMORY = "build/checks.json"
_WORD = re.compile("[a-z]{3,}")
_UNKNOWN_EVERY = 25
_CHANGED = "\n\nSatu kalimat lagi.\n"


@dataclass(frozen=True)
class CheckSpeed:
    """Processor seconds of each step over the same articles."""

    articles: int
    load: float
    parse: float
    pdfs: float
    cold: float
    spelled: float | None
    photos: float
    unchanged: float
    one_changed: float

    @property
    def ratio(self) -> float:
        """Return checking from cold as a multiple of one Markdown parse; target: 2 at most."""
        return self.cold / self.parse

    @property
    def spelling(self) -> float | None:
        """Return what spelling adds, as such a multiple too; None where no dictionary is there."""
        return None if self.spelled is None else (self.spelled - self.cold) / self.parse


def measure_checks(articles: int = 5000) -> CheckSpeed:
    """Generate so many articles, and measure; the demo's pages are checked with them."""
    with tempfile.TemporaryDirectory(prefix="terbit-bench-") as folder:
        court = Path(folder)
        for name in ("site_config", "content/halaman", "content/informasi"):
            shutil.copytree(_ROOT / name, court / name)
        write_articles(court / "content", articles)
        return _measured(court, articles)


def _measured(court: Path, articles: int) -> CheckSpeed:
    load, facts = _timed(lambda: _read(court))
    parse, _ = _timed(_parser(facts.site))
    watch = Stopwatch()
    _read_pdfs(facts)
    pdfs = watch.seconds()
    run(_few(facts))
    spelled = _time_spelled(court)
    (court / _MEMORY).unlink(missing_ok=True)
    cold, _ = _timed(lambda: _checked(court, facts))
    photos, _ = _timed(lambda: _read_photos(facts.site))
    unchanged, _ = _timed(lambda: _checked(court, _read(court)))
    reading, _ = _timed(lambda: _read(court))
    changed = next((court / "content/berita").rglob("index.md"))
    changed.write_text(changed.read_text(encoding="utf-8") + _CHANGED, encoding="utf-8")
    again = _read(court)
    one_changed, _ = _timed(lambda: _checked(court, again))
    again_unchanged = unchanged - reading
    return CheckSpeed(
        articles, load, parse, pdfs, cold, spelled, photos, again_unchanged, one_changed
    )


def _time_spelled(court: Path) -> float | None:
    """Return the seconds of checking from cold with spelling; None where nobody could look."""
    dictionary = open_dictionary(dictionaries(), _most_words(_read(court).site))
    if dictionary is None:
        return None
    facts = _read(court, dictionary)
    _read_pdfs(facts)
    return _timed(lambda: _checked(court, facts))[0]


def _most_words(site: Site) -> frozenset[str]:
    """Return what the dictionary is told of, so that it calls as many words unknown as in earnest.

    The generated words are no words; of official texts it does not know three to five in a hundred.
    """
    words = sorted({word for item in site.items for word in _WORD.findall(item.body)})
    return frozenset(word for at, word in enumerate(words) if at % _UNKNOWN_EVERY)


def _read(court: Path, dictionary: Dictionary | None = None) -> Facts:
    """Read the court's folder; without a dictionary, spelling is not looked at."""
    return Facts(
        dictionary=dictionary,
        site=load_site(court).site,
        config=load_config(court),
        as_of=_AS_OF,
        catalogue=load_catalogue(court),
        read_pdf=readings_of(court).read,
    )


def _read_pdfs(facts: Facts) -> None:
    """Read every PDF once; what was read is kept, as it is between two checks."""
    for item in facts.site.items:
        for document in item.documents:
            if document.beside.path.endswith(".pdf"):
                facts.read_pdf(document.beside.file)


def _timed(work: Any) -> tuple[float, Any]:
    gc.collect()  # what earlier steps left behind is no cost of this one
    watch = Stopwatch()
    result = work()
    return watch.processor_seconds(), result


def _parser(site: Site) -> Any:
    text = (_ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    reader = markdown.Markdown(extensions=yaml.safe_load(text)["markdown_extensions"])

    def parse() -> None:
        for item in site.items:
            reader.reset()
            reader.convert(item.body)

    return parse


def _few(facts: Facts) -> Facts:
    """Return facts with a single item: what is only ever imported once is no cost of an article."""
    values = {**vars(facts), "site": Site(facts.site.root, facts.site.items[:1])}
    return Facts(**{name: values[name] for name in Facts.__dataclass_fields__})


def _checked(court: Path, facts: Facts) -> None:
    memory = remembered(court / _MEMORY, facts)
    run(facts, memory=memory)
    memory.save()


def _read_photos(site: Site) -> None:
    """Read every photo whole, as the checks did: part of the cold time, whatever the text."""
    for item in site.items:
        for photo in item.photos:
            with opened(photo.beside.file) as image:
                image.verify()
            with opened(photo.beside.file) as image:
                image.load()
            for _ in range(2):
                has_place(photo.beside.file)
