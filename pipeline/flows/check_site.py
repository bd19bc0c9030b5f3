"""Check: read the site and the configuration, run every rule, take out what is waived."""

import datetime as dt
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from pipeline.build.files import lay
from pipeline.build.ground import of_program
from pipeline.checks.facts import Facts
from pipeline.checks.language.dictionary import open_dictionary
from pipeline.checks.links.external_links import CODES
from pipeline.checks.memory import Memory, remembered
from pipeline.checks.rules import published_not_looked, spelling_not_looked
from pipeline.checks.run import run
from pipeline.checks.scope import EVERYTHING, Scope
from pipeline.checks.waive import Waived, waive
from pipeline.config.load import Config, load_config
from pipeline.content.catalogue import Catalogue, load_catalogue
from pipeline.content.item import Site
from pipeline.content.load import Loaded, load_site
from pipeline.content.looked import Row
from pipeline.content.parsed import as_json, parsed_from
from pipeline.findings import Finding, Place
from pipeline.flows.progress import Progress, Silent, step
from pipeline.outside.clock import today
from pipeline.outside.dictionaries import dictionaries
from pipeline.outside.published import changed_since_published
from pipeline.outside.repository import changed_since
from pipeline.pdf.facts import Reading

MEMORY = "build/checks.json"
PARSED = "build/items.json"


@dataclass(frozen=True)
class Checked:
    """The site as read on a day, and what the checks say of it."""

    site: Site
    config: Config
    catalogue: Catalogue
    as_of: dt.date
    result: Waived
    scope: Scope = EVERYTHING


def check_site(
    root: Path,
    as_of: dt.date | None,
    progress: Progress | None = None,
    *,
    since: str | None = None,
    remember: bool = True,
    content: Sequence[Row] | None = None,
) -> Checked:
    """Check the court's folder `root`; `as_of` is today in the court's time zone unless given.

    With `since`, a revision of Git, only what changed since then is looked at whole. `remember`
    spares items that did not change since the last check; `content` are the rows of a look that was
    had at content/ already. Raises UsageError for an unknown revision, ConfigError where
    site_config/ is wrong, UnfinishedError where a rule fails.
    """
    progress = progress or Silent()
    scope = EVERYTHING if since is None else Scope(changed_since(root, since))
    with step(progress, "Membaca pengaturan dan isi"):
        config = load_config(root)
        catalogue = load_catalogue(root)
        loaded = _loaded(root, content, remember=remember)
    as_of = as_of or today(config.court.time_zone)
    facts = _facts(root, loaded.site, config, catalogue, as_of)
    with step(progress, "Memeriksa isi"), _memory(root, facts, wanted=remember) as memory:
        found = run(facts, progress.advance, memory=memory, scope=scope)
    findings = [*loaded.findings, *found, *_not_looked(facts)]
    waivers = [each for each in config.waivers.waivers if not _told_elsewhere(each.code)]
    result = waive(findings, waivers, as_of, everything=scope.everything)
    return Checked(loaded.site, config, catalogue, as_of, result, scope)


def _told_elsewhere(code: str) -> bool:
    """Return whether `terbit links` or `terbit sop check` looks for a code, and not this check."""
    return code in CODES or code.startswith("SOP")


def _loaded(root: Path, content: Sequence[Row] | None, *, remember: bool) -> Loaded:
    """Read content/, and keep what was parsed; where nothing can be kept, it is only slower."""
    if not remember:
        return load_site(root, content=content)
    parsed = parsed_from(root / PARSED, of_program())
    loaded = load_site(root, parsed, content)
    with suppress(OSError):
        if parsed.changed:
            lay(root / PARSED, as_json(parsed))
    return loaded


@contextmanager
def _memory(root: Path, facts: Facts, *, wanted: bool) -> Iterator[Memory | None]:
    """Yield the memory of the last check, and write it afterwards; none where it cannot be kept.

    A folder that can only be read is checked all the same, only not as fast.
    """
    memory = None
    with suppress(OSError):
        memory = remembered(root / MEMORY, facts) if wanted else None
    yield memory
    with suppress(OSError):
        if memory:
            memory.save()


def _facts(root: Path, site: Site, config: Config, catalogue: Catalogue, as_of: dt.date) -> Facts:
    before = changed_since_published(root)
    dictionary = open_dictionary(dictionaries(), frozenset(config.words.known))
    return Facts(site, config, as_of, catalogue, partial(_read_pdf, root), before, dictionary)


def _read_pdf(root: Path, file: Path) -> Reading:
    """Return what a PDF holds; few checks ask, and what reads PDFs takes long to load."""
    from pipeline.outside.pdf.read import readings_of

    return readings_of(root).read(file)


def _not_looked(facts: Facts) -> list[Finding]:
    """Return a note for each thing that nobody could look at: silence would read as a pass."""
    found = []
    if facts.before is None:
        message = "Periksa di folder Git yang punya cabang main: koreksi belum dibandingkan."
        found.append(published_not_looked.FAULT.at(Place("content"), message))
    if facts.dictionary is None:
        message = "Pasang kamus hunspell-id: ejaan belum diperiksa."
        found.append(spelling_not_looked.FAULT.at(Place("content"), message))
    return found
