"""Tables and captions: text that is published as it is, when it is what it says."""

import csv
import io
import re
import shutil
from pathlib import Path

from pipeline.findings import Finding
from pipeline.intake.faults import captions_broken, formula_in_table, table_not_utf8
from pipeline.intake.outcome import Made, Outcome, Refused, Source, Wishes
from pipeline.intake.recordings.captions import fault_of

_FORMULA = re.compile(r"^[=+\-@\t\r]")
_NUMBER = re.compile(r"^[+-]?[\d.,]+ ?%?$")


def make_text(source: Source, work: Path, _wishes: Wishes) -> Outcome:
    """Return a table (`.csv`) or captions (`.vtt`) as they came, or why they are not taken."""
    raw = source.file.read_bytes()
    found = _of_captions(raw, source) if source.type.type == "text/vtt" else _of_table(raw, source)
    if isinstance(found, Finding):
        return Refused(found)
    ending = source.type.endings[0]
    out = work / f"hasil.{ending}"
    shutil.copyfile(source.file, out)
    return Made(out, source.type.type, ending, told=found)


def _of_captions(raw: bytes, source: Source) -> tuple[Finding, ...] | Finding:
    fault = fault_of(raw, ".vtt")
    if fault is None:
        return ()
    message = f"Betulkan baris {fault.line}: {fault.message}."
    return captions_broken.FAULT.at(source.place, message)


def _of_table(raw: bytes, source: Source) -> tuple[Finding, ...] | Finding:
    text = _decoded(raw)
    rows = _rows(text) if text is not None else None
    if not rows:
        message = "Simpan ulang tabel sebagai CSV dengan pengodean UTF-8."
        return table_not_utf8.FAULT.at(source.place, message)
    formulas = [number for number, row in enumerate(rows, start=1) if any(map(is_formula, row))]
    if not formulas:
        return ()
    shown = ", ".join(str(number) for number in formulas[:5])
    message = f"Periksa baris {shown}: isiannya dapat dijalankan sebagai rumus."
    return (formula_in_table.FAULT.at(source.place, message),)


def _decoded(raw: bytes) -> str | None:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    return None if re.search(r"[\x00-\x08\x0e-\x1f]", text) else text


def _rows(text: str) -> list[list[str]] | None:
    head = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text), delimiter=max(",;\t", key=head.count), strict=True)
    try:
        return [row for row in reader if row]
    except csv.Error:
        return None


def is_formula(entry: str) -> bool:
    """Return whether a spreadsheet would run an entry; a number with its sign is none."""
    return bool(_FORMULA.match(entry)) and not _NUMBER.match(entry.strip())
