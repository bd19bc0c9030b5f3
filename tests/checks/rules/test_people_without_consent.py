from typing import Any

import pytest

from tests.building import Court, photo, picture


@pytest.mark.parametrize(
    ("changes", "fires"),
    [
        pytest.param({"people": "adults"}, True, id="adults without"),
        pytest.param({"people": "adults", "consent": "  "}, True, id="adults with a blank"),
        pytest.param({"people": "adults", "consent": "FM/AS/32/07"}, False, id="adults with"),
        pytest.param({"people": "children"}, False, id="children are child-face-uncovered's"),
        pytest.param({"people": "none"}, False, id="no one"),
    ],
)
def test_consent(court: Court, changes: dict[str, Any], fires: bool) -> None:
    court.add("berita", photos=[photo(**changes)], files={"foto/01.jpg": picture()})
    assert court.lines("PHO004") == ([8] if fires else [])
