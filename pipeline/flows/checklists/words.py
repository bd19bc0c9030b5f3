"""Words that people type into a run: one line, nothing invisible, not too long."""

import unicodedata

from pipeline.errors import UsageError

_LONGEST = 600


def plain(text: str, option: str) -> str:
    """Return typed words as one line; raises UsageError where they cannot be kept."""
    told = " ".join(unicodedata.normalize("NFC", text).split())
    if not told:
        raise UsageError(f"Isi {option}; yang ditulis kosong.")
    if len(told) > _LONGEST:
        raise UsageError(f"Perpendek {option}: paling panjang {_LONGEST} huruf.")
    if not told.isprintable():
        raise UsageError(f"Ketik ulang {option}: ada huruf yang tidak terlihat.")
    return told
