"""What becomes of a PDF: refused, kept as it is, or cleaned; decided from its facts alone."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.content.receipt import Removed
from pipeline.findings import Finding, Place
from pipeline.intake.documents.masking import masked_words
from pipeline.intake.faults import (
    active_content_removed,
    archive_claim_dropped,
    attachment_removed,
    changed_after_signing,
    document_broken,
    document_hard_to_hear,
    document_locked,
    document_repaired,
    document_too_complex,
    form_dynamic,
    layer_hidden,
    page_size_odd,
    picture_covered,
    portfolio,
    redaction_pending,
    scan_without_text,
    signature_kept,
    signed_and_active,
    text_hidden,
)
from pipeline.pdf.facts import Mark, Pdf, Structure, Unread
from pipeline.pdf.titles import tells_file
from pipeline.registry import Rule

_ACTIVE = (Mark.SCRIPT, Mark.LAUNCH, Mark.SENDS, Mark.REMOTE)
_ATTACHED = (Mark.EMBEDDED, Mark.MULTIMEDIA)
_UNREAD: dict[str, tuple[Rule, str]] = {
    "password": (document_locked.FAULT, "Simpan ulang dokumen tanpa kata sandi."),
    "corrupt": (document_broken.FAULT, "Simpan ulang dokumen dari aplikasi asalnya: isinya rusak."),
    "no_pages": (document_broken.FAULT, "Simpan ulang dokumen: tidak ada halamannya."),
    "odd_size": (page_size_odd.FAULT, "Atur ukuran kertas dokumen: ukuran halamannya tidak wajar."),
    "too_complex": (
        document_too_complex.FAULT,
        "Pecah atau simpan ulang dokumen: isinya terlalu banyak untuk diperiksa.",
    ),
    "not_finished": (
        document_too_complex.FAULT,
        "Pecah atau simpan ulang dokumen: memeriksanya terlalu lama.",
    ),
}
_REMOVED: dict[Mark, Removed] = {
    Mark.SCRIPT: "script",
    Mark.LAUNCH: "launch_action",
    Mark.SENDS: "launch_action",
    Mark.REMOTE: "launch_action",
    Mark.AUTOMATIC: "launch_action",
    Mark.EMBEDDED: "embedded_file",
    Mark.MULTIMEDIA: "embedded_file",
    Mark.COMMENT: "annotation",
    Mark.THUMBNAIL: "thumbnail",
    Mark.PRIVATE_DATA: "private_data",
    Mark.ATTACHED_METADATA: "xmp",
    Mark.PICTURE_METADATA: "exif",
    Mark.XFA: "form",
    Mark.OLDER_VERSIONS: "older_versions",
    Mark.TRAILING_BYTES: "trailing_bytes",
    Mark.ENCRYPTED: "encryption",
}


@dataclass(frozen=True)
class Verdict:
    """What becomes of a PDF: one refusal, or what to remove and what to tell.

    `keeps` means that not one byte may change, because the PDF is signed.
    """

    refused: Finding | None = None
    keeps: bool = False
    keeps_claim: bool = False
    title: str = ""
    removed: tuple[Removed, ...] = ()
    told: tuple[Finding, ...] = ()


def judge(pdf: Pdf | Unread, place: Place, title: str | None = None) -> Verdict:
    """Return what becomes of a PDF; `title` is what the person calls it."""
    if isinstance(pdf, Unread):
        known, message = _UNREAD[pdf.why]
        return Verdict(refused=known.at(place, message))
    refusal = next(_refusals(pdf, place), None)
    if refusal is not None:
        return Verdict(refused=refusal)
    if pdf.has(Mark.SIGNED):
        return Verdict(keeps=True, keeps_claim=True, told=tuple(_told_of_signed(pdf, place)))
    own = "" if tells_file(pdf.structure.names.title) else pdf.structure.names.title
    shown = title or own
    return Verdict(
        keeps_claim=not _broken_claim(pdf),
        title=shown,
        removed=removed_from(pdf.structure, shown),
        told=tuple(_told(pdf, shown, place)),
    )


def _refusals(pdf: Pdf, place: Place) -> Iterator[Finding]:
    active = [mark for mark in (*_ACTIVE, *_ATTACHED) if pdf.has(mark)]
    if pdf.has(Mark.SIGNED) and active:
        yield signed_and_active.FAULT.at(
            place, "Mintalah dokumen baru tanpa skrip dan lampiran, lalu ditandatangani lagi."
        )
    reasons = {
        Mark.PORTFOLIO: (portfolio.FAULT, "Keluarkan berkas dari portofolio, serahkan satu-satu."),
        Mark.XFA_ONLY: (form_dynamic.FAULT, "Cetak formulir ke PDF, lalu serahkan hasilnya."),
        Mark.REDACTION: (redaction_pending.FAULT, "Terapkan penghapusan yang masih berupa tanda."),
        Mark.HIDDEN_LAYER: (layer_hidden.FAULT, "Hapus lapisan tersembunyi, atau pakai --scan."),
    }
    for mark, (known, message) in reasons.items():
        if pdf.has(mark):
            yield known.at(place, message)
    yield from _unseen(pdf, place)


def _unseen(pdf: Pdf, place: Place) -> Iterator[Finding]:
    for number, page in enumerate(pdf.pages, start=1):
        if page.hidden:
            words = masked_words(page.hidden)
            yield text_hidden.FAULT.at(
                place,
                f"Serahkan lagi dengan --scan, atau hapus tulisan yang tidak terlihat di halaman "
                f"{number}: {words}.",
            )
        if page.covered_picture:
            yield picture_covered.FAULT.at(
                place, f"Serahkan lagi dengan --scan: kotak di halaman {number} dapat dilepas."
            )


def removed_from(structure: Structure, title: str = "") -> tuple[Removed, ...]:
    """Return what a PDF loses when it is written anew with a title."""
    names = structure.names
    found: dict[Removed, bool] = {
        "author": bool(names.author),
        "producer": bool(names.program),
        "xmp": bool(names.others),
        "title": bool(names.title) and names.title != title,
    }
    words = [word for word, there in found.items() if there]
    words += [word for mark, word in _REMOVED.items() if mark in structure.marks]
    return tuple(sorted(set(words)))


def _told(pdf: Pdf, title: str, place: Place) -> Iterator[Finding]:
    if pdf.has(Mark.REPAIRED):
        yield document_repaired.FAULT.at(place, "Bandingkan hasilnya dengan aslinya.")
    if any(pdf.has(mark) for mark in _ACTIVE):
        yield active_content_removed.FAULT.at(place, "Periksa hasilnya: skrip dihapus.")
    if any(pdf.has(mark) for mark in _ATTACHED):
        yield attachment_removed.FAULT.at(
            place, "Serahkan lampirannya tersendiri bila memang untuk publik."
        )
    if pdf.structure.pdfa and _broken_claim(pdf):
        yield archive_claim_dropped.FAULT.at(
            place, "Simpan ulang sebagai PDF/A-2b bila diperlukan: pemeriksaan dasar tidak lulus."
        )
    yield from _told_of_access(pdf, title, place)


def _told_of_signed(pdf: Pdf, place: Place) -> Iterator[Finding]:
    message = "Periksa tanda tangannya di layanan penerbitnya: berkas diterima tanpa diubah."
    yield signature_kept.FAULT.at(place, message)
    if pdf.has(Mark.CHANGED_AFTER_SIGNING):
        message = "Periksa panel tanda tangan: ada yang berubah sesudah penandatanganan."
        yield changed_after_signing.FAULT.at(place, message)
    yield from _told_of_access(pdf, pdf.structure.names.title, place)


def _told_of_access(pdf: Pdf, title: str, place: Place) -> Iterator[Finding]:
    if pdf.without_text:
        pages = ", ".join(str(number) for number in pdf.without_text[:5])
        more = " dan lainnya" if pdf.without_text[5:] else ""
        yield scan_without_text.FAULT.at(
            place, f"Serahkan lagi dengan --scan: halaman {pages}{more} tanpa lapisan teks."
        )
    lacking = {"judul": title, "bahasa": pdf.structure.language, "struktur": pdf.has(Mark.TAGGED)}
    if absent := [word for word, there in lacking.items() if not there]:
        yield document_hard_to_hear.FAULT.at(
            place, f"Lengkapi {', '.join(absent)} di aplikasi asal supaya mudah didengarkan."
        )


def _broken_claim(pdf: Pdf) -> bool:
    # What cleaning removes no longer counts against the claim.
    gone = {"script", "action", "multimedia", "encryption", "form", "embedded_file", "id"}
    needs_files = pdf.structure.pdfa.endswith("f")
    return needs_files or bool(set(pdf.structure.pdfa_faults) - gone)
