"""Photos for the web: each listed photo in up to three widths, as AVIF and as JPEG.

The widths and settings are measured choices (docs/adr/0005): AVIF at quality 60, speed 9, is
smaller than WebP at equal likeness and as fast. One thread an image: an AVIF encoder's bytes
depend on its number of threads, and the same commit must give the same bytes.
"""

import hashlib
import io
import json
import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.build.crew import crew
from pipeline.build.digests import Digests
from pipeline.build.files import lay
from pipeline.build.shelf import Shelf
from pipeline.errors import UnfinishedError

if TYPE_CHECKING:
    # Few builds make photos, and what draws them takes long to load.
    from PIL import Image

WIDTHS = (480, 960, 1600)
RECIPE = "v2"
_HASHES = "hashes.json"


@dataclass(frozen=True)
class Variant:
    """One file of a photo: its pixels, its format (`avif` or `jpg`), and where it lies."""

    width: int
    height: int
    ending: str
    file: Path


@dataclass(frozen=True)
class Developed:
    """A photo ready for the web: variants from narrow to wide, named by the photo's own hash."""

    digest: str
    variants: tuple[Variant, ...]

    def of(self, ending: str) -> list[Variant]:
        """Return the variants of one format, from narrow to wide."""
        return [variant for variant in self.variants if variant.ending == ending]


Step = Callable[[int, int], None]


def develop(
    photos: Iterable[Path], cache: Shelf, digests: Digests, on_step: Step
) -> dict[Path, Developed]:
    """Return every photo developed; what the cache holds whole is not made again.

    Other photos leave the cache: what was taken from the public shall not lie about.
    `on_step(done, total)` is called after each photo that had to be made.
    """
    wanted = {photo: digests.of(photo) for photo in photos}
    found = {digest: _developed(cache, digest) for digest in set(wanted.values())}
    todo = {digest: photo for photo, digest in wanted.items() if found[digest] is None}
    _make_all(todo, cache.folder, on_step)
    if todo:
        cache.look_again()
    made = {digest: found[digest] or _developed(cache, digest) for digest in found}
    cache.keep_only({path for each in made.values() if each for path in _files(each)})
    return {photo: _there(photo, made[digest]) for photo, digest in wanted.items()}


def found_developed(
    photos: Iterable[Path], cache: Shelf, digests: Digests
) -> dict[Path, Developed] | None:
    """Return photos of which the cache holds every file whole; None where one is still to make."""
    found = {photo: _developed(cache, digests.of(photo)) for photo in photos}
    there = {photo: made for photo, made in found.items() if made is not None}
    return there if len(there) == len(found) else None


def _files(developed: Developed) -> Iterator[str]:
    folder = _folder(developed.digest)
    yield f"{folder}/{_HASHES}"
    yield from (f"{folder}/{variant.file.name}" for variant in developed.variants)


def _there(photo: Path, developed: Developed | None) -> Developed:
    if developed is None:
        raise UnfinishedError(f"Foto {photo.name} hilang dari build/photos. Jalankan lagi.")
    return developed


def _developed(cache: Shelf, digest: str) -> Developed | None:
    """Return a photo of the cache, or None unless every file of it holds what was written."""
    folder = _folder(digest)
    try:
        told = json.loads((cache.folder / folder / _HASHES).read_bytes())
        found = [_variant(cache, f"{folder}/{name}", told[name]) for name in sorted(told)]
    except (OSError, ValueError, AttributeError):
        return None
    whole = [variant for variant in found if variant is not None]
    whole.sort(key=lambda variant: (variant.ending, variant.width))
    return Developed(digest, tuple(whole)) if whole and len(whole) == len(found) else None


def _variant(cache: Shelf, path: str, digest: str) -> Variant | None:
    if not cache.adopt(path, digest):
        return None
    file = cache.folder / path
    width, height = file.stem.split("x")
    return Variant(int(width), int(height), file.suffix[1:], file)


def _folder(digest: str) -> str:
    return f"{digest}-{RECIPE}"


def _make_all(todo: dict[str, Path], cache: Path, on_step: Step) -> None:
    if not todo:
        return
    cache.mkdir(parents=True, exist_ok=True)
    _sweep(cache)
    with crew(min(os.cpu_count() or 1, len(todo))) as pool:
        jobs = [(photo, cache / _folder(digest)) for digest, photo in sorted(todo.items())]
        for done, _ in enumerate(pool.map(_make, *zip(*jobs, strict=True)), start=1):
            on_step(done, len(jobs))


def _sweep(cache: Path) -> None:
    """Remove what a build left unfinished when it was stopped."""
    for left in cache.glob("*.unfinished"):
        shutil.rmtree(left)


def _make(photo: Path, folder: Path) -> None:
    """Write every variant into a folder of its own, which appears whole or not at all."""
    unfinished = folder.with_name(f"{folder.name}.unfinished")
    made = _variants(photo)
    for name, data in made.items():
        lay(unfinished / name, data)
    told = {name: hashlib.sha256(data).hexdigest() for name, data in made.items()}
    lay(unfinished / _HASHES, json.dumps(told).encode())
    shutil.rmtree(folder, ignore_errors=True)
    unfinished.rename(folder)


def _variants(photo: Path) -> dict[str, bytes]:
    from PIL import Image

    try:
        upright = _upright(photo)
    except (OSError, ValueError, SyntaxError, Warning) as problem:
        raise UnfinishedError(f"Foto {photo.name} tidak dapat dibuka. Ganti fotonya.") from problem
    made: dict[str, bytes] = {}
    small = upright
    for width in reversed(_widths(upright.width)):
        height = max(1, round(upright.height * width / upright.width))
        # Each width is made of the next wider one, which is far smaller than the photo.
        small = small.resize((width, height), Image.Resampling.LANCZOS)
        small.info.clear()  # the encoders would carry XMP over
        made[f"{width}x{height}.avif"] = _saved(small, "AVIF", quality=60, speed=9, max_threads=1)
        made[f"{width}x{height}.jpg"] = _saved(
            small, "JPEG", quality=80, progressive=True, optimize=True
        )
    return made


def _upright(photo: Path) -> "Image.Image":
    from PIL import ImageOps

    from pipeline.picture.bounds import opened
    from pipeline.picture.colour import in_srgb

    with opened(photo) as image:
        profile = image.info.get("icc_profile")
        return in_srgb(ImageOps.exif_transpose(image), profile)


def _widths(width: int) -> list[int]:
    """Return the widths to make: never wider than the photo itself."""
    return [w for w in WIDTHS if w < width] + ([width] if width <= WIDTHS[-1] else [])


def _saved(image: "Image.Image", form: str, **options: int | bool) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, form, **options)
    return buffer.getvalue()
