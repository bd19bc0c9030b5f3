"""Where the data of an item still lies after it was taken down: a list for people to work off.

Taking an item out of main takes it off the site; it does not take it out of the world. Nothing
here is removed by itself, and no line repeats anything that the item said.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.config.load import load_config
from pipeline.errors import ConfigError
from pipeline.flows.reviewing.desk import Desk
from pipeline.flows.reviewing.published import Shown
from pipeline.intake.originals import original_path
from pipeline.outside.git_objects import Objects
from pipeline.outside.git_reading import git

_SHA256 = re.compile(rb"\b[0-9a-f]{64}\b")
_RECEIPTS = "/penerimaan/"
_MADE_HERE = ("site", "build", "var/releases")


@dataclass(frozen=True)
class StillHeld:
    """One place that still holds the data, and what to do about it."""

    where: str
    what_to_do: str


def still_held(desk: Desk, shown: Shown) -> tuple[StillHeld, ...]:
    """Return where the data of an item, as main had it, still lies or may lie."""
    return (
        *_on_the_site(desk),
        *_in_git(desk, shown),
        *_originals(desk, shown),
        *_backups(desk),
        *_elsewhere(),
    )


def _on_the_site(desk: Desk) -> Iterator[StillHeld]:
    yield StillHeld("Situs yang sedang tayang", "Bangun dan pasang sekarang: terbit build")
    here = [name for name in _MADE_HERE if (desk.root / name).is_dir()]
    if here:
        where = f"Hasil pembangunan di komputer ini ({', '.join(f'{n}/' for n in here)})"
        yield StillHeld(where, "Bangun ulang dari awal: terbit build --clean")


def _in_git(desk: Desk, shown: Shown) -> Iterator[StillHeld]:
    count = git(desk.root, "rev-list", "--count", desk.main, "--", shown.folder).decode().strip()
    later = f"Tetap ada sampai dihapus tuntas atas keputusan Ketua: terbit erase {shown.folder}"
    yield StillHeld(f"Riwayat Git: {count} komit main menyentuh {shown.folder}", later)
    drafts = [name for name, commit in desk.drafts().items() if _holds(desk, commit, shown)]
    if drafts:
        yield StillHeld(
            f"Naskah di antrean: {', '.join(drafts)}", "Hapus cabangnya, lalu buat baru."
        )
    yield StillHeld(
        "Klona di komputer penulis dan pejabat, serta cermin di server lain",
        "Minta setiap orang menjalankan git pull; catat cermin yang ada.",
    )
    yield StillHeld(
        "Alasan pengembalian di content/persetujuan/", "Baca: jangan sampai mengulang data itu."
    )


def _holds(desk: Desk, commit: str, shown: Shown) -> bool:
    with Objects(desk.root) as objects:
        return objects.read(f"{commit}:{shown.index}") == shown.raw


def _originals(desk: Desk, shown: Shown) -> Iterator[StillHeld]:
    """Yield the originals of the item's files, which lie outside Git on the machine of intake."""
    with Objects(desk.root) as objects:
        receipts = (path for path in shown.paths if _RECEIPTS in path)
        raw = b"".join(objects.read(f"{desk.main}:{path}") or b"" for path in receipts)
    if not raw:
        return
    named = sorted({found.decode() for found in _SHA256.findall(raw)})
    here = [sha for sha in named if original_path(desk.root, sha).exists()]
    told = f"{len(here)} di antaranya di komputer ini: " + ", ".join(s[:10] for s in here)
    yield StillHeld(
        f"Berkas asli foto dan dokumen di var/originals ({told if here else 'di komputer lain'})",
        "Hapus bila tidak lagi diperlukan sebagai bukti.",
    )


def _backups(desk: Desk) -> Iterator[StillHeld]:
    try:
        known = load_config(desk.root).backup.destinations
    except ConfigError:
        known = ()
    names = ", ".join(each.id for each in known) or "periksa site_config/backup.yml"
    yield StillHeld(f"Cadangan: {names}", "Diganti seluruhnya oleh terbit erase.")
    yield StillHeld(
        "Arsip terbitan", "Dibuat ulang oleh terbit erase; batasi yang dapat membukanya."
    )


def _elsewhere() -> Iterator[StillHeld]:
    yield StillHeld(
        "Simpanan mesin pencari (Google, Bing)",
        "Minta penghapusan lewat Search Console dan Bing Webmaster; jawaban 410 mempercepatnya.",
    )
    yield StillHeld(
        "Arsip web (web.archive.org) dan situs yang menyalin",
        "Kirim permintaan penghapusan dengan alamat halamannya saja.",
    )
    yield StillHeld("Media sosial pengadilan dan grup percakapan", "Hapus unggahan dan tautannya.")
