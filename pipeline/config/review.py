"""review.yml: who must approve what, and how long each step may take.

Source: SOP pengisian konten (tais-06) steps 2-6, SOP pengelolaan konten (tabanan-e) step 5.
"""

import datetime as dt
from typing import Literal

from pydantic import Field

from pipeline.config.people import HumanRole
from pipeline.record import Strict


class ReviewClass(Strict):
    """Who must approve one class of content."""

    approvals: tuple[HumanRole, ...] = Field(min_length=1, description="daftar peran, berurutan")
    enough: Literal["all", "one", "first"] = Field(
        "all", description="all: semua; one: cukup salah satu; first: peran pertama yang berhak"
    )
    involves: HumanRole | None = Field(
        None, description="peran yang harus dipegang penulis atau penyetujunya"
    )
    second_check_within_hours: int | None = Field(
        None, ge=1, le=72, description="batas pemeriksaan kedua sesudah terbit, dalam jam"
    )
    second_check_by: tuple[HumanRole, ...] = Field(
        (), description="peran pemeriksa kedua; yang pertama, kecuali ia sendiri pelakunya"
    )


class Classes(Strict):
    """The classes of content: how carefully each kind of change is approved."""

    biasa: ReviewClass = Field(description="aturan kelas biasa")
    perhatian_khusus: ReviewClass = Field(description="aturan kelas perhatian khusus")
    serta_merta: ReviewClass = Field(description="aturan kelas serta-merta")
    penarikan_segera: ReviewClass | None = Field(
        None, description="aturan penurunan segera data pribadi; tanpa ini tidak ada jalur cepat"
    )
    catatan: ReviewClass = Field(description="aturan catatan pelaksanaan SOP")
    sistem: ReviewClass = Field(description="aturan perubahan sistem")


class Minutes(Strict):
    """How long a step takes by the SOP, in working minutes."""

    min: int = Field(ge=1, le=10_000, description="waktu tersingkat dalam menit kerja")
    max: int = Field(ge=1, le=10_000, description="waktu terlama dalam menit kerja")


class StandardMinutes(Strict):
    """The standard time of each step."""

    draft: Minutes = Field(description="waktu baku menulis konsep")
    check: Minutes = Field(description="waktu baku pemeriksaan")
    approve: Minutes = Field(description="waktu baku persetujuan")
    publish: Minutes = Field(description="waktu baku penerbitan")
    archive: Minutes = Field(description="waktu baku pengarsipan")


class Baseline(Strict):
    """What main held on the day that review was switched on: the accepted start."""

    commit: str = Field(pattern=r"^[0-9a-f]{40}$", description="komit main pada hari itu")
    on: dt.date = Field(description="hari persetujuan mulai diwajibkan")


class Review(Strict):
    """The whole of review.yml."""

    enabled: bool = Field(description="true: hanya yang sudah disetujui boleh terbit")
    anonymisation: Literal["status", "initials"] = Field(
        "status", description="cara menyamarkan nama: status atau initials"
    )
    baseline: Baseline | None = Field(
        description="keadaan main yang diterima tanpa persetujuan, atau null"
    )
    classes: Classes = Field(description="aturan persetujuan menurut kelas")
    standard_minutes: StandardMinutes = Field(description="waktu baku tiap langkah")
