import pytest

from pipeline.visitors.classes.sql_injection import sql_injection
from pipeline.visitors.part import TARGET, Part


@pytest.mark.parametrize(
    "text",
    [
        "/?id=1%27%20UNION%20SELECT%201,2--",
        "/?q=1%2527%2520or%25201=1",
        "/?a=SEL%45CT/**/name/**/FROM/**/users",
        "/?u=%u0027%20or%20%27a%27=%27a",
    ],
)
def test_it_is_seen(text: str) -> None:
    assert list(sql_injection(Part(TARGET, text)))


@pytest.mark.parametrize(
    "text", ["/?q=putusan+dan+biaya", "/?nama=o%27hara", "/berita/select-from-the-court/"]
)
def test_it_is_not_seen(text: str) -> None:
    assert not list(sql_injection(Part(TARGET, text)))
