"""How well the privacy rules tell: each one run on sentences that it should find, or not."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pipeline.checks.facts import Facts
from pipeline.checks.pages import known_codes
from pipeline.checks.run import run
from pipeline.config.load import load_config
from pipeline.content.catalogue import load_catalogue
from pipeline.content.item import Site
from pipeline.findings import Finding
from pipeline.flows.labelled_items import AS_OF, Counts, item_of
from pipeline.flows.paper_quality import measure_papers, papers_table
from pipeline.samples.case_papers import papers
from pipeline.samples.labelled import Labelled, labelled

PAGE = "docs/reference/check-quality.md"
_EACH = 100


@dataclass(frozen=True)
class Quality:
    """The counts of each rule, and of each disguise of a number over all rules."""

    rules: dict[str, Counts]
    disguises: dict[str, Counts]


def measure(sentences: Iterable[Labelled], root: Path) -> Quality:
    """Run each sentence's rule on it; `root` holds the configuration that the rules are given."""
    facts = Facts(Site(root, ()), load_config(root), AS_OF, load_catalogue(root))
    rules: dict[str, Counts] = defaultdict(Counts)
    disguises: dict[str, Counts] = defaultdict(Counts)
    for sentence in sentences:
        found = known_codes()[sentence.code].find
        assert found is not None
        fired = any(True for _ in found(item_of(sentence), facts))
        counts = disguises[sentence.disguise] if sentence.disguise else rules[sentence.code]
        counts.add(sentence.holds, fired)
    return Quality(dict(rules), dict(disguises))


def spoken(text: str, root: Path) -> list[Finding]:
    """Return what every rule says of a real text, read as the body of news."""
    item = item_of(Labelled("", text, holds=False))
    facts = Facts(Site(root, (item,)), load_config(root), AS_OF, load_catalogue(root))
    return [finding for finding in run(facts) if finding.place.path == item.path]


def page(root: Path) -> str:
    """Return the reference page with the tables."""
    quality = measure(labelled(_EACH), root)
    rules, disguises = _rules_table(quality), _disguise_table(quality)
    documents = papers_table(measure_papers(papers(_EACH), root))
    return _PAGE.format(each=_EACH, rules=rules, disguises=disguises, documents=documents)


_PAGE = """\
# How well the privacy rules tell

Each rule is run on {each} generated sentences that hold what it looks for, and on {each} that only
look like it. Every number is made anew from the same seed; none is stored. The sentences are the
project's own, so the shares say what the rules can do, not how often a court's texts are right.
`scripts/bench checks` measures more of them, and takes real texts with `--text`.

## By rule

{rules}

## By disguise

Numbers of six rules (NIK, NPWP, KK, mobile, bank account, NIP), hidden in every way that is known.

{disguises}

## By document

A document that merely lists cases makes nobody known; one about a guarded case makes its item
guarded ([PRI015](../rules/PRI015.md)). {each} generated documents of each kind, page by page.

{documents}

## What is not found

- A number said in another way than digit by digit: "tiga puluh dua juta".
- A first name alone at the start of a sentence, or written in small letters. Within a sentence,
  where it does something, it is a note (PRI025).
- A landline with nothing of a person or a guarded case beside it (PRI024); an office has one too.
- A short advertisement for gambling that drops nothing but a name that may be any word: of 1,200
  comments that people had labelled as such, 91 in 100 are seen (HTM002, HTM003, and letters in
  disguise); of 1,200 others, 4 are told.
- A list of cases in a PDF with a word in it that such lists do not know, such as a hall's name,
  stays guarded; it might be somebody's. So does a list in the text of an item itself.
"""


def _rules_table(quality: Quality) -> str:
    rows = ["| Rule | Name | Found | Recall | Told wrongly | Precision |"]
    rows.append("|---|---|---:|---:|---:|---:|")
    for code, counts in sorted(quality.rules.items()):
        found = f"{counts.found} of {counts.holding} | {counts.recall:.3f}"
        wrong = f"{counts.wrongly} of {counts.others} | {counts.precision:.3f}"
        name = known_codes()[code].name
        rows.append(f"| [{code}](../rules/{code}.md) | {name} | {found} | {wrong} |")
    return "\n".join(rows)


def _disguise_table(quality: Quality) -> str:
    rows = ["| Disguise | Found | Recall |", "|---|---:|---:|"]
    for name, counts in sorted(quality.disguises.items()):
        rows.append(f"| {name} | {counts.found} of {counts.holding} | {counts.recall:.3f} |")
    return "\n".join(rows)
