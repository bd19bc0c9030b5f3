"""Photos that a person calls alike have prints that are near, and others do not."""

import io

import pytest
from PIL import Image, ImageEnhance

from pipeline.intake.photos.likeness import alike, likeness
from tests.corpora import corpus
from tests.intake.pictures import noisy, saved


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda image: image, id="itself"),
        pytest.param(lambda image: image.resize((333, 222)), id="smaller"),
        pytest.param(
            lambda image: Image.open(io.BytesIO(saved(image, quality=20))), id="compressed"
        ),
        pytest.param(lambda image: ImageEnhance.Brightness(image).enhance(1.15), id="brighter"),
        pytest.param(lambda image: image.crop((6, 4, 894, 596)), id="a little cut"),
    ],
)
def test_alike(change: object) -> None:
    image = noisy((900, 600)).resize((9, 8)).resize((900, 600), Image.Resampling.BICUBIC)
    assert alike(likeness(image), likeness(change(image)))  # type: ignore[operator]


def test_not_alike() -> None:
    prints = [likeness(noisy((900, 600), seed)) for seed in range(40)]
    pairs = [(a, b) for n, a in enumerate(prints) for b in prints[n + 1 :]]
    assert not any(alike(a, b) for a, b in pairs)


def test_pictures_of_one_colour_are_not_called_alike() -> None:
    white, grey = (likeness(Image.new("RGB", (90, 60), name)) for name in ("white", "grey"))
    assert white == grey
    assert not alike(white, grey)


def test_real_photos_are_alike_only_where_they_show_the_same() -> None:
    prints = {}
    for file in sorted(corpus("images/dev/camera").glob("*.jpg")):
        with Image.open(file) as image:
            prints[file.name] = likeness(image)
    names = sorted(prints)
    found = {
        (a, b) for n, a in enumerate(names) for b in names[n + 1 :] if alike(prints[a], prints[b])
    }
    assert found == set()
