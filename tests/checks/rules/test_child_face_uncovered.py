from typing import Any

import pytest

from tests.building import Court, photo, picture


@pytest.mark.parametrize(
    ("changes", "count"),
    [
        pytest.param({"people": "children"}, 2, id="nothing done"),
        pytest.param({"people": "children", "consent": "FM/AS/32/07"}, 1, id="open faces"),
        pytest.param({"people": "children", "faces_covered": True}, 1, id="no consent"),
        pytest.param(
            {"people": "children", "faces_covered": True, "consent": " "}, 1, id="blank consent"
        ),
        pytest.param(
            {"people": "children", "faces_covered": True, "consent": "FM/AS/32/07"}, 0, id="both"
        ),
        pytest.param({"people": "adults"}, 0, id="adults"),
        pytest.param({"people": "none"}, 0, id="no one"),
    ],
)
def test_children(court: Court, changes: dict[str, Any], count: int) -> None:
    court.add("berita", photos=[photo(**changes)], files={"foto/01.jpg": picture()})
    assert court.lines("PHO003") == [8] * count
