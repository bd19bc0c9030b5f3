"""The receipt of a published file: what came in, what was removed, what came out, who and when.

A receipt lies beside the item, under `penerimaan/`, and is never published. The original's own
name is not in it: a name such as `rumah saksi.jpg` tells something, and Git forgets nothing.
"""

import datetime as dt
from typing import Literal, get_args

import yaml
from pydantic import Field

from pipeline.content.fields import FILE_NAME
from pipeline.record import Read, Strict, read_record

FOLDER = "penerimaan"
ENDING = ".yml"
Removed = Literal[
    "gps",
    "camera",
    "owner",
    "dates",
    "thumbnail",
    "xmp",
    "iptc",
    "text",
    "second_image",
    "further_frames",
    "transparency",
    "colour_profile",
    "trailing_bytes",
    "exif",
    "author",
    "producer",
    "title",
    "script",
    "embedded_file",
    "launch_action",
    "form",
    "annotation",
    "hidden_layer",
    "chapters",
    "location",
    "device",
    "private_data",
    "older_versions",
    "encryption",
]
REMOVED: tuple[Removed, ...] = get_args(Removed)
_HEADER = "# Tanda terima, dibuat oleh terbit intake. Jangan disunting.\n"
_SHA256 = r"^[0-9a-f]{64}$"
_TYPE = r"^[a-z]+/[a-z0-9.+-]+$"
_CODE = r"^[A-Z]{3}[0-9]{3}$"
_MOMENT = r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$"
_LIKENESS = r"^[0-9a-f]{16}$"


class Box(Strict):
    """A part of a picture, in pixels from its upper left corner."""

    x: int = Field(ge=0, description="jarak dari tepi kiri")
    y: int = Field(ge=0, description="jarak dari tepi atas")
    width: int = Field(ge=1, description="lebar")
    height: int = Field(ge=1, description="tinggi")


class Original(Strict):
    """The file as it came in; it is kept outside Git under its SHA-256."""

    type: str = Field(pattern=_TYPE, description="jenis berkas asal")
    bytes: int = Field(ge=1, description="ukuran berkas asal dalam bita")
    sha256: str = Field(pattern=_SHA256, description="sidik jari SHA-256 berkas asal")


class Result(Strict):
    """The file that is published, by its path from the item's folder."""

    file: str = Field(pattern=FILE_NAME, description="nama berkas hasil")
    type: str = Field(pattern=_TYPE, description="jenis berkas hasil")
    bytes: int = Field(ge=1, description="ukuran berkas hasil dalam bita")
    sha256: str = Field(pattern=_SHA256, description="sidik jari SHA-256 berkas hasil")
    width: int | None = Field(None, ge=1, description="lebar dalam piksel")
    height: int | None = Field(None, ge=1, description="tinggi dalam piksel")
    pages: int | None = Field(None, ge=1, description="jumlah halaman")
    likeness: str | None = Field(
        None, pattern=_LIKENESS, description="sidik rupa foto, untuk mengenali foto yang mirip"
    )


class Receipt(Strict):
    """What intake did to one file."""

    original: Original = Field(description="berkas yang masuk")
    result: Result = Field(description="berkas yang terbit")
    removed: tuple[Removed, ...] = Field((), description="apa yang dihapus")
    told: tuple[str, ...] = Field((), description="kode temuan yang disampaikan")
    covered: tuple[Box, ...] = Field((), description="bagian gambar yang ditutup")
    taken: dt.date | None = Field(None, description="tanggal foto diambil")
    by: str = Field(min_length=1, description="siapa yang menerima, menurut people.yml")
    at: str = Field(pattern=_MOMENT, description="waktu penerimaan, UTC")
    tools: dict[str, str] = Field({}, description="nama dan versi alat yang dipakai")


def receipt_name(result: str) -> str:
    """Return where the receipt of a file lies; both are paths from the item's folder."""
    return f"{FOLDER}/{result}{ENDING}"


def result_name(receipt: str) -> str:
    """Return the file that a receipt is for; both are paths from the item's folder."""
    return receipt.removeprefix(f"{FOLDER}/").removesuffix(ENDING)


def text_of(receipt: Receipt) -> str:
    """Return a receipt as YAML: the same receipt always gives the same bytes."""
    told = receipt.model_dump(exclude_none=True)
    plain = {key: value for key, value in told.items() if value not in ((), {})}
    return _HEADER + yaml.safe_dump(plain, allow_unicode=True, sort_keys=False, width=100)


def read_receipt(text: str) -> Read[Receipt]:
    """Read the text of a receipt, or say with line and column why it cannot be read."""
    return read_record(text, Receipt)
