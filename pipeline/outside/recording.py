"""FFmpeg: what a recording holds, and the same picture and sound in a file that tells no more.

The demuxer is named by us, never guessed: a playlist could name other files and addresses.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.outside.confined import Done, confined, find

PROGRAM = "ffmpeg"
_MEMORY = 2 * 1024**3
_PROBE_SECONDS = 20.0
_COPY_SECONDS = 300.0
# What FFmpeg itself writes, and what tells how to play; nothing of who or where.
_PLAIN = frozenset(
    {
        *("major_brand", "minor_version", "compatible_brands", "language", "handler_name"),
        *("vendor_id", "encoder", "duration"),
    }
)
_PLACES = ("location", "gps", "xyz")
_DEVICES = ("make", "model", "software", "com.apple", "com.android", "encoder", "device")
_AUTHORS = ("artist", "author", "composer", "album", "copyright", "owner", "publisher")
_DATES = ("creation_time", "date", "year")


@dataclass(frozen=True)
class Recording:
    """What a recording holds: streams to keep, seconds, and words for what it tells besides."""

    video: tuple[int, ...]
    audio: tuple[int, ...]
    seconds: float
    width: int | None
    height: int | None
    tells: frozenset[str]


def probe(file: Path, form: str, home: Path) -> Recording | None:
    """Return what a recording in a form of FFmpeg (`mov`, `mp3`) holds, or None where broken."""
    arguments = [
        find("ffprobe") or "ffprobe",
        *("-v", "error", "-protocol_whitelist", "file", "-f", form),
        *("-show_streams", "-show_format", "-show_chapters", "-of", "json", str(file)),
    ]
    done = confined(arguments, home, _PROBE_SECONDS, memory=_MEMORY, most_said=10_000_000)
    start = done.said.find("{")
    try:
        told = json.JSONDecoder().raw_decode(done.said[start:])[0] if start >= 0 else {}
    except ValueError:
        return None
    return _recording(told) if done.well and told.get("streams") else None


def copy_plain(
    file: Path, form: str, out: Path, streams: tuple[int, ...], home: Path
) -> tuple[bool, Done]:
    """Copy some streams of a recording to `out` without metadata, and say how it went."""
    arguments = [
        find(PROGRAM) or PROGRAM,
        *("-nostdin", "-v", "error", "-y", "-protocol_whitelist", "file", "-f", form),
        *("-i", str(file)),
        *(part for index in streams for part in ("-map", f"0:{index}")),
        *("-c", "copy", "-map_metadata", "-1", "-map_chapters", "-1"),
        *("-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact"),
        *(("-movflags", "+faststart") if out.suffix in (".mp4", ".m4a") else ()),
        *(("-id3v2_version", "0", "-write_id3v1", "0") if out.suffix == ".mp3" else ()),
        str(out),
    ]
    done = confined(arguments, home, _COPY_SECONDS, memory=_MEMORY)
    return done.well and out.is_file() and out.stat().st_size > 0, done


def _recording(told: dict[str, Any]) -> Recording:
    streams = told["streams"]
    pictures = [one for one in streams if one.get("codec_type") == "video"]
    video = [one for one in pictures if not one.get("disposition", {}).get("attached_pic")]
    audio = [one for one in streams if one.get("codec_type") == "audio"]
    tells = {word for tags in _tags(told) for key in tags for word in _words_of(key)}
    tells |= {"chapters"} if told.get("chapters") else set()
    tells |= {"thumbnail"} if len(pictures) > len(video) else set()
    tells |= {"private_data"} if len(streams) > len(pictures) + len(audio) else set()
    first = video[0] if video else {}
    return Recording(
        tuple(one["index"] for one in video),
        tuple(one["index"] for one in audio),
        float(told.get("format", {}).get("duration", 0) or 0),
        first.get("width"),
        first.get("height"),
        frozenset(tells),
    )


def _tags(told: dict[str, Any]) -> list[dict[str, str]]:
    holders = [told.get("format", {}), *told["streams"]]
    return [{key.lower(): value for key, value in one.get("tags", {}).items()} for one in holders]


def _words_of(key: str) -> list[str]:
    known = {
        "location": _PLACES,
        "device": _DEVICES,
        "author": _AUTHORS,
        "dates": _DATES,
        "title": ("title",),
    }
    words = [word for word, parts in known.items() if any(part in key for part in parts)]
    if key in _PLAIN:
        return []
    return words or ["text"]
