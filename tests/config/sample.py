"""A court's folder to break: this repository's files with a small menu, and ways to change it."""

import shutil
from pathlib import Path

import pytest

from pipeline.config import FILES, FOLDER, load_config
from pipeline.errors import ConfigError, Fault

ROOT = Path(__file__).resolve().parents[2]
MENU = """\
menu:
  - title: Beranda
    to: /
  - title: Layanan Publik
    to: /layanan-publik/
    items:
      - title: Jam Kerja
        to: /layanan-publik/jam-kerja/
        items:
          - title: Jam PTSP
            to: /layanan-publik/jam-kerja/ptsp/
  - title: e-Court
    to: https://ecourt.mahkamahagung.go.id
"""
KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIContohContohContohContohContohContohCont"


def copy_into(root: Path) -> None:
    """Make `root` a court's folder with a configuration that loads."""
    folder = root / FOLDER
    folder.mkdir()
    for file in FILES:
        if file.name != "menu":
            source = file.example if file.optional else file.path
            shutil.copy(ROOT / source, root / file.path)
    (folder / "menu.yml").write_text(MENU, encoding="utf-8")


def change(root: Path, name: str, old: str, new: str) -> None:
    """Replace the first `old` in a file of site_config/; it must be there."""
    path = root / FOLDER / f"{name}.yml"
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{name}.yml no longer holds {old!r}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def faults(root: Path) -> tuple[Fault, ...]:
    with pytest.raises(ConfigError) as caught:
        load_config(root)
    return caught.value.faults


def line_of(root: Path, fault: Fault) -> str:
    return (root / fault.path).read_text(encoding="utf-8").splitlines()[fault.line - 1]
