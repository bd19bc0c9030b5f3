"""forge.yml: the Git server with pull requests that a court may work with; it may be absent."""

from typing import Annotated, Literal

from pydantic import Field

from pipeline.config.shapes import Text
from pipeline.record import Strict

Url = Annotated[
    str,
    Field(
        pattern=r"^(https://([A-Za-z0-9.-]+|\[[0-9a-f:]+\])(:[0-9]+)?(/[A-Za-z0-9._-]+)*"
        r"|http://(127\.0\.0\.1|localhost)(:[0-9]+)?)$"
    ),
]
Name = Annotated[
    str, Field(pattern=r"^[A-Za-z0-9_-][A-Za-z0-9_.-]*(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)+$")
]
Account = Annotated[str, Field(pattern=r"^[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}(\[bot\])?$")]


class OutsideCourt(Strict):
    """Who allowed drafts to stand on a forge outside the court's machines, and why."""

    approved_by: str = Field(description="id orang di people.yml yang mengizinkan")
    reason: Text = Field(description="alasan draf boleh berada di luar pengadilan")


class Forge(Strict):
    """The whole of forge.yml."""

    kind: Literal["forgejo", "gitea", "github", "gitlab"] = Field(description="jenis forge")
    url: Url = Field(description="alamat forge, https, tanpa garis miring di akhir")
    repository: Name = Field(description="pemilik/nama repositori di forge itu")
    token_variable: str = Field(
        pattern=r"^[A-Z][A-Z0-9_]{2,59}$",
        description="nama variabel lingkungan yang berisi token, bukan tokennya",
    )
    account: Account = Field(description="nama akun mesin pemilik token itu")
    outside_court: OutsideCourt | None = Field(
        None, description="izin memakai forge di luar mesin pengadilan"
    )
