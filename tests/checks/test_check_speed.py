"""The measuring of the checks itself: it runs, and its numbers hang together."""

from pipeline.bench.check_speed import measure_checks


def test_a_small_measure() -> None:
    speed = measure_checks(40)
    assert speed.articles == 40
    assert speed.parse > 0
    assert speed.unchanged < speed.cold
    assert speed.one_changed < speed.cold
    assert speed.ratio == speed.cold / speed.parse
