"""Files that everybody gets otherwise than published."""

import pytest

from pipeline.monitor.integrity.seen import Seen
from pipeline.monitor.probes.file_altered import judge
from pipeline.monitor.result import State
from pipeline.release.compare import Sameness
from tests.monitor.integrity.looks import odd, seen


@pytest.mark.parametrize(
    ("look", "state"),
    [
        (seen(), State.OK),
        (seen(odd()), State.BAD),
        (seen(odd(sameness=Sameness.MISSING)), State.BAD),
        (seen(odd(), unseen=3), State.BAD),
        (seen(unseen=3, cause="terlalu lama menjawab"), State.UNKNOWN),
        (seen(odd(sameness=Sameness.UNCLEAR)), State.WARN),
        (seen(odd(newer=True)), State.WARN),
        (seen(odd("/robots.txt", "robots.txt")), State.OK),
        (seen(odd(away="https://lain.example/")), State.OK),
        (seen(odd("/", "index.html", reader="phone")), State.OK),
    ],
    ids=[
        *("well", "altered", "gone", "altered-and-unseen", "unseen", "unclear", "newer"),
        *("told-as-signpost", "told-as-redirect", "told-as-shown-to-some"),
    ],
)
def test_how_the_files_stand(look: Seen, state: State) -> None:
    assert judge(look).state is state
