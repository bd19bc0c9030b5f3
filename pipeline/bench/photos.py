"""Photos from a telephone to what readers see, beside a plain Pillow process pool.

Both make of each photo a master of 2,560 pixels and three widths in AVIF and JPEG, with as many
processes as there are cores. Ours is intake and the build's own step, all of it: copies, hashes,
children under limits, receipts.
"""

import io
import os
import shutil
import tempfile
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from PIL import Image, ImageChops, ImageOps

from pipeline.bench.page import table, write_part
from pipeline.build.digests import Digests
from pipeline.build.photos import WIDTHS, develop
from pipeline.build.shelf import Shelf
from pipeline.flows.receive import Order, receive
from pipeline.intake.photos.develop import LONGEST_SIDE, QUALITY
from pipeline.outside.clock import Stopwatch
from pipeline.samples.pictures import ALBUM, draw

_ROOT = Path(__file__).parents[2]
_SIZE = (4000, 3000)
_SCENES = 10
_TURN = 25
_NOISE = 12
_ORIENTATIONS = (1, 3, 6, 8)
_ITEM = "content/berita/2026/11/contoh"
Options = dict[str, int]


def bench_photos(photos: int, *, write: bool = False) -> None:
    """Print images a second of ours and of the plain pool; `write` puts them on the page too."""
    with tempfile.TemporaryDirectory(prefix="terbit-bench-") as name:
        folder = Path(name)
        files = _taken(folder / "telepon", photos)
        _lay_out(folder / "court")
        told = part(photos, _in_turns(files, folder))
    if write:
        write_part("photos", told)
    print(told)


def _in_turns(files: list[Path], folder: Path) -> dict[str, float]:
    """Return the seconds of each; they take turns, so that a busy minute hits all alike."""
    rows: dict[str, Callable[[list[Path]], None]] = {
        "terbit: intake and widths": partial(_ours, folder),
        "plain pool, default settings": partial(_plain, {}, {}),
        "plain pool, our settings": partial(_plain, _AVIF, _JPEG),
    }
    seconds = dict.fromkeys(rows, 0.0)
    for start in range(0, len(files), _TURN):
        for name, work in rows.items():
            seconds[name] += _timed(work, files[start : start + _TURN])
    return seconds


_AVIF = {"quality": 60, "speed": 9, "max_threads": 1}
_JPEG = {"quality": 80, "progressive": 1, "optimize": 1}


def _timed(work: Callable[[list[Path]], None], files: list[Path]) -> float:
    watch = Stopwatch()
    work(files)
    return watch.seconds()


def _lay_out(court: Path) -> None:
    shutil.copytree(_ROOT / "site_config", court / "site_config")
    (court / _ITEM).mkdir(parents=True)
    (court / _ITEM / "index.md").touch()


def _ours(folder: Path, files: list[Path]) -> None:
    court = folder / "court"
    received = receive(court, files, Order(_ITEM, by="admin-situs"))
    masters = [court / _ITEM / each.receipt.result.file for each in received if each.receipt]
    assert len(masters) == len(files)
    cache = Shelf(folder / "widths", folder / "widths.json")
    develop(masters, cache, Digests(folder / "digests.json", 0), lambda _done, _total: None)


def _plain(avif: Options, jpeg: Options, files: list[Path]) -> None:
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        made = sum(pool.map(partial(_plainly, avif, jpeg), files))
    assert made == len(files) * (1 + 2 * len(WIDTHS))


def _plainly(avif: Options, jpeg: Options, file: Path) -> int:
    """Do what any script would: open, turn, make thumbnails, save; return how many files."""
    with Image.open(file) as image:
        master = ImageOps.exif_transpose(image)
    master.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    made = [_saved(master, "JPEG", {"quality": QUALITY} if jpeg else {})]
    for width in WIDTHS:
        small = master.copy()
        small.thumbnail((width, LONGEST_SIDE))
        made += [_saved(small, "AVIF", avif), _saved(small, "JPEG", jpeg)]
    return len(made)


def _saved(image: Image.Image, form: str, options: Options) -> bytes:
    out = io.BytesIO()
    image.save(out, form, **options)
    return out.getvalue()


def _taken(folder: Path, photos: int) -> list[Path]:
    """Make photos as a telephone takes them: 12 MP, noisy, turned, with the place in them."""
    folder.mkdir()
    shots = [shot for album in ALBUM.values() for shot in album][:_SCENES]
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        scenes = list(pool.map(_scene, range(min(photos, len(shots)))))
        jobs = [(folder, scenes[n % len(scenes)], n) for n in range(photos)]
        return list(pool.map(_take, *zip(*jobs, strict=True)))


def _scene(number: int) -> bytes:
    shots = [shot for album in ALBUM.values() for shot in album]
    return _saved(draw(shots[number], number).resize((1333, 1000)), "PNG", {})


def _take(folder: Path, scene: bytes, number: int) -> Path:
    with Image.open(io.BytesIO(scene)) as image:
        large = image.convert("RGB").resize(_SIZE, Image.Resampling.BICUBIC)
    grain = Image.merge("RGB", [Image.effect_noise(_SIZE, _NOISE)] * 3)
    exif = Image.Exif()
    exif[0x0112] = _ORIENTATIONS[number % len(_ORIENTATIONS)]
    exif.get_ifd(0x8825)[2] = (6.0, 10.0, 30.0)
    file = folder / f"IMG_{number:04}.jpg"
    ImageChops.add(large, grain, 1, -128).save(file, "JPEG", quality=90, exif=exif)
    return file


def part(photos: int, rows: dict[str, float]) -> str:
    """Return the figures as a part of docs/reference/performance.md; the first row is ours."""
    ours = next(iter(rows.values()))
    told = [
        [name, f"{seconds:.1f}", f"{photos / seconds:.2f}", f"{seconds / ours:.2f}"]
        for name, seconds in rows.items()
    ]
    figures = table(["", "seconds", "images/s", "times ours"], told)
    return f"{photos} photos of 12 MP, {os.cpu_count()} cores.\n\n{figures}"
