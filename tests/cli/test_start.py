"""Only a plain build is answered before the rest is loaded; all else is read closely."""

import pytest

from pipeline.cli.start import Asked, plain_build


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("build", Asked()),
        ("build --json", Asked(json=True)),
        ("-C pn build --as-of 2026-11-20 --json", Asked("pn", "2026-11-20", json=True)),
        ("--folder pn build", Asked("pn")),
        ("", None),
        ("check", None),
        ("build --clean", None),
        ("build --explain /berita/", None),
        ("build --as-of", None),
        ("-C build", None),
        ("build lebih", None),
        ("--help build", None),
    ],
)
def test_what_is_answered_at_once(words: str, asked: Asked | None) -> None:
    assert plain_build(words.split()) == asked
