import pytest

from pipeline.visitors.classes.secret_file_probe import secret_file_probe
from pipeline.visitors.part import TARGET, Part


@pytest.mark.parametrize("text", ["/.env", "/.git/config", "/backup.sql", "/id_rsa"])
def test_it_is_seen(text: str) -> None:
    assert list(secret_file_probe(Part(TARGET, text)))


@pytest.mark.parametrize(
    "text", ["/.well-known/security.txt", "/robots.txt", "/sitemap.xml", "/berita/"]
)
def test_it_is_not_seen(text: str) -> None:
    assert not list(secret_file_probe(Part(TARGET, text)))
