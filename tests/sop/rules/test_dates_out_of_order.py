import datetime as dt
from pathlib import Path

import pytest

from tests.sop.sample import GOOD, found

EARLY, LATE = dt.date(2016, 9, 19), dt.date(2016, 9, 20)


@pytest.mark.parametrize(
    ("dates", "count"),
    [
        pytest.param({"made": EARLY, "effective": LATE}, 0, id="in order"),
        pytest.param({"made": EARLY, "effective": EARLY}, 0, id="the same day"),
        pytest.param({"made": LATE, "effective": EARLY}, 1, id="in force before it was made"),
        pytest.param({"made": LATE, "effective": EARLY, "revised": EARLY}, 2, id="both"),
        pytest.param({"made": None, "effective": EARLY}, 0, id="unknown"),
    ],
)
def test_dates(tmp_path: Path, dates: dict[str, dt.date | None], count: int) -> None:
    assert len(found(tmp_path, "SOP014", GOOD | dates)) == count
