"""OCRmyPDF: pages that are pictures get a text layer in Indonesian, and become PDF/A-2b."""

import subprocess
from pathlib import Path

from pipeline.outside.confined import Done, confined, find

PROGRAM = "ocrmypdf"
LANGUAGE = "ind"
_SECONDS = 60.0
_SECONDS_A_PAGE = 30.0
_MEMORY = 4 * 1024**3


def languages() -> tuple[str, ...]:
    """Return the languages that Tesseract reads here; none where it is not installed."""
    program = find("tesseract")
    if program is None:
        return ()
    done = subprocess.run(
        [program, "--list-langs"], capture_output=True, text=True, timeout=20, check=False
    )
    return tuple(line.strip() for line in done.stdout.splitlines()[1:])


def with_text(file: Path, pages: int, folder: Path) -> tuple[Path | None, Done]:
    """Return a PDF of pictures as PDF/A-2b with a text layer, and how it went.

    Everything is written below `folder`. Raises FileNotFoundError where OCRmyPDF is not installed.
    """
    made = folder / "dibaca.pdf"
    arguments = [
        find(PROGRAM) or PROGRAM,
        *("--language", LANGUAGE, "--output-type", "pdfa-2", "--quiet", "--jobs", "2"),
        *(str(file), str(made)),
    ]
    seconds = _SECONDS + _SECONDS_A_PAGE * pages
    done = confined(arguments, folder / "home", seconds, memory=_MEMORY)
    return (made if done.well and made.is_file() else None), done
