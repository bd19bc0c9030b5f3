"""Typst: a document as PDF/A-2a and PDF/UA-1, from its own fonts alone and without the network."""

import json
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

from pipeline.errors import UnfinishedError

HOW = "scripts/setup requirements.lock, atau pip install 'terbit[documents]'"


def is_there() -> bool:
    """Return whether Typst is installed; it is large, and only PDFs need it."""
    return find_spec("typst") is not None


def typeset(source: Path, inputs: Mapping[str, str]) -> bytes:
    """Return the PDF of a Typst file; the same inputs give the same bytes on any day.

    Raises UnfinishedError where Typst is absent or cannot set it.
    """
    typst = _typst()
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
    typst = _typst()
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


def _typst() -> ModuleType:
    try:
        import typst
    except ImportError:
        raise UnfinishedError(
            f"PDF belum dapat dibuat: Typst belum terpasang. Pasang dengan {HOW}."
        ) from None
    found: ModuleType = typst
    return found


def _unfinished(problem: Exception) -> UnfinishedError:
    return UnfinishedError(f"PDF belum dapat dibuat. Typst menjawab: {problem}")
