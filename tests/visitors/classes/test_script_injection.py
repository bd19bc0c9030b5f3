import pytest

from pipeline.visitors.classes.script_injection import script_injection
from pipeline.visitors.part import TARGET, Part


@pytest.mark.parametrize(
    "text",
    [
        "/?q=%3Cscript%3Ealert(1)%3C/script%3E",
        "/?q=%253Csvg/onload=alert(1)%253E",
        "/?u=javascript:alert(1)",
        "/?q=＜img src=x＞",
    ],
)
def test_it_is_seen(text: str) -> None:
    assert list(script_injection(Part(TARGET, text)))


@pytest.mark.parametrize("text", ["/?q=naskah", "/berita/skrip-baru/", "/?utm_source=surel"])
def test_it_is_not_seen(text: str) -> None:
    assert not list(script_injection(Part(TARGET, text)))
