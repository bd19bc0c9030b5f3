"""What a backup says of itself: `cadangan.json`, which lies in it and can be read by itself."""

import datetime as dt

from pydantic import AwareDatetime, Field

from pipeline.record import Strict

PATH = "cadangan.json"
README = "BACA-SAYA.txt"


class Kept(Strict):
    """A repository in a backup: its bundle, and where it stood."""

    name: str
    folder: str = Field(description="tempatnya, dihitung dari folder pengadilan")
    bundle: str
    bare: bool
    head: str
    refs: dict[str, str]


class Absent(Strict):
    """A file that was left out, and why."""

    path: str
    why: str


class Record(Strict):
    """The whole of cadangan.json."""

    version: int = Field(ge=1, le=1)
    id: str
    at: AwareDatetime
    court: str
    parts: dict[str, int]
    repositories: tuple[Kept, ...]
    left_out: tuple[Absent, ...]
    kept_elsewhere: tuple[str, ...]


def written(record: Record) -> bytes:
    """Return a record as the bytes of its file."""
    return (record.model_dump_json(indent=1) + "\n").encode()


def read(raw: bytes) -> Record:
    """Return a record from the bytes of its file; raises ValueError where it is none."""
    return Record.model_validate_json(raw)


def id_at(at: dt.datetime) -> str:
    """Return the name of a backup taken at a moment: UTC, and in order when sorted."""
    return f"{at.astimezone(dt.UTC):%Y%m%dT%H%M%SZ}"


def moment_of(name: str) -> dt.datetime | None:
    """Return when a backup of this name was taken; None where it is no name of a backup."""
    try:
        return dt.datetime.strptime(name, "%Y%m%dT%H%M%SZ").replace(tzinfo=dt.UTC)
    except ValueError:
        return None


def readme(record: Record) -> bytes:
    """Return the sheet that tells someone with nothing but this backup what to do."""
    keys = "".join(f"- {each}\n" for each in record.kept_elsewhere) or "- (tidak ada)\n"
    absent = (
        "".join(f"- {each.path}: {each.why}\n" for each in record.left_out) or "- (tidak ada)\n"
    )
    clones = "".join(_clone(each) for each in record.repositories)
    return _README.format(
        court=record.court, at=record.at.isoformat(), clones=clones, keys=keys, absent=absent
    ).encode()


def _clone(kept: Kept) -> str:
    bare = "--mirror " if kept.bare else ""
    return f"   git clone {bare}{kept.bundle} {kept.name}\n"


_README = """\
Cadangan situs {court}, dibuat {at}.

Dengan Terbit: terbit restore FOLDER-KOSONG

Tanpa Terbit, dari folder berisi berkas ini:
1. Situs sebagaimana dilihat warga: buka site/index.html,
   atau taruh isi site/ di server web mana pun.
2. Isi dengan seluruh riwayatnya (perlu Git):
{clones}\
3. Salin site_config/, var/, dan berkas lain di sini ke folder hasil langkah 2.
   Berkas asli ada di var/originals/; nama semula tertulis di berkas .yml di sebelahnya.

Rahasia yang harus disimpan di tempat lain, karena tidak pernah dicadangkan:
{keys}
Berkas yang tidak ikut dicadangkan:
{absent}"""
