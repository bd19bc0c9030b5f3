"""Every picture of the demo site: its scene, people and hour, and how to draw it again."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple
from zlib import crc32

from PIL import Image, ImageOps

from pipeline.samples.canvas import Camera, Canvas, Size
from pipeline.samples.events import electricity, hearing_elsewhere
from pipeline.samples.halls import courtroom, meeting, sign_class, talk
from pipeline.samples.lobby import kiosk, survey, visitors_guided
from pipeline.samples.offices import counter, counter_detail, legal_aid, waiting_room
from pipeline.samples.outdoors import access, building
from pipeline.samples.palette import Hour, Mood, mood
from pipeline.samples.workplaces import archive, phone, work_desk
from pipeline.samples.yard import ceremony, garden

Scene = Callable[[Canvas, Mood, Random, int], None]
WIDE: Size = (1600, 1067)
TALL: Size = (1067, 1600)
SMALL: Size = (1200, 900)
FAR, NEAR = Camera(), Camera(1.25, (0.5, 0.52))
SLIGHT = Camera(1.1, (0.46, 0.46))
LEFT, RIGHT = Camera(1.25, (0.41, 0.46)), Camera(1.2, (0.58, 0.46))


class Shot(NamedTuple):
    """One picture: a scene with `people` persons; `shift` (-1 cool, 1 warm) turns its colours."""

    scene: Scene
    people: int
    hour: Hour = "pagi"
    shift: float = 0.0
    camera: Camera = FAR
    size: Size = WIDE
    mirrored: bool = False


# Folder of an item below content/ -> its pictures, in their order.
ALBUM: dict[str, tuple[Shot, ...]] = {
    "berita/2026/08/survei-kepuasan-triwulan-dua": (
        Shot(survey, 3, "pagi", 0.2),
        Shot(waiting_room, 8, "siang", -0.4),
    ),
    "berita/2026/08/mahasiswa-magang-mulai-bertugas": (
        Shot(visitors_guided, 5, "siang", 0.1),
        Shot(meeting, 6, "siang", 0.5),
    ),
    "berita/2026/08/pelatihan-bahasa-isyarat": (
        Shot(sign_class, 5, "pagi", -0.3),
        Shot(sign_class, 3, "siang", 0.6, NEAR),
        Shot(counter_detail, 1, "siang", 0.1),
    ),
    "berita/2026/09/sosialisasi-e-court": (
        Shot(talk, 6, "pagi", 0.3),
        Shot(talk, 4, "pagi", 0.3, LEFT, SMALL),
        Shot(phone, 4, "siang", -0.2),
    ),
    "berita/2026/09/jadwal-sidang-daring": (
        Shot(work_desk, 1, "pagi", -0.5),
        Shot(phone, 0, "sore", 0.4, FAR, TALL),
    ),
    "berita/2026/09/penataan-arsip-perkara": (
        Shot(archive, 2, "siang", 0.2),
        Shot(archive, 1, "siang", -0.4, LEFT),
        Shot(archive, 0, "sore", 0.5, FAR, TALL),
    ),
    "berita/2026/10/layanan-penyandang-disabilitas": (
        Shot(access, 3, "pagi", 0.1),
        Shot(access, 2, "siang", -0.3, NEAR),
        Shot(counter_detail, 1, "pagi", -0.6),
        Shot(sign_class, 4, "sore", 0.2),
        Shot(waiting_room, 5, "pagi", 0.6, FAR, TALL),
    ),
    "berita/2026/10/sidang-di-luar-gedung": (
        Shot(hearing_elsewhere, 6, "pagi", 0.2),
        Shot(hearing_elsewhere, 4, "siang", -0.4, NEAR),
        Shot(legal_aid, 1, "siang", 0.7),
    ),
    "berita/2026/10/pos-bantuan-hukum": (
        Shot(legal_aid, 2, "pagi", 0.1),
        Shot(legal_aid, 1, "sore", -0.5, NEAR),
    ),
    "berita/2026/10/pelimpahan-berkas-elektronik": (Shot(work_desk, 2, "siang", 0.3),),
    "berita/2026/11/transparansi-biaya-perkara": (
        Shot(kiosk, 3, "siang", 0.2),
        Shot(kiosk, 2, "pagi", -0.5, LEFT, SMALL),
    ),
    "berita/2026/11/evaluasi-zona-integritas": (
        Shot(meeting, 7, "pagi", -0.2),
        Shot(talk, 5, "siang", 0.6, SLIGHT),
    ),
    "berita/2026/11/layanan-ptsp-jam-istirahat": (
        Shot(counter, 3, "siang", 0.1),
        Shot(counter, 2, "siang", 0.1, RIGHT),
        Shot(counter_detail, 1, "sore", 0.5),
        Shot(counter, 2, "siang", -0.5, FAR, TALL),
    ),
    "berita/2026/11/pernyataan-layanan-tanpa-imbalan": (Shot(building, 4, "pagi", 0.1),),
    "berita/2026/11/uji-coba-antrean-daring": (Shot(phone, 0, "pagi", 0.1),),
    "peliputan/2026/08/upacara-hari-kemerdekaan": (
        Shot(building, 2, "pagi", 0.5),
        Shot(ceremony, 7, "pagi", 0.2),
        Shot(ceremony, 5, "siang", -0.2, FAR, TALL),
        Shot(ceremony, 8, "siang", 0.4, SLIGHT),
    ),
    "peliputan/2026/09/kerja-bakti-taman": (
        Shot(garden, 4, "pagi", 0.1),
        Shot(garden, 2, "pagi", -0.3, NEAR, WIDE, True),
        Shot(garden, 3, "siang", 0.5),
        Shot(building, 0, "sore", 0.2, FAR, SMALL),
    ),
    "peliputan/2026/10/forum-layanan-disabilitas": (
        Shot(talk, 5, "siang", -0.4),
        Shot(access, 4, "siang", 0.3),
        Shot(sign_class, 4, "pagi", 0.1, LEFT),
        Shot(counter, 2, "pagi", 0.4),
        Shot(access, 2, "sore", 0.0, FAR, TALL),
    ),
    "peliputan/2026/11/rapat-evaluasi-layanan": (
        Shot(meeting, 8, "pagi", 0.3),
        Shot(meeting, 5, "siang", -0.4, NEAR),
        Shot(meeting, 4, "pagi", 0.3, FAR, TALL),
    ),
    "peliputan/2026/11/kunjungan-mahasiswa-hukum": (
        Shot(visitors_guided, 6, "pagi", 0.4),
        Shot(courtroom, 6, "siang", 0.1),
        Shot(courtroom, 4, "siang", 0.3, NEAR),
        Shot(archive, 3, "pagi", 0.1),
        Shot(kiosk, 4, "siang", 0.6),
        Shot(visitors_guided, 3, "sore", -0.3, FAR, WIDE, True),
    ),
    "pengumuman/2026/11/pemeliharaan-listrik": (Shot(electricity, 3, "pagi", 0.1),),
}


def files(album: dict[str, tuple[Shot, ...]] = ALBUM) -> Iterator[tuple[str, Shot]]:
    """Every picture with its path below the folder that is drawn into."""
    for folder, shots in album.items():
        for number, shot in enumerate(shots, start=1):
            yield f"{folder}/{number:02d}.png", shot


def draw(shot: Shot, seed: int) -> Image.Image:
    """Draw one picture; the same shot and seed always give the same pixels."""
    canvas = Canvas(shot.size, shot.camera)
    shot.scene(canvas, mood(shot.hour, shot.shift), Random(seed), shot.people)
    picture = canvas.finished()
    return ImageOps.mirror(picture) if shot.mirrored else picture


def draw_all(drawn: Path) -> int:
    """Draw every picture below the folder `drawn`, as it would come from a camera; return how many.

    What the site publishes is made of them by intake.
    """
    wanted = list(files())
    for name, shot in wanted:
        target = drawn / name
        target.parent.mkdir(parents=True, exist_ok=True)
        draw(shot, _seed(name)).save(target, "PNG")
    return len(wanted)


def _seed(name: str) -> int:
    """Return the seed of a picture: of its published name, so that its caption stays true."""
    folder, _, file = name.rpartition("/")
    return crc32(f"{folder}/foto/{file.removesuffix('.png')}.jpg".encode())


if __name__ == "__main__":
    print(f"{draw_all(Path(sys.argv[1]))} gambar digambar di {sys.argv[1]}")
