"""What the tests of the register share."""

from pathlib import Path

import pytest

from tests.building import Court, make_court


@pytest.fixture
def court(tmp_path: Path) -> Court:
    """A court's folder with no content."""
    return make_court(tmp_path / "court")
