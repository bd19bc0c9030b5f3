"""Doctor: is this machine, and this folder, ready?

Every question has one of three answers; a program that only some files need may be absent.
"""

import re
import shutil
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

from PIL import features

from pipeline.config.load import load_config
from pipeline.content.load import load_site
from pipeline.errors import TerbitError
from pipeline.intake.documents.needs import NEEDS, Need, is_there
from pipeline.outside import typesetting
from pipeline.outside.programs import version_of
from pipeline.outside.repository import revision_of
from pipeline.outside.ssh_signatures import tells_times_apart

# `git merge-tree --write-tree` came with this version.
MERGES_WITHOUT_FILES = (2, 38)
NEEDED_BYTES = 1_000_000_000
State = Literal["ok", "without", "wrong", "unknown"]
_SIGNS = {"ok": "✓", "without": "–", "wrong": "✗", "unknown": "?"}
_EXIT_CODES = {"ok": 0, "without": 0, "wrong": 1, "unknown": 3}


@dataclass(frozen=True)
class Answer:
    """What was asked, how it stands, and what it says, in Indonesian."""

    what: str
    state: State
    says: str

    @property
    def sign(self) -> str:
        """Return the sign that stands before the answer."""
        return _SIGNS[self.state]

    @property
    def exit_code(self) -> int:
        """Return the exit code that this answer alone would give."""
        return _EXIT_CODES[self.state]

    def as_dict(self) -> dict[str, str]:
        """Return the answer for a JSON document."""
        return asdict(self)


def examine(root: Path) -> list[Answer]:
    """Ask every question about this machine and the court's folder `root`."""
    questions: dict[str, Callable[[Path], tuple[State, str]]] = {
        "Python": _python,
        "Git": _git,
        "Persetujuan: Git": _git_for_review,
        "Persetujuan: tanda tangan": _signatures,
        "Format foto AVIF": _avif,
        **{f"Penerimaan {need.files}": _program(need) for need in NEEDS},
        "Cadangan restic": _restic,
        "PDF SOP dan rekap": _typst,
        "Ruang simpan": _disk,
        "Pengaturan (site_config/)": _config,
        "Isi (content/)": _content,
        "Riwayat Git": _history,
    }
    return [Answer(what, *ask(root)) for what, ask in questions.items()]


def _python(_root: Path) -> tuple[State, str]:
    shown = ".".join(str(part) for part in sys.version_info[:3])
    return "ok", f"versi {shown}"


def _git(_root: Path) -> tuple[State, str]:
    shown = version_of("git")
    return ("ok", shown) if shown else ("wrong", "belum terpasang; pasang git")


def _git_for_review(root: Path) -> tuple[State, str]:
    told = re.search(r"(\d+)\.(\d+)", version_of("git") or "")
    if told and (int(told[1]), int(told[2])) >= MERGES_WITHOUT_FILES:
        return "ok", "dapat menggabungkan tanpa folder kerja"
    return _needed_for_review(root), "perlu Git 2.38 atau lebih baru"


def _signatures(root: Path) -> tuple[State, str]:
    try:
        good = tells_times_apart()
    except TerbitError as problem:
        return _needed_for_review(root), str(problem)
    if good:
        return "ok", "ssh-keygen menandatangani dan memeriksa menurut waktu"
    return _needed_for_review(root), "perbarui OpenSSH: yang ini tidak memeriksa menurut waktu"


def _needed_for_review(root: Path) -> State:
    """Return how bad an absence is: without review, nobody misses it."""
    try:
        return "wrong" if load_config(root).review.enabled else "without"
    except TerbitError:
        return "wrong"


def _avif(_root: Path) -> tuple[State, str]:
    if features.check("avif"):
        return "ok", "tersedia"
    return "wrong", "Pillow di sini tidak dapat menulis AVIF; jalankan scripts/run lagi"


def _program(need: Need) -> Callable[[Path], tuple[State, str]]:
    def ask(_root: Path) -> tuple[State, str]:
        if is_there(need):
            told = re.search(r"\d[\d.]*", version_of(need.program, need.asks) or "")
            return "ok", f"{need.program} {told.group()}" if told else need.program
        return "without", f"{need.program} belum terpasang; bila perlu: {need.how}"

    return ask


def _restic(root: Path) -> tuple[State, str]:
    shown = version_of("restic", "version")
    if shown:
        return "ok", shown
    return _needed_for_backup(root), "restic belum terpasang; bila perlu: apt install restic"


def _typst(_root: Path) -> tuple[State, str]:
    if typesetting.is_there():
        return "ok", "Typst tersedia"
    return "without", f"Typst belum terpasang; bila perlu: {typesetting.HOW}"


def _needed_for_backup(root: Path) -> State:
    """Return how bad the absence of restic is: only media of its kind need it."""
    try:
        media = load_config(root).backup.destinations
    except TerbitError:
        return "wrong"
    return "wrong" if any(each.kind == "restic" for each in media) else "without"


def _disk(root: Path) -> tuple[State, str]:
    try:
        free = shutil.disk_usage(root).free
    except OSError as problem:
        return "unknown", f"tidak dapat dilihat: {problem.strerror}"
    shown = f"sisa {free / 1e9:.1f} GB"
    return ("ok", shown) if free >= NEEDED_BYTES else ("wrong", f"{shown}; kosongkan sampai 1 GB")


def _config(root: Path) -> tuple[State, str]:
    try:
        return "ok", f"terbaca, {load_config(root).court.name}"
    except TerbitError as problem:
        return "wrong", str(problem)


def _content(root: Path) -> tuple[State, str]:
    try:
        loaded = load_site(root)
    except TerbitError as problem:
        return "unknown", str(problem)
    if loaded.findings:
        return "wrong", f"{len(loaded.findings)} temuan bentuk; jalankan terbit check"
    return "ok", f"{len(loaded.site.items)} naskah terbaca"


def _history(root: Path) -> tuple[State, str]:
    revision = revision_of(root)
    if revision.commit is None:
        return "wrong", "folder ini belum punya komit Git; jalankan git init dan git commit"
    return "ok", f"komit {revision.commit[:10]}" + (", ada perubahan" if revision.changed else "")
