import pytest

from pipeline.visitors.classes.foreign_method import foreign_method
from pipeline.visitors.part import TARGET, Part


@pytest.mark.parametrize("text", ["POST", "PUT", "DELETE", "PROPFIND"])
def test_it_is_seen(text: str) -> None:
    assert list(foreign_method(Part(TARGET, "/", text)))


@pytest.mark.parametrize("text", ["GET", "HEAD", "OPTIONS"])
def test_it_is_not_seen(text: str) -> None:
    assert not list(foreign_method(Part(TARGET, "/", text)))
