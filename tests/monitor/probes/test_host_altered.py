"""The folder of a site held against its release."""

import pytest

from pipeline.monitor.probes.host_altered import judge
from pipeline.monitor.result import State


@pytest.mark.parametrize(
    ("paths", "words"),
    [
        (((), (), ()), ""),
        ((("a",), (), ()), "Berkas hilang: a."),
        ((("a",), ("b",), ("c", "d", "e", "f")), "asing: c, d, e dan 1 lainnya; berbeda: b;"),
    ],
)
def test_how_the_folder_stands(paths: tuple[tuple[str, ...], ...], words: str) -> None:
    found = judge(*paths)
    assert found.state is (State.BAD if words else State.OK)
    assert words in found.reason
