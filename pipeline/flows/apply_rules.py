"""Every rule over a site as read, with the memory of the last time, and waivers applied."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

from pipeline.checks.facts import Facts
from pipeline.checks.language.dictionary import open_dictionary
from pipeline.checks.links.external_links import CODES
from pipeline.checks.memory import Memory, remembered
from pipeline.checks.rules import published_not_looked, spelling_not_looked
from pipeline.checks.run import Step, run, run_one
from pipeline.checks.scope import EVERYTHING, Scope
from pipeline.checks.waive import waive
from pipeline.checks.waived import Waived
from pipeline.config.waivers import Waiver
from pipeline.content.item import Item
from pipeline.content.request_file import read_requests
from pipeline.findings import Finding, Place, blocking
from pipeline.flows.checked import MEMORY, Read
from pipeline.outside.dictionaries import dictionaries
from pipeline.outside.published import changed_since_published
from pipeline.pdf.facts import Reading


def apply_rules(root: Path, read: Read, on_step: Step, scope: Scope = EVERYTHING) -> Waived:
    """Return what every rule finds; raises UnfinishedError where a rule fails."""
    facts = _facts(root, read)
    with _memory(root, facts, wanted=read.remember) as memory:
        found = run(facts, on_step, memory=memory, scope=scope)
    every = [*read.findings, *found, *_not_looked(facts)]
    return waive(every, _waivers(read), read.as_of, everything=scope.everything)


def blocks_item(root: Path, read: Read, item: Item) -> bool:
    """Return whether a rule for items finds what blocks one item of the site, remembering nothing.

    Raises UnfinishedError where a rule fails.
    """
    found = run_one(item, _facts(root, read))
    waived = waive(found, _waivers(read), read.as_of, everything=False)
    return bool(blocking(waived.standing))


def _waivers(read: Read) -> list[Waiver]:
    return [each for each in read.config.waivers.waivers if not _told_elsewhere(each.code)]


def _told_elsewhere(code: str) -> bool:
    """Return whether `terbit links` or `terbit sop check` looks for a code, and not this check."""
    return code in CODES or code.startswith("SOP")


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


def _facts(root: Path, read: Read) -> Facts:
    before = changed_since_published(root)
    dictionary = open_dictionary(dictionaries(), frozenset(read.config.words.known))
    known = (read.site, read.config, read.as_of, read.catalogue)
    return Facts(*known, partial(_read_pdf, root), before, dictionary, read_requests(root))


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
