import pytest

from pipeline.visitors.classes.strange_value import strange_value
from pipeline.visitors.part import TARGET, Part


@pytest.mark.parametrize("text", ["/?a={b}", "/?a=x%7Cy", "/?a=%25%"])
def test_it_is_seen(text: str) -> None:
    assert list(strange_value(Part(TARGET, text)))


@pytest.mark.parametrize("text", ["/?q=a+b", "/?C=M;O=A", "/?halaman=2"])
def test_it_is_not_seen(text: str) -> None:
    assert not list(strange_value(Part(TARGET, text)))
