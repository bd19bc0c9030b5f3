"""The registered name of a host, by the Public Suffix List that is shipped."""

import pytest

from pipeline.outside.suffixes import registrable


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("www.pn-contoh.go.id", "pn-contoh.go.id"),
        ("sipp.pn-contoh.go.id", "pn-contoh.go.id"),
        ("PN-Contoh.GO.ID.", "pn-contoh.go.id"),
        ("a.b.pn-contoh.example", "pn-contoh.example"),
        ("www.bücher.example", "xn--bcher-kva.example"),
        ("пример.рф", "xn--e1afmkfd.xn--p1ai"),
        ("go.id", None),
        ("id", None),
        ("localhost", None),
        ("127.0.0.1", None),
        ("::1", None),
        ("x..y", None),
        ("", None),
        (f"{'a' * 70}.id", None),
    ],
)
def test_the_name_that_is_paid_for(host: str, name: str | None) -> None:
    assert registrable(host) == name
