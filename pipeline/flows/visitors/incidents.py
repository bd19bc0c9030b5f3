"""Raw evidence of incidents: the only place where addresses stay, and not for long."""

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.outside.access_logs.evidence import evidence_of
from pipeline.visitors.report import Report

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


def keep_evidence(
    connection: "DuckDBPyConnection", report: Report, folder: Path
) -> tuple[tuple[Path, str], ...]:
    """Write the log lines of each incident's visitors; return each file and its SHA-256.

    Only lines of the logs that were just read are at hand; an incident without any writes nothing.
    """
    kept = []
    for incident in report.incidents:
        lines = evidence_of(connection, incident.code)
        if lines:
            file = folder / f"{incident.last}-{incident.code}.log"
            kept.append((file, _write(file, lines)))
    return tuple(kept)


def written_out(line: str) -> str:
    """Return a line of a log in which what is not seen, or steers a screen, is written out.

    Nothing of it is lost: a line of evidence is one line, and a terminal may show it.
    """
    return "".join(letter if letter.isprintable() else _escape(letter) for letter in line)


def _escape(letter: str) -> str:
    return letter.encode("unicode_escape").decode("ascii")


def _write(file: Path, lines: list[str]) -> str:
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    text = "".join(f"{written_out(line)}\n" for line in lines).encode()
    opened = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(opened, "wb") as out:
        out.write(text)
    return hashlib.sha256(text).hexdigest()
