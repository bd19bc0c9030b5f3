"""Captions and transcripts: whether they are there beside a recording, and whether they are whole.

Source: W3C WebVTT, section 4.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ENDINGS = (".vtt", ".txt")
MOST_BYTES = 2_000_000
_FEWEST_WORDS = 10
_TIME = r"(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})"
_TIMING = re.compile(rf"{_TIME}[ \t]+-->[ \t]+{_TIME}(?:[ \t].*)?")


@dataclass(frozen=True)
class Fault:
    """What is wrong with captions, and on which line, from 1."""

    line: int
    message: str


def words_beside(recording: Path) -> Path | None:
    """Return the captions or the transcript that lies beside a recording under the same name."""
    found = (recording.with_suffix(ending) for ending in ENDINGS)
    return next((file for file in found if file.is_file() and not file.is_symlink()), None)


def fault_of(raw: bytes, ending: str) -> Fault | None:
    """Return the first thing wrong with captions (`.vtt`) or a transcript (`.txt`), or None."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = raw.count(b"\n", 0, problem.start) + 1
        return Fault(line, "simpan ulang dengan pengodean UTF-8")
    if ending == ".txt":
        few = len(text.split()) < _FEWEST_WORDS
        return Fault(1, "tulis seluruh ucapan di rekaman") if few else None
    return next(_faults(text.replace("\r\n", "\n").split("\n")), None)


def _faults(lines: list[str]) -> Iterator[Fault]:
    if not re.fullmatch(r"WEBVTT(?:[ \t].*)?", lines[0]):
        yield Fault(1, "awali dengan baris WEBVTT")
    cues, before = 0, 0.0
    for number, line in enumerate(lines, start=1):
        if "-->" not in line:
            continue
        timing = _TIMING.fullmatch(line)
        if timing is None:
            yield Fault(number, "tulis waktu seperti 00:01.000 --> 00:04.000")
            return
        start, end = _seconds(timing.groups()[:4]), _seconds(timing.groups()[4:])
        if end <= start or start < before:
            yield Fault(number, "urutkan waktunya: setiap bagian berakhir sesudah dimulai")
        if number == len(lines) or not lines[number].strip():
            yield Fault(number, "tulis teks di bawah baris waktu")
        cues, before = cues + 1, start
    if not cues:
        yield Fault(1, "tulis sedikitnya satu bagian dengan waktu dan teks")


def _seconds(parts: tuple[str | None, ...]) -> float:
    hours, minutes, seconds, thousandths = (int(part or 0) for part in parts)
    return hours * 3600 + minutes * 60 + seconds + thousandths / 1000
