"""visitors.yml: how logs of visitors are read, how long what is kept stays, when to report."""

from typing import Annotated

from pydantic import Field

from pipeline.record import Strict

Code = Annotated[str, Field(pattern=r"^VIS\d{3}$")]
LogPath = Annotated[str, Field(pattern=r"^[^*?]*/[^/]+$")]
Host = Annotated[str, Field(pattern=r"^[a-z0-9.-]{1,253}$")]


class Incident(Strict):
    """When a class of suspicious activity becomes an incident."""

    code: Code = Field(description="kode, seperti VIS020")
    requests: int = Field(ge=1, description="jumlah permintaan sejak menjadi insiden")
    answered: int = Field(
        ge=0, description="jumlah yang dijawab 200 sejak menjadi insiden; 0: tidak dilihat"
    )


class Visitors(Strict):
    """The whole of visitors.yml."""

    keep_days: int = Field(ge=35, le=800, description="hari catatan harian disimpan")
    keep_keys_months: int = Field(
        ge=0, le=3, description="bulan kunci samaran disimpan sesudah bulannya"
    )
    keep_incidents_days: int = Field(ge=1, le=800, description="hari bukti mentah insiden disimpan")
    own_hosts: tuple[Host, ...] = Field(
        description="nama situs sendiri, agar tautan di dalamnya tidak dihitung"
    )
    logs: dict[str, tuple[LogPath, ...]] = Field(
        default_factory=dict, description="berkas log di server, menurut tujuan di release.yml"
    )
    incidents: tuple[Incident, ...] = Field(description="batas insiden")
