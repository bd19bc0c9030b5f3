"""What is written to a forge: codes and places, never what a draft says.

Source of the steps: SOP pengisian dan pembaruan konten situs (PN Tais, 06) steps 1-6, SOP
pengelolaan konten situs (PA Tabanan) steps 1-7.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

# GitHub takes 65,536 characters in a comment; the others take more.
LONGEST = 60_000
REPORT_MARK = "<!-- terbit:laporan -->"
PROPOSAL_MARK = "<!-- terbit:usulan -->"
_SHOWN_PLACES = 20
_LONGEST_TITLE = 200


@dataclass(frozen=True)
class Minutes:
    """The longest that each step may take by the court's SOP, in working minutes."""

    draft: int
    check: int
    approve: int
    publish: int
    archive: int


def places_of(paths: Iterable[str]) -> tuple[str, ...]:
    """Return the places of changed files as a reader knows them: an item's folder, or the file."""
    return tuple(dict.fromkeys(_place(path) for path in sorted(paths)))


def _place(path: str) -> str:
    folder = path.rpartition("/")[0]
    in_item = path.startswith("content/") and folder.count("/") > 1
    return re.sub(r"/(foto|dokumen)$", "", folder) if in_item else path


def title(places: Sequence[str]) -> str:
    """Return the title of a proposal: the first place it changes, and how many more."""
    if not places:
        return "Usulan"
    more = f" dan {len(places) - 1} lainnya" if len(places) > 1 else ""
    room = _LONGEST_TITLE - len(more) - len("Usulan: ")
    place = _plain(places[0])
    return f"Usulan: {place if len(place) <= room else place[: room - 1] + '…'}{more}"


def checklist(places: Sequence[str], minutes: Minutes) -> str:
    """Return the text of a proposal: what it changes, and the steps of the SOP to tick off."""
    shown = [f"- `{_plain(place)}`" for place in places[:_SHOWN_PLACES]]
    if len(places) > _SHOWN_PLACES:
        shown.append(f"- … dan {len(places) - _SHOWN_PLACES} lainnya")
    parts = [PROPOSAL_MARK, "## Yang diubah", "\n".join(shown), "## Langkah SOP"]
    parts.append("\n".join(f"- [ ] {step}" for step in _steps(minutes)))
    parts.append(
        "Tinjauan (*review*) di sini terikat pada komit yang ditinjau: bila naskah berubah, "
        "tinjau lagi."
    )
    return "\n\n".join(parts) + "\n"


def _steps(minutes: Minutes) -> tuple[str, ...]:
    return (
        "Bahan terkumpul: laporan, informasi, foto, suara, atau video (bagian pemilik informasi).",
        "Bahan sudah menjadi dokumen elektronik yang sah (bagian pemilik informasi).",
        f"Konsep ditulis sesuai etika penulisan, datanya sah (penulis; {minutes.draft} menit).",
        "Konsep diperiksa: etika penulisan, etika pemberitaan, ketepatan, dan keabsahan; "
        f"bila belum sah, kembali ke penulis (editor; {minutes.check} menit).",
        "Konsep disetujui: informasi biasa oleh penanggung jawab informasi, yang perlu perhatian "
        f"khusus oleh Ketua ({minutes.approve} menit).",
        f"Konten tayang beserta dokumen pendukungnya (admin situs; {minutes.publish} menit).",
        f"Konten diarsipkan beserta dokumen pendukungnya (admin situs; {minutes.archive} menit).",
    )


def report_comment(report: str, head: str) -> str:
    """Return the one comment on a proposal: `report` in Markdown, for the commit `head`.

    A report that is too long for a forge ends with how many lines were left out.
    """
    start = f"{REPORT_MARK}\n\nUntuk komit `{head[:12]}`.\n\n"
    lines = report.rstrip("\n").split("\n")
    kept: list[str] = []
    room = LONGEST - len(start) - 100
    for line in lines:
        room -= len(line) + 1
        if room < 0:
            break
        kept.append(line)
    if len(kept) < len(lines):
        left = len(lines) - len(kept)
        kept += ["", f"… dan {left} baris lagi. Jalankan `terbit check` untuk melihat semuanya."]
    return start + "\n".join(kept) + "\n"


def _plain(place: str) -> str:
    """Return a path that no forge reads as Markdown, as a mention or as a second line."""
    return re.sub(r"[`<>@\x00-\x1f]", "_", place)
