"""Paths that anybody may write."""

from pipeline.monitor.probes.permissions_open import judge
from pipeline.monitor.result import State


def test_some_are_named_and_the_rest_counted() -> None:
    assert judge([]).state is State.OK
    assert judge(["a"]).reason == "Dapat diubah siapa saja: a."
    assert judge(["a", "b", "c", "d"]).reason.endswith("a, b, c dan 1 lainnya.")
