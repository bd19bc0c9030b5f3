"""renewals.yml: what the site stops without if nobody pays or renews it.

Source: SOP pemeliharaan website (tais-05) step 4.
"""

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field

from pipeline.config.shapes import Text
from pipeline.record import Strict


class Renewal(Strict):
    """One thing that runs out on a day, and who sees to it."""

    what: Text = Field(description="apa yang diperpanjang")
    kind: Literal["domain", "hosting", "certificate", "connection"] = Field(
        description="domain, hosting, certificate (sertifikat TLS), atau connection (internet)"
    )
    due: dt.date = Field(description="hari terakhir berlaku, menurut tagihan")
    owner: str = Field(description="id penanggung jawab, menurut people.yml")
    note: Text | None = Field(None, description="catatan, misalnya nama penyedia")


class Renewals(Strict):
    """The whole of renewals.yml."""

    remind_days_before: tuple[Annotated[int, Field(ge=1, le=365)], ...] = Field(
        min_length=1, description="berapa hari sebelumnya pengingat dikirim, dari yang terlama"
    )
    renewals: tuple[Renewal, ...] = Field(description="daftar yang harus diperpanjang")
