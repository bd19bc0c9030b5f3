"""Photos of one item that look alike: a person chooses, nothing is thrown away."""

from pipeline.findings import Finding
from pipeline.intake.faults import near_duplicate
from pipeline.intake.ledger import Ledger
from pipeline.intake.outcome import Made, Source
from pipeline.intake.photos.likeness import alike


def lookalikes(ledger: Ledger, source: Source, made: Made) -> list[Finding]:
    """Return a finding for each photo of the item that the new one looks like."""
    return [
        near_duplicate.FAULT.at(source.place, f"Pilih salah satu: mirip dengan {name}.")
        for name, likeness in _others(ledger, source)
        if made.likeness and alike(made.likeness, likeness)
    ]


def _others(ledger: Ledger, source: Source) -> list[tuple[str, str]]:
    return [
        (receipt.result.file, receipt.result.likeness)
        for receipt in ledger.receipts()
        if receipt.result.likeness and receipt.original.sha256 != source.sha256
    ]
