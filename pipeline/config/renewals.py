"""renewals.yml: what the site stops without if nobody pays or renews it.

Source: SOP pemeliharaan website (tais-05) step 4; SOP pengelolaan website (madiun-e) step 4.
"""

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field

from pipeline.config.shapes import Text
from pipeline.record import Strict

Kind = Literal["domain", "hosting", "connection", "certificate", "licence", "decree"]


class Renewal(Strict):
    """One thing that runs out on a day, and who sees to it."""

    id: str = Field(pattern=r"^[a-z][a-z0-9-]{0,39}$", description="nama singkat, huruf kecil")
    what: Text = Field(description="apa yang diperpanjang, dengan kata biasa")
    kind: Kind = Field(
        description="domain, hosting, connection (internet), certificate (sertifikat TLS), "
        "licence (lisensi), atau decree (SK petugas)"
    )
    name: str | None = Field(
        None,
        pattern=r"^[^\s/:@]+\.[^\s/:@]+$",
        max_length=253,
        description="nama domain, atau nama situs bersertifikat",
    )
    due: dt.date = Field(description="hari terakhir berlaku, menurut tagihan atau SK")
    owner: str = Field(description="id penanggung jawab, menurut people.yml")
    invoice: Text | None = Field(None, description="nomor tagihan, kontrak, atau SK yang berlaku")
    budget_year: Annotated[int, Field(ge=2000, le=2100)] | None = Field(
        None, description="tahun anggaran yang membayar perpanjangan berikutnya"
    )
    note: Text | None = Field(None, description="catatan, misalnya nama penyedia")


class Renewals(Strict):
    """The whole of renewals.yml."""

    remind_days_before: tuple[Annotated[int, Field(ge=1, le=365)], ...] = Field(
        min_length=1, description="berapa hari sebelumnya pengingat dikirim, dari yang terlama"
    )
    renewals: tuple[Renewal, ...] = Field(description="daftar yang harus diperpanjang")
