"""waivers.yml: findings that the court accepts for a while, with a reason and a name."""

import datetime as dt

from pydantic import Field

from pipeline.config.shapes import Folder
from pipeline.record import Strict


class Waiver(Strict):
    """One finding at one path that is accepted until a day."""

    code: str = Field(
        pattern=r"^[A-Z]{3}[0-9]{3}$", description="kode temuan, tiga huruf besar dan tiga angka"
    )
    path: Folder = Field(
        description="berkas yang dikecualikan, misalnya content/berita/2026/11/judul/index.md"
    )
    reason: str = Field(min_length=10, max_length=500, description="alasan, satu kalimat")
    approved_by: str = Field(description="id yang menyetujui, menurut people.yml")
    until: dt.date = Field(description="hari terakhir berlaku")


class Waivers(Strict):
    """The whole of waivers.yml."""

    waivers: tuple[Waiver, ...] = Field(description="daftar pengecualian; [] bila tidak ada")
