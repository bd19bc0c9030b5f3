"""Typst: a document as PDF/A-2a and PDF/UA-1, from its own fonts alone and without the network."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pipeline.errors import UnfinishedError


def typeset(source: Path, inputs: Mapping[str, str]) -> bytes:
    """Return the PDF of a Typst file; the same inputs give the same bytes on any day.

    Raises UnfinishedError where Typst cannot set it.
    """
    import typst  # a large library: only for those who ask for a PDF

    try:
        made: bytes = typst.compile(
            source,
            root=source.parent,
            ignore_system_fonts=True,
            format="pdf",
            sys_inputs=dict(inputs),
            pdf_standards=["a-2a", "ua-1"],
        )
    except typst.TypstError as problem:
        raise _unfinished(problem) from problem
    return made


def measured(source: Path, inputs: Mapping[str, str], label: str) -> Any:
    """Return the value that a Typst file leaves under a label; raises UnfinishedError."""
    import typst

    try:
        told = typst.query(
            source,
            f"<{label}>",
            field="value",
            one=True,
            root=source.parent,
            ignore_system_fonts=True,
            sys_inputs=dict(inputs),
        )
    except typst.TypstError as problem:
        raise _unfinished(problem) from problem
    return json.loads(told)


def _unfinished(problem: Exception) -> UnfinishedError:
    return UnfinishedError(f"PDF belum dapat dibuat. Typst menjawab: {problem}")
