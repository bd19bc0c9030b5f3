"""release.yml: where the finished site is put."""

from typing import Annotated, Literal

from pydantic import Field

from pipeline.config.people import PublicKey
from pipeline.config.shapes import Folder
from pipeline.record import Strict

STATUS = "status"


class Target(Strict):
    """One place the site is put: a folder here, or a folder of a server."""

    kind: Literal["local", "ssh", "sftp"] = Field(
        description="local: folder di mesin ini; ssh: server dengan shell; sftp: tanpa shell"
    )
    path: Folder = Field(description="folder tujuan")
    host: str | None = Field(None, pattern=r"^[A-Za-z0-9.:-]+$", description="nama atau IP server")
    user: str | None = Field(None, pattern=r"^[a-z_][a-z0-9_.-]*$", description="nama pengguna")
    port: Annotated[int, Field(ge=1, le=65535)] | None = Field(None, description="nomor porta")
    host_key: str | None = Field(
        None,
        pattern=r"^(ssh|ecdsa)-[a-z0-9-]+ [A-Za-z0-9+/]+=*$",
        description="kunci publik server, misalnya ssh-ed25519 AAAA...",
    )
    serves: Literal["current", "path"] = Field(
        "current",
        description="folder yang dilayani server web: current di dalam path, atau path itu sendiri",
    )
    public_url: str | None = Field(
        None,
        pattern=r"^(https://[^\s/]+|http://(127\.0\.0\.1|localhost)(:[0-9]+)?)$",
        description="alamat situs di tujuan ini, https, tanpa garis miring di akhir",
    )


class Release(Strict):
    """The whole of release.yml."""

    default_target: str = Field(description="nama tujuan yang dipakai bila tidak disebut")
    targets: dict[str, Target] = Field(min_length=1, description="tujuan menurut nama")
    status: Target | None = Field(
        None, description="tempat halaman status pemantauan, di luar tempat situs"
    )
    status_key: PublicKey | None = Field(
        None, description="kunci publik untuk tanda tangan halaman status, bukan manifest_key"
    )
    manifest_key: PublicKey | None = Field(
        None, description="kunci publik untuk tanda tangan manifes, isi berkas .pub"
    )
    grace_hours: int = Field(
        ge=1, le=720, description="lama berkas gaya dan skrip yang lama tetap ada, dalam jam"
    )
    keep_releases: int = Field(ge=2, le=100, description="jumlah rilis yang disimpan")
