"""Options that several commands share."""

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

from pipeline.errors import UsageError

LOOKED = "terbit.looked"
AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="TANGGAL",
        help="Anggap hari ini tanggal ini, misalnya 2026-11-20.",
        show_default=False,
    ),
]
Key = Annotated[
    Path | None,
    typer.Option(
        "--key",
        metavar="FILE",
        help="Kunci SSH Anda; bila tidak ditulis: git config user.signingKey.",
        show_default=False,
    ),
]
Draft = Annotated[
    str, typer.Argument(help="Nama naskah seperti di terbit queue.", metavar="NASKAH")
]
Item = Annotated[
    str,
    typer.Argument(help="Folder atau alamat tulisan yang sudah terbit.", metavar="TULISAN"),
]
Place = Annotated[
    str | None,
    typer.Argument(
        metavar="TUJUAN",
        help="Nama tujuan di release.yml; bila tidak ditulis, default_target.",
        show_default=False,
    ),
]
Json = Annotated[bool, typer.Option("--json", metavar="", help="Keluarkan satu dokumen JSON saja.")]


def court_folder(context: typer.Context) -> Path:
    """Return the court's folder; raises UsageError where it is not one."""
    root: Path = context.obj
    if not (root / "site_config").is_dir():
        raise UsageError(
            f"{root} bukan folder pengadilan: site_config/ tidak ada. "
            "Pindah ke folder pengadilan, atau tunjuk dengan --folder."
        )
    return root


def day(text: str | None) -> dt.date | None:
    """Return a date typed by a person; raises UsageError where it is not one."""
    try:
        return dt.date.fromisoformat(text) if text else None
    except ValueError:
        raise UsageError(f"Tulis tanggal seperti 2026-11-20, bukan {text}.") from None


def whole_number(text: str) -> int:
    """Return a number typed by a person; raises UsageError where it is none, or less than one."""
    if not text.isascii() or not text.isdecimal() or int(text) < 1:
        raise UsageError(f"Tulis nomor dengan angka, misalnya 7, bukan {text}.")
    return int(text)
