"""One run of Lighthouse on a busy machine says little; the middle of several says more."""

from pipeline.bench.pages import middle
from pipeline.outside.lighthouse import Scores


def test_the_middle_of_several_runs() -> None:
    runs = [
        Scores({"performance": 97, "seo": 100}, ("slow script", "slow picture")),
        Scores({"performance": 100, "seo": 100}, ("slow picture",)),
        Scores({"performance": 99, "seo": 100}, ()),
    ]
    assert middle(runs) == Scores({"performance": 99, "seo": 100}, ("slow picture",))


def test_one_run_is_its_own_middle() -> None:
    run = Scores({"performance": 98}, ("slow script",))
    assert middle([run]) == run
