"""What intake did, in the words of the person who handed the file in."""

from collections.abc import Iterable

from pipeline.content.receipt import Receipt, Removed

REMOVED_WORDS: dict[Removed, str] = {
    "gps": "tempat pengambilan",
    "camera": "data kamera atau ponsel",
    "owner": "nama pemilik atau nomor seri",
    "dates": "waktu pengambilan",
    "thumbnail": "gambar kecil tersembunyi",
    "xmp": "metadata XMP",
    "iptc": "metadata IPTC",
    "text": "catatan tersembunyi",
    "second_image": "gambar kedua",
    "further_frames": "gambar bergerak",
    "transparency": "bagian tembus pandang",
    "colour_profile": "profil warna",
    "trailing_bytes": "isi di belakang gambar",
    "exif": "metadata Exif",
    "author": "nama penulis",
    "producer": "nama aplikasi pembuat",
    "title": "judul lama",
    "script": "skrip",
    "embedded_file": "berkas lampiran",
    "launch_action": "perintah pembuka program",
    "form": "formulir",
    "annotation": "anotasi",
    "hidden_layer": "lapisan tersembunyi",
    "chapters": "daftar bab",
    "location": "tempat perekaman",
    "device": "data perekam",
    "private_data": "data aplikasi pembuat",
    "older_versions": "versi lama",
    "encryption": "penguncian",
}


def removed_words(removed: Iterable[Removed]) -> str:
    """Return what was removed as one phrase."""
    return ", ".join(REMOVED_WORDS[word] for word in removed)


def entry_of(receipt: Receipt) -> str:
    """Return the lines that name a result in the front matter of its item; ISI marks what a
    person must fill in.
    """
    file = receipt.result.file
    if receipt.result.type.startswith("image/"):
        taken = f"\n    taken_on: {receipt.taken}" if receipt.taken else ""
        covered = "\n    faces_covered: ISI" if receipt.covered else ""
        return f"  - file: {file}\n    alt: ISI\n    caption: ISI\n    people: ISI{covered}{taken}"
    return (
        f"  - file: {file}\n    title: ISI\n    sha256: {receipt.result.sha256}\n    officer: ISI"
    )


def list_of(receipt: Receipt) -> str | None:
    """Return the list of the front matter that a result belongs to; None for a recording."""
    found = receipt.result.type
    family = "application" if found == "text/csv" else found.partition("/")[0]
    return {"image": "photos", "application": "documents"}.get(family)
