"""The regulations that procedures rest on: what each is called, and what took its place.

An old legal basis stays where the procedure cites it; this list says what is in force today.
"""

from typing import Annotated, Literal

from pydantic import Field

from pipeline.config.shapes import Text
from pipeline.paths import REGULATIONS
from pipeline.sop.part import Part

FILE = REGULATIONS
RegulationId = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Status = Literal["in_force", "amended", "replaced", "expired", "unverified"]


class Regulation(Part):
    """One law, regulation, decree, circular or standard."""

    title: Annotated[str, Field(max_length=400, pattern=r"^\S(.*\S)?$")] = Field(
        description="jenis, nomor, tahun, dan judul peraturan"
    )
    status: Status = Field(
        description="in_force (berlaku), amended (berlaku dengan perubahan), replaced (diganti), "
        "expired (masa berlakunya lewat), unverified (belum dipastikan)"
    )
    by: tuple[Text, ...] = Field((), description="peraturan yang mengubah atau menggantikannya")
    note: Text | None = Field(None, description="keterangan")


class Regulations(Part):
    """The whole of regulations.yml."""

    regulations: dict[RegulationId, Regulation] = Field(description="peraturan menurut id")
