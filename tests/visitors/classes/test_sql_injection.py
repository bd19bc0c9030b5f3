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
        *("/?q=(1)+or+(1=1)", "/?q=%22a%22+or+%22b%22=%22b%22", "/?q=1+or+19<21"),
        *("/?q=update+users+set+a=1", "/?q=1+between+0+and+2", "/?q=2026--+a", "/?q=(select+1)"),
        *("/?q=select+nama+from+hakim", "/?q=1+union+select+2", "/?q=x+group+by+id+--"),
    ],
)
def test_it_is_seen(text: str) -> None:
    assert list(sql_injection(Part(TARGET, text)))


@pytest.mark.parametrize(
    "text",
    [
        *("/?q=putusan+dan+biaya", "/?nama=o%27hara", "/berita/select-from-the-court/"),
        *("/?q=select+dari+daftar+hakim", "/?q=union+pekerja+dan+where", "/?q=drop+order+perkara"),
        *(
            "/?q=pasal+9+(1)+or+(2)",
            "/?q=%22akta+cerai%22+or+%22akta+nikah%22",
            "/?q=usia+19<21+th",
        ),
        *(
            "/?q=update+jadwal+set+sidang",
            "/?q=perkara+between+2020+and+2025",
            "/?q=2026+--+jadwal",
        ),
    ],
)
def test_it_is_not_seen(text: str) -> None:
    assert not list(sql_injection(Part(TARGET, text)))
