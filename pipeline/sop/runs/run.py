"""A run as a value: what was entered, in order, by whom and with what evidence.

Shapes: content/ceklis/<sop>/<period>.yml. `evidence` and `closed` are the two keys that review
knows (pipeline/review/runs.py). Entries are never changed: a mistake is corrected by another one.
"""

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field, field_validator, model_validator

from pipeline.config.shapes import HttpsUrl, Text
from pipeline.record import Strict
from pipeline.sop.runs.periods import PATTERN

FOLDER = "content/ceklis"
State = Literal["done", "not_done", "not_applicable"]
STATE_WORDS: dict[State, str] = {
    "done": "dilakukan",
    "not_done": "belum dilakukan",
    "not_applicable": "tidak berlaku",
}
RegisterKey = Literal[
    "number",
    "requester",
    "description",
    "classification",
    "verification",
    "priority",
    "consideration",
    "approval",
    "handling",
]
REGISTER_WORDS: dict[RegisterKey, str] = {
    "number": "Nomor",
    "requester": "Pemohon",
    "description": "Permintaan",
    "classification": "Klasifikasi",
    "verification": "Verifikasi",
    "priority": "Prioritas",
    "consideration": "Pertimbangan",
    "approval": "Persetujuan",
    "handling": "Penanganan",
}
_MOMENT = r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$"
Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Note = Annotated[str, Field(min_length=1, max_length=600, pattern=r"^\S(.*\S)?$")]
Record = Annotated[
    str,
    Field(
        pattern=r"^(publication|recap|page|release|backup|drill|archive|visitors|monitoring|"
        r"incident|renewal):\S{1,1000}$"
    ),
]
Address = Annotated[str, Field(pattern=r"^/(\S*/)?$")]
Who = Text
MOST_MINUTES = 99_999


def _moment(text: str) -> str:
    try:
        dt.datetime.fromisoformat(text)
    except ValueError:
        raise ValueError("Tulis waktu seperti 2026-11-20T09:00:00+07:00.") from None
    return text


class Signed(Strict):
    """Who did something, and when by the clock of that computer."""

    by: Who = Field(description="id orang, menurut people.yml")
    at: str = Field(pattern=_MOMENT, description="waktu, misalnya 2026-11-20T09:00:00+07:00")

    _real = field_validator("at")(_moment)

    @property
    def moment(self) -> dt.datetime:
        """Return when it was done (aware)."""
        return dt.datetime.fromisoformat(self.at)


class Evidence(Signed):
    """One piece of evidence: a file beside the run, a record of the pipeline, or an address."""

    file: Text | None = Field(None, description="jalur berkas bukti di content/ceklis/")
    sha256: Sha256 | None = Field(None, description="sha256 berkas itu")
    record: Record | None = Field(None, description="catatan Terbit, misalnya publication:<komit>")
    url: HttpsUrl | None = Field(None, description="alamat https bukti di tempat lain")

    @model_validator(mode="after")
    def _one(self) -> "Evidence":
        given = [each for each in (self.file, self.record, self.url) if each is not None]
        if len(given) != 1:
            raise ValueError("Tulis satu saja: file, record, atau url.")
        if (self.file is None) != (self.sha256 is None):
            raise ValueError("Tulis `file` bersama `sha256`, keduanya atau tidak sama sekali.")
        return self

    @property
    def key(self) -> str:
        """Return what tells this piece from another: the content, record or address."""
        return self.sha256 or self.record or self.url or ""

    @property
    def shown(self) -> str:
        """Return what it is, for people."""
        return self.file or self.record or self.url or ""


class Entry(Signed):
    """One thing entered about one step."""

    step: int = Field(ge=1, le=99, description="nomor langkah")
    state: State = Field(description="done, not_done, atau not_applicable")
    of: str | None = Field(
        None, pattern=PATTERN, description="hari, minggu, atau bulan langkah itu"
    )
    answer: Text | None = Field(None, description="jawaban langkah bercabang")
    note: Note | None = Field(None, description="catatan, atau alasan bila tidak dilakukan")
    minutes: int | None = Field(
        None, ge=1, le=MOST_MINUTES, description="menit kerja yang terpakai"
    )
    register_: dict[RegisterKey, Note] = Field(
        default_factory=dict, alias="register", description="isian buku register"
    )
    corrects: int | None = Field(None, ge=1, description="isian ke berapa yang dibetulkan")
    evidence: tuple[Evidence, ...] = Field((), description="bukti")

    @model_validator(mode="after")
    def _reason(self) -> "Entry":
        if self.note is None and (self.state != "done" or self.corrects):
            raise ValueError("Tulis alasannya di `note`.")
        return self


class Opened(Signed):
    """How a run began; `event` is what happened, where an event began it."""

    event: Note | None = Field(None, description="kejadian yang memulainya")


class Closed(Signed):
    """How a run ended; that somebody else verified it is a signed approval of these bytes."""

    decree: Address | None = Field(None, description="alamat surat keputusan di situs")
    forwarded_to: Who | None = Field(None, description="id Sekretaris yang menerima laporannya")


class Run(Strict):
    """The whole of one file; `procedure` is the Git object of the procedure that it follows."""

    version: Literal[1] = Field(description="selalu 1")
    sop: str = Field(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", description="id SOP")
    period: str = Field(pattern=PATTERN, description="periode, sama dengan nama berkasnya")
    procedure: str = Field(pattern=r"^[0-9a-f]{40,64}$", description="objek Git berkas SOP-nya")
    opened: Opened = Field(description="siapa yang memulai, dan kapan")
    entries: tuple[Entry, ...] = Field((), description="isian, berurutan")
    closed: Closed | None = Field(None, description="penutupan, atau null")

    @property
    def path(self) -> str:
        """Return the path of its file."""
        return path_of(self.sop, self.period)


def path_of(sop: str, period: str) -> str:
    """Return the path of a run."""
    return f"{FOLDER}/{sop}/{period}.yml"
