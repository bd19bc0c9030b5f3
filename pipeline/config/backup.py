"""backup.yml: where backups go, how long they are kept, and how often restoring is tried."""

from typing import Annotated, Literal

from pydantic import Field

from pipeline.config.shapes import Folder
from pipeline.record import Strict


class Destination(Strict):
    """One place that holds backups."""

    id: str = Field(pattern=r"^[a-z][a-z0-9-]*$", description="nama singkat, huruf kecil")
    kind: Literal["folder", "disk", "restic", "sftp", "iso"] = Field(
        description="folder: salinan biasa; disk: salinan biasa di disk yang dipasang; "
        "restic: repositori restic terenkripsi; sftp: salinan biasa di server; "
        "iso: image untuk CD atau DVD"
    )
    path: Folder = Field(description="folder atau alamat repositori")
    label: str | None = Field(
        None, pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$", description="label disk"
    )
    host: str | None = Field(None, pattern=r"^[A-Za-z0-9.:-]+$", description="nama atau IP server")
    user: str | None = Field(None, pattern=r"^[a-z_][a-z0-9_.-]*$", description="nama pengguna")
    port: Annotated[int, Field(ge=1, le=65535)] | None = Field(None, description="nomor porta")
    host_key: str | None = Field(
        None,
        pattern=r"^(ssh|ecdsa)-[a-z0-9-]+ [A-Za-z0-9+/]+=*$",
        description="kunci publik server, misalnya ssh-ed25519 AAAA...",
    )
    disc_mib: Annotated[int, Field(ge=8, le=100_000)] | None = Field(
        None, description="ukuran satu cakram, dalam MiB: CD 650, DVD 4400"
    )
    limit_kib: Annotated[int, Field(ge=1, le=10_000_000)] | None = Field(
        None, description="kecepatan tertinggi saat menyalin, dalam KiB per detik"
    )
    off_site: bool = Field(description="true bila tempatnya di luar gedung pengadilan")


class Keep(Strict):
    """How many backups of each age are kept."""

    daily: int = Field(ge=1, le=366, description="jumlah cadangan harian yang disimpan")
    weekly: int = Field(ge=0, le=260, description="jumlah cadangan mingguan yang disimpan")
    monthly: int = Field(ge=0, le=240, description="jumlah cadangan bulanan yang disimpan")
    yearly: int = Field(ge=0, le=50, description="jumlah cadangan tahunan yang disimpan")


class Backup(Strict):
    """The whole of backup.yml."""

    destinations: tuple[Destination, ...] = Field(
        min_length=1, description="daftar tempat cadangan"
    )
    repositories: tuple[Folder, ...] = Field(
        (), description="repositori Git lain yang ikut dicadangkan"
    )
    keep: Keep = Field(description="berapa cadangan yang disimpan")
    oldest_hours: int = Field(
        48, ge=1, le=8784, description="umur tertinggi cadangan terbaru dalam jam"
    )
    drill_every_days: int = Field(ge=1, le=366, description="jarak uji pemulihan dalam hari")
