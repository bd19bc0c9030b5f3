import pytest

from pipeline.visitors.classes.login_probe import login_probe
from pipeline.visitors.part import TARGET, Part


@pytest.mark.parametrize(
    "text", ["/wp-login.php", "/administrator/", "/phpmyadmin/index.php", "/user/login"]
)
def test_it_is_seen(text: str) -> None:
    assert list(login_probe(Part(TARGET, text)))


@pytest.mark.parametrize("text", ["/berita/administrasi-perkara/", "/layanan/"])
def test_it_is_not_seen(text: str) -> None:
    assert not list(login_probe(Part(TARGET, text)))
