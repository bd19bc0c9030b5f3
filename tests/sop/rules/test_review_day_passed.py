import datetime as dt
from pathlib import Path

import pytest

from tests.sop.sample import AS_OF, GOOD, found


@pytest.mark.parametrize(
    ("due", "fires"),
    [
        pytest.param(AS_OF - dt.timedelta(days=1), True, id="yesterday"),
        pytest.param(AS_OF, False, id="today"),
        pytest.param(None, False, id="no day"),
    ],
)
def test_day(tmp_path: Path, due: dt.date | None, fires: bool) -> None:
    assert len(found(tmp_path, "SOP010", GOOD | {"review_by": due})) == fires
