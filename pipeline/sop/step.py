"""One step of a procedure: who does what, with what, how long, to what end, and what comes next."""

from typing import Annotated, Literal

from pydantic import Field, PlainSerializer, PlainValidator

from pipeline.config.shapes import Text
from pipeline.sop.part import Part
from pipeline.sop.remarks import StepPart, StepRemark
from pipeline.sop.times import StandardTime, parse_time

END: Literal["end"] = "end"
Target = int | Literal["end"]
RoleId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
LongText = Annotated[str, Field(max_length=600, pattern=r"^\S(.*\S)?$")]
Time = Annotated[StandardTime, PlainValidator(parse_time), PlainSerializer(str)]


def _target(given: object) -> Target:
    if given == END:
        return END
    if isinstance(given, int) and not isinstance(given, bool) and given > 0:
        return given
    raise ValueError("Isi dengan nomor langkah tujuan, atau end bila prosedur selesai di sini.")


class Exit(Part):
    """One way out of a step; several make the step a decision, and each then says when."""

    to: Annotated[Target, PlainValidator(_target)] = Field(
        description="nomor langkah tujuan, atau end"
    )
    when: Text | None = Field(None, description="syarat jalan ini, misalnya tidak valid")
    through: RoleId | None = Field(None, description="peran yang dilalui menurut `roles`")
    inferred: bool = Field(False, description="true bila jalan ini disimpulkan, bukan terbaca")


class Cadence(Part):
    """How often something is done."""

    every: Literal["day", "week", "month", "year"] = Field(description="day, week, month, year")
    on_day: int | None = Field(None, ge=1, le=31, description="tanggal dalam bulan")
    inferred: bool = Field(False, description="true bila disimpulkan, bukan terbaca")


class Step(Part):
    """One row of the procedure's table.

    What the source leaves empty is null, and a remark says why. Without `exits`, the next step
    follows, and the last one ends the procedure.
    """

    number: int = Field(ge=1, le=99, description="nomor langkah, berurutan dari 1")
    activity: LongText = Field(description="kegiatan, diawali kata kerja")
    performer: RoleId | None = Field(description="pelaksana, menurut `roles`, atau null")
    performer_inferred: bool = Field(
        False, description="true bila pelaksana disimpulkan dari kegiatannya"
    )
    together_with: tuple[RoleId, ...] = Field((), description="peran lain yang ikut bekerja")
    requirements: tuple[Text, ...] = Field((), description="persyaratan atau perlengkapan")
    time: Time | None = Field(description="waktu baku, misalnya 30 menit, atau null")
    output: Text | None = Field(description="hasil langkah, atau null")
    cadence: Cadence | None = Field(None, description="seberapa sering langkah ini dilakukan")
    forms: tuple[Text, ...] = Field((), description="nomor formulir, menurut `forms`")
    note: Text | None = Field(None, description="isi kolom keterangan")
    exits: tuple[Exit, ...] = Field((), description="ke mana alur berlanjut")
    remarks: tuple[StepRemark, ...] = Field((), description="keterangan tentang sumber")

    @property
    def decides(self) -> bool:
        """Return whether the step is a decision: more than one way out."""
        return len(self.exits) > 1

    def remarked(self, part: StepPart) -> bool:
        """Return whether a remark speaks of the part."""
        return any(remark.about == part for remark in self.remarks)
