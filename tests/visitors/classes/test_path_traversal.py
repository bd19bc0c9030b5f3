import pytest

from pipeline.visitors.classes.path_traversal import path_traversal
from pipeline.visitors.part import TARGET, Part


@pytest.mark.parametrize(
    "text",
    [
        "/..%2f..%2fetc/passwd",
        "/%c0%ae%c0%ae/%c0%ae%c0%ae/x",
        "/a/..\\..\\boot.ini",
        "/%252e%252e%252fwin.ini",
    ],
)
def test_it_is_seen(text: str) -> None:
    assert list(path_traversal(Part(TARGET, text)))


@pytest.mark.parametrize("text", ["/a/b.c/", "/berita/2026/", "/unduh/berkas..pdf"])
def test_it_is_not_seen(text: str) -> None:
    assert not list(path_traversal(Part(TARGET, text)))
