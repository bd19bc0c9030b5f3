"""Options that several commands share."""

import datetime as dt
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

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


def moment(text: str | None, time_zone: str | None) -> dt.datetime | None:
    """Return a moment typed by a person: a day means its end, a time is the court's own, or this
    machine's where no court is known.

    Raises UsageError where it is neither.
    """
    if not text:
        return None
    zone = ZoneInfo(time_zone) if time_zone else None
    try:
        if len(text) == len("2026-11-20"):
            given = dt.datetime.combine(dt.date.fromisoformat(text), dt.time.max, zone)
        else:
            given = dt.datetime.fromisoformat(text.replace(".", ":"))
        return given if given.tzinfo else given.replace(tzinfo=zone).astimezone()
    except ValueError:
        message = f"Tulis waktu seperti 2026-11-20 atau 2026-11-20T13.30, bukan {text}."
        raise UsageError(message) from None


def zone_of(root: Path) -> str:
    """Return the court's own time zone; raises ConfigError."""
    from pipeline.config.load import load_config

    return load_config(root).court.time_zone


def whole_number(text: str) -> int:
    """Return a number typed by a person; raises UsageError where it is none, or less than one."""
    if not text.isascii() or not text.isdecimal() or int(text) < 1:
        raise UsageError(f"Tulis nomor dengan angka, misalnya 7, bukan {text}.")
    return int(text)
