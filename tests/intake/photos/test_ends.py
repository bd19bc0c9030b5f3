"""A picture ends where its format says, whatever stands behind it."""

import pytest

from pipeline.intake.photos.ends import end_of
from tests.intake.pictures import noisy, saved


@pytest.mark.parametrize(
    ("form", "options"),
    [
        ("JPEG", {}),
        ("JPEG", {"progressive": True}),
        ("JPEG", {"comment": b"\xff\xd9\xff\xd8"}),
        ("JPEG", {"restart_marker_blocks": 2}),
        ("PNG", {}),
        ("WEBP", {}),
        ("WEBP", {"lossless": True}),
    ],
)
@pytest.mark.parametrize("behind", [b"", b"\xff\xd9", b"IEND" * 9])
def test_end(form: str, options: dict[str, object], behind: bytes) -> None:
    content = saved(noisy((120, 80)), form, **options)
    assert end_of(form, content + behind) == len(content)


@pytest.mark.parametrize("form", ["JPEG", "PNG"])
def test_a_picture_without_an_end(form: str) -> None:
    assert end_of(form, saved(noisy((120, 80)), form)[:-12]) == 0


def test_a_format_whose_end_is_not_known() -> None:
    assert end_of("TIFF", b"II*\0") == 0
