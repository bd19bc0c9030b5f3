"""Recordings: nothing that tells who, where or with what; and none without words."""

from pathlib import Path
from typing import cast, get_args

from pipeline.content.receipt import Removed
from pipeline.findings import Finding
from pipeline.intake.documents.needs import RECORDINGS, missing
from pipeline.intake.faults import (
    captions_broken,
    captions_missing,
    conversion_failed,
    recording_broken,
)
from pipeline.intake.outcome import Made, Outcome, Refused, Source, Wishes
from pipeline.intake.recordings.captions import MOST_BYTES, fault_of
from pipeline.outside.programs import version_of
from pipeline.outside.recording import Recording, copy_plain, probe

# The form that FFmpeg reads a type as, and the type and ending of the result.
_FORMS: dict[str, tuple[str, str, str]] = {
    "video/mp4": ("mov", "video/mp4", "mp4"),
    "video/webm": ("matroska", "video/webm", "webm"),
    "video/x-msvideo": ("avi", "video/mp4", "mp4"),
    "audio/mp4": ("mov", "audio/mp4", "m4a"),
    "audio/mpeg": ("mp3", "audio/mpeg", "mp3"),
    "audio/wav": ("wav", "audio/wav", "wav"),
    "audio/ogg": ("ogg", "audio/ogg", "ogg"),
    "audio/flac": ("flac", "audio/flac", "flac"),
}


def make_recording(source: Source, work: Path, _wishes: Wishes) -> Outcome:
    """Return a recording without metadata, or why there is none."""
    refusal = _words_refused(source) or missing(RECORDINGS, source.place)
    if refusal is not None:
        return Refused(refusal)
    form, media_type, ending = _FORMS[source.type.type]
    found = probe(source.file, form, work / "home")
    if found is None or not _plays(found, media_type):
        message = "Kirim ulang rekaman dari perangkat asalnya: isinya tidak dapat diputar."
        return Refused(recording_broken.FAULT.at(source.place, message))
    out = work / f"hasil.{ending}"
    if not _copied(source, form, found, out, work):
        message = "Simpan ulang rekaman sebagai MP4 (H.264 dan AAC): pembersihannya gagal."
        return Refused(conversion_failed.FAULT.at(source.place, message))
    return _made(found, out, media_type, ending)


def _words_refused(source: Source) -> Finding | None:
    if source.words is None:
        message = (
            f"Letakkan takarir .vtt atau transkrip .txt bernama sama di samping {source.shown}, "
            "atau cantumkan tautan rekamannya saja."
        )
        return captions_missing.FAULT.at(source.place, message)
    with source.words.open("rb") as opened:
        raw = opened.read(MOST_BYTES)
    fault = fault_of(raw, source.words.suffix)
    if fault is None:
        return None
    message = f"Betulkan {source.words.name} baris {fault.line}: {fault.message}."
    return captions_broken.FAULT.at(source.place, message)


def _plays(found: Recording, media_type: str) -> bool:
    wanted = found.video if media_type.startswith("video/") else found.audio
    return bool(wanted) and found.seconds > 0


def _copied(source: Source, form: str, found: Recording, out: Path, work: Path) -> bool:
    streams = (*found.video, *found.audio)
    if out.suffix not in (".mp4", ".webm"):
        streams = found.audio
    well, _ = copy_plain(source.file, form, out, streams, work / "home")
    kept = probe(out, "matroska" if out.suffix == ".webm" else _form_of(out), work / "home")
    return well and kept is not None and not kept.tells


def _form_of(out: Path) -> str:
    ending = out.suffix[1:]
    return "mov" if ending in ("mp4", "m4a") else ending


def _made(found: Recording, out: Path, media_type: str, ending: str) -> Made:
    removed = tuple(cast(Removed, word) for word in sorted(found.tells & set(get_args(Removed))))
    version = (version_of("ffmpeg", "-version") or "?").split()
    tools = {"FFmpeg": version[2] if len(version) > 2 else "?"}
    return Made(
        out, media_type, ending, removed, width=found.width, height=found.height, tools=tools
    )
