"""Which forges are the court's own: drafts stay inside unless someone allowed otherwise."""

import pytest

from pipeline.config.agree.forge import stands_inside

COURT = "https://www.pn-contoh.example"
INSIDE = [
    "https://git.pn-contoh.example",
    "https://pn-contoh.example/git",
    "https://git.lan.pn-contoh.example:3000",
    "http://127.0.0.1:3000",
    "http://localhost:3000",
    "https://[::1]",
    "https://[fd00::5]",
    "https://10.1.2.3",
    "https://192.168.0.4:8443",
    "https://172.16.9.9",
    "https://forgejo",
    "https://forgejo.local",
    "https://git.internal",
    "https://git.home.arpa",
]
OUTSIDE = [
    "https://github.com",
    "https://gitlab.com",
    "https://codeberg.org",
    "https://git.pt-teladan.example",
    "https://pn-contoh.example.org",
    "https://mypn-contoh.example",
    "https://8.8.8.8",
    "https://134744072",
    "https://0x08080808",
    "https://172.32.0.1",
    "https://[2001:4860:4860::8888]",
    "https://[::ffff:8.8.8.8]",
    "https://local.github.com",
]


@pytest.mark.parametrize("url", INSIDE)
def test_the_courts_own_machines(url: str) -> None:
    assert stands_inside(url, COURT)


@pytest.mark.parametrize("url", OUTSIDE)
def test_machines_of_others(url: str) -> None:
    assert not stands_inside(url, COURT)
