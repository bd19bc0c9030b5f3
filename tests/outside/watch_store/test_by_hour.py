"""Counts by the hour: the same before and after answers are thinned."""

import random
from collections import Counter
from pathlib import Path

from pipeline.outside.watch_store.answers import AnswerRow, put
from pipeline.outside.watch_store.hours import HOUR, by_hour, thin
from pipeline.outside.watch_store.opened import opened

_START = 1_790_000_000 // HOUR * HOUR
_KEY = "MON001 /"


def test_thinning_changes_no_hour(tmp_path: Path) -> None:
    rng = random.Random(3)
    rows = [
        AnswerRow(key, _START + step * 300, rng.randrange(5), None, "")
        for key in (_KEY, "MON001 /berita/")
        for step in range(600)
    ]
    counted: dict[int, Counter[int]] = {}
    for row in rows:
        if row.probe == _KEY:
            counted.setdefault(row.at // HOUR, Counter())[row.state] += 1
    wanted = {hour: tuple(each[s] for s in range(5)) for hour, each in counted.items()}
    end = _START + 600 * 300
    with opened(tmp_path / "terbit.db") as database:
        put(database, rows, {}, ())
        assert by_hour(database, _KEY, _START, end) == wanted
        # Half an hour of answers came after the hour had been thinned once.
        thin(database, _START + 20 * HOUR)
        put(database, [AnswerRow(_KEY, _START + 60, 2, None, "")], {}, ())
        late = by_hour(database, _KEY, _START, end)
        assert late.pop(_START // HOUR)[2] == wanted[_START // HOUR][2] + 1
        assert late == {hour: each for hour, each in wanted.items() if hour != _START // HOUR}
        assert by_hour(database, _KEY, _START + HOUR, _START + 2 * HOUR).keys() == {
            _START // HOUR + 1
        }
        assert by_hour(database, "MON001 /tidak-ada/", _START, end) == {}
