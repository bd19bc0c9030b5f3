"""Recordings lose what tells who, where and with what; picture and sound stay as they were."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from pipeline.intake.arrive import arrive
from pipeline.intake.make import make
from pipeline.intake.outcome import Made, Outcome, Refused, Source, Wishes
from tests.building import picture
from tests.conftest import missing

CAPTIONS = "WEBVTT\n\n00:00.000 --> 00:01.000\nSelamat pagi.\n"
_TOLD = (
    *("-metadata", "artist=Contoh Satu"),
    *("-metadata", "location=-06.1754+106.8272/"),
    *("-metadata", "com.apple.quicktime.make=Ponsel Contoh"),
    *("-metadata", "creation_time=2026-11-17T09:00:00Z"),
    *("-metadata", "comment=catatan"),
)
_SECRETS = ("Contoh Satu", "06.1754", "Ponsel Contoh", "2026-11-17", "2026:11:17", "catatan")
_VIDEO = ("-f", "lavfi", "-i", "testsrc=duration=1:size=160x120:rate=10")
_SOUND = ("-f", "lavfi", "-i", "sine=duration=1")
RECORDINGS = {
    "video.mp4": (*_VIDEO, *_SOUND, "-pix_fmt", "yuv420p", "-movflags", "use_metadata_tags"),
    "video.mov": (*_VIDEO, "-pix_fmt", "yuv420p"),
    "video.webm": (*_VIDEO, *_SOUND, "-c:v", "libvpx", "-c:a", "libvorbis"),
    "suara.mp3": _SOUND,
    "suara.m4a": _SOUND,
    "suara.wav": _SOUND,
    "suara.ogg": _SOUND,
    "suara.flac": _SOUND,
}


@pytest.fixture(autouse=True)
def ffmpeg() -> None:
    if shutil.which("ffmpeg") is None:
        missing("ffmpeg")


def record(file: Path) -> Path:
    run("ffmpeg", "-v", "error", *RECORDINGS[file.name], *_TOLD, str(file))
    return file


def run(*arguments: str) -> str:
    done = subprocess.run(arguments, capture_output=True, text=True, check=True)
    return done.stdout


def taken_in(file: Path, folder: Path, captions: str | None = CAPTIONS) -> Outcome:
    if captions is not None:
        file.with_suffix(".vtt").write_text(captions, encoding="utf-8")
    work = folder / "work"
    work.mkdir()
    source = arrive(file, folder / "salinan")
    assert isinstance(source, Source), source
    return make(source, work, Wishes())


def frames(file: Path) -> str:
    """Return the hash of every packet, as FFmpeg counts them."""
    return run("ffmpeg", "-v", "error", "-i", str(file), "-map", "0:v?", "-map", "0:a?",
               "-c", "copy", "-f", "streamhash", "-")  # fmt: skip


@pytest.mark.parametrize("name", RECORDINGS)
def test_nothing_private_is_left(name: str, tmp_path: Path) -> None:
    file = record(tmp_path / name)
    made = taken_in(file, tmp_path)
    assert isinstance(made, Made), made
    assert {"author", "FFmpeg"} <= {*made.removed, *made.tools}
    told = run("ffprobe", "-v", "error", "-show_format", "-show_streams", "-of", "json",
               str(made.file))  # fmt: skip
    assert [secret for secret in _SECRETS if secret in told] == []
    raw = made.file.read_bytes()
    assert [secret for secret in _SECRETS if secret.encode() in raw] == []
    assert frames(made.file) == frames(file)


def test_exiftool_finds_nothing(tmp_path: Path) -> None:
    if shutil.which("exiftool") is None:
        missing("exiftool")
    made = taken_in(record(tmp_path / "video.mp4"), tmp_path)
    assert isinstance(made, Made)
    told = json.loads(run("exiftool", "-j", "-a", "-G", "-ee", str(made.file)))[0]
    private = ("GPS", "Location", "Make", "Model", "Artist", "Author", "Comment", "Software")
    assert [key for key in told if any(word in key for word in private)] == []


def test_a_cover_picture_and_chapters_go(tmp_path: Path) -> None:
    (tmp_path / "sampul.jpg").write_bytes(picture(size=(64, 64)))
    chapters = ";FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=900\ntitle=Saksi\n"
    (tmp_path / "bab.txt").write_text(chapters)
    file = tmp_path / "suara.mp3"
    run("ffmpeg", "-v", "error", *_SOUND, "-i", str(tmp_path / "sampul.jpg"),
        "-i", str(tmp_path / "bab.txt"), "-map", "0:a", "-map", "1:v", "-map_chapters", "2",
        "-disposition:v", "attached_pic", str(file))  # fmt: skip
    made = taken_in(file, tmp_path)
    assert isinstance(made, Made)
    assert {"thumbnail", "chapters"} <= set(made.removed)
    assert b"JFIF" not in made.file.read_bytes()
    assert b"Saksi" not in made.file.read_bytes()


def test_the_same_bytes_twice(tmp_path: Path) -> None:
    file = record(tmp_path / "video.mp4")
    found = []
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        made = taken_in(file, tmp_path / name)
        assert isinstance(made, Made)
        found.append(made.file.read_bytes())
    assert found[0] == found[1]


@pytest.mark.parametrize(
    ("captions", "code"), [(None, "INT071"), ("WEBVTT\n\n00:00 --> x\n", "INT072")]
)
def test_words_are_required(captions: str | None, code: str, tmp_path: Path) -> None:
    outcome = taken_in(record(tmp_path / "suara.mp3"), tmp_path, captions)
    assert isinstance(outcome, Refused)
    assert outcome.finding.code == code


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"ID3\x04\0\0\0\0\0\0" + bytes(500), id="a head without sound"),
        pytest.param(b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom", id="a box and nothing in it"),
        pytest.param(b"OggS" + bytes(range(256)) * 8, id="other bytes"),
    ],
)
def test_what_does_not_play_is_refused(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "rekaman.mp4"
    file.write_bytes(content)
    outcome = taken_in(file, tmp_path)
    assert isinstance(outcome, Refused)
    assert outcome.finding.code == "INT070"


def test_half_a_video_is_refused(tmp_path: Path) -> None:
    file = record(tmp_path / "video.mov")
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    outcome = taken_in(file, tmp_path)
    assert isinstance(outcome, Refused)
    assert outcome.finding.code == "INT070"
