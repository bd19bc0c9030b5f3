import pytest

from pipeline.visitors.classes.referrer_spam import referrer_spam
from pipeline.visitors.part import REFERER, Part


@pytest.mark.parametrize(
    "text", ["https://slot-gacor.example/", "http://judi.example/daftar", "https://apa.xyz/"]
)
def test_it_is_seen(text: str) -> None:
    assert list(referrer_spam(Part(REFERER, text)))


@pytest.mark.parametrize(
    "text", ["https://www.google.com/", "https://pn-contoh.example/berita/perkara-judi/"]
)
def test_it_is_not_seen(text: str) -> None:
    assert not list(referrer_spam(Part(REFERER, text)))
