import pytest

from pipeline.visitors.classes.broken_request import broken_request
from pipeline.visitors.part import TARGET, Part


@pytest.mark.parametrize("text", ["\\x16\\x03\\x01\\x02", "SSH-2.0-Go", "http://lain.example/"])
def test_it_is_seen(text: str) -> None:
    assert list(broken_request(Part(TARGET, text, "")))


@pytest.mark.parametrize("text", ["/", "/berita/?q=1"])
def test_it_is_not_seen(text: str) -> None:
    assert not list(broken_request(Part(TARGET, text, "")))
