"""One procedure (SOP) as a value: its title page, its roles and its steps.

Form: PermenPANRB 35/2012 and Peraturan Sekretaris MA 002/2012 (identity, then a table of steps with
performers and quality standard). Keys are English; every value that people read is Indonesian.
"""

import datetime as dt
from typing import Annotated

from pydantic import Field

from pipeline.config.people import HumanRole
from pipeline.config.shapes import Text
from pipeline.sop.part import Part
from pipeline.sop.remarks import PagePart, PageRemark
from pipeline.sop.step import END, Cadence, Exit, LongText, RoleId, Step, Time

__all__ = ["END", "Exit", "Procedure", "Role", "Step"]

ProcedureId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=40)]


class Source(Part):
    """The document that the procedure was read from."""

    court: Text = Field(description="pengadilan pemilik SOP")
    document: Text = Field(description="nama dokumen sumber")
    part: Text | None = Field(None, description="bagian dokumen, misalnya E atau 06")
    also: tuple[Text, ...] = Field((), description="dokumen lain yang memuat SOP yang sama")


class Citation(Part):
    """One legal basis: a regulation of site_config/regulations.yml."""

    regulation: str = Field(description="id peraturan, menurut site_config/regulations.yml")
    cited_as: Text | None = Field(None, description="sebutan di sumber, bila berbeda")


class Related(Part):
    """Another procedure that this one names."""

    title: Text = Field(description="nama SOP terkait seperti di sumber")
    id: ProcedureId | None = Field(None, description="id SOP itu, bila ada di site_config/sop/")


class Role(Part):
    """Who performs steps: a column of the table, or somebody the text names."""

    title: Text = Field(description="nama jabatan")
    column: bool = Field(True, description="false bila disebut di teks, tetapi bukan kolom")
    held_by: HumanRole | None = Field(None, description="peran di people.yml yang memegangnya")


class Form(Part):
    """A form that belongs to the procedure."""

    number: Text = Field(description="nomor formulir")
    title: Text | None = Field(description="nama formulir, atau null bila tidak ada di sumber")


class Shared(Part):
    """What the source writes once for all steps, in cells that are joined."""

    requirements: tuple[Text, ...] = Field((), description="persyaratan semua langkah")
    time: Time | None = Field(None, description="waktu seluruh prosedur")
    output: Text | None = Field(None, description="hasil seluruh prosedur")


class StatedTotal(Part):
    """The total time that the source itself states, right or wrong."""

    minutes: int | None = Field(None, ge=1, description="jumlah menit menurut sumber")
    as_days: Time | None = Field(None, description="jumlah itu dalam hari, jam, dan menit")


class Procedure(Part):
    """The whole of one file of site_config/sop/."""

    id: ProcedureId = Field(description="id SOP, sama dengan nama berkasnya")
    title: Text = Field(description="nama SOP")
    source: Source = Field(description="dokumen sumber")
    number: Text | None = Field(description="nomor SOP, atau null")
    made: dt.date | None = Field(description="tanggal pembuatan, atau null")
    revised: dt.date | None = Field(description="tanggal revisi, atau null")
    effective: dt.date | None = Field(description="tanggal efektif, atau null")
    approved_by: Text | None = Field(description="jabatan yang mengesahkan, atau null")
    review_by: dt.date | None = Field(description="hari terakhir SOP ditinjau kembali, atau null")
    legal_basis: tuple[Citation, ...] = Field(description="dasar hukum")
    related: tuple[Related, ...] = Field(description="SOP yang berkaitan")
    warning: LongText | None = Field(description="peringatan, atau null")
    qualifications: tuple[Text, ...] = Field(description="kualifikasi pelaksana")
    equipment: tuple[Text, ...] = Field(description="peralatan dan perlengkapan")
    records: tuple[Text, ...] = Field(description="pencatatan dan pendataan")
    forms: tuple[Form, ...] = Field((), description="formulir")
    roles: dict[RoleId, Role] = Field(min_length=1, description="peran, sesuai urutan kolom")
    cadence: Cadence | None = Field(None, description="seberapa sering prosedur dijalankan")
    shared: Shared = Field(
        default_factory=Shared, description="isi yang berlaku untuk semua langkah"
    )
    stated_total: StatedTotal | None = Field(None, description="jumlah waktu menurut sumber")
    steps: tuple[Step, ...] = Field(min_length=1, description="langkah-langkah")
    explanations: tuple[LongText, ...] = Field((), description="keterangan di bawah tabel")
    remarks: tuple[PageRemark, ...] = Field((), description="keterangan tentang sumber")

    def step(self, number: int) -> Step:
        """Return the step of a number; a procedure that was loaded has 1 to the last."""
        return self.steps[number - 1]

    def remarked(self, part: PagePart) -> bool:
        """Return whether a remark speaks of the part."""
        return any(remark.about == part for remark in self.remarks)
