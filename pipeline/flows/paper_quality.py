"""How well the checks tell a document that lists cases from one about a guarded case."""

import dataclasses
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from pipeline.checks.facts import Facts, ReadPdf
from pipeline.checks.minimum_class import minimum_class
from pipeline.config.load import load_config
from pipeline.content.beside import Beside, DocumentFile
from pipeline.content.catalogue import load_catalogue
from pipeline.content.fields import Document
from pipeline.content.item import Item, Site
from pipeline.flows.labelled_items import AS_OF, Counts, item_of
from pipeline.pdf.facts import Names, Page, Pdf, Structure
from pipeline.samples.case_papers import Paper
from pipeline.samples.labelled import Labelled


def measure_papers(made: Iterable[Paper], root: Path) -> dict[str, Counts]:
    """Count, by kind of document, which ones make their item guarded as a case about a person."""
    facts = Facts(Site(root, ()), load_config(root), AS_OF, load_catalogue(root))
    kinds: dict[str, Counts] = defaultdict(Counts)
    for paper in made:
        item, read = _with_document(paper)
        needed, _ = minimum_class(item, dataclasses.replace(facts, read_pdf=read))
        kinds[paper.kind].add(paper.guarded, needed == "perhatian_khusus")
    return dict(kinds)


def _with_document(paper: Paper) -> tuple[Item, ReadPdf]:
    """Return an item with the document beside it, and what tells its pages."""
    item = item_of(Labelled("", "Isi.\n", holds=False))
    words = {"file": "daftar.pdf", "title": "Daftar", "sha256": "0" * 64, "officer": "Panitera"}
    beside = Beside(f"{item.folder}/daftar.pdf", Path("daftar.pdf"), 0)
    listed = DocumentFile(Document.model_validate(words), beside, item.source, 0)
    pages = tuple(Page(595, 842, text) for text in paper.pages)
    pdf = Pdf(Structure(len(pages), frozenset(), Names()), pages)
    return dataclasses.replace(item, documents=(listed,)), lambda _: pdf


def papers_table(kinds: dict[str, Counts]) -> str:
    """Return the counts as a Markdown table."""
    rows = ["| Document | Guarded | Should be | Right |", "|---|---:|---:|---:|"]
    for kind, counts in kinds.items():
        of, told = counts.holding + counts.others, counts.found + counts.wrongly
        right = (counts.found + counts.others - counts.wrongly) / of
        rows.append(f"| {kind} | {told} of {of} | {counts.holding} of {of} | {right:.3f} |")
    return "\n".join(rows)
