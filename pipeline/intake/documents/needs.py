"""Programs that some files need, what for, and how to get them; each is optional."""

from dataclasses import dataclass

from pipeline.findings import Finding, Place
from pipeline.intake.faults import program_missing
from pipeline.outside.confined import find
from pipeline.outside.scanning import LANGUAGE, languages


@dataclass(frozen=True)
class Need:
    """A program, for which files and what for, and the packages of Debian that bring it."""

    program: str
    files: str
    purpose: str
    packages: str
    asks: str = "--version"

    @property
    def how(self) -> str:
        """Return how to get the program."""
        return f"sudo apt install --no-install-recommends {self.packages}"


OFFICE = Need(
    "soffice",
    "naskah perkantoran",
    "mengubah naskah perkantoran menjadi PDF",
    "libreoffice-writer-nogui libreoffice-calc-nogui libreoffice-impress-nogui",
)
SCANS = Need(
    "ocrmypdf",
    "pindaian",
    "memberi lapisan teks pada pindaian",
    "ocrmypdf tesseract-ocr-ind",
)
RECORDINGS = Need("ffmpeg", "rekaman", "membersihkan rekaman", "ffmpeg", "-version")
NEEDS = (OFFICE, SCANS, RECORDINGS)


def is_there(need: Need) -> bool:
    """Return whether a program, and for scans its Indonesian, is on this machine."""
    if find(need.program) is None:
        return False
    return need is not SCANS or LANGUAGE in languages()


def missing(need: Need, place: Place) -> Finding | None:
    """Return the finding that a program is not there, or None where it is."""
    if is_there(need):
        return None
    message = f"Pasang {need.program} untuk {need.purpose}: {need.how}"
    return program_missing.FAULT.at(place, message)
