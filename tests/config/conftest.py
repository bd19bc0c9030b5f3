"""What the tests of the configuration share."""

from pathlib import Path

import pytest

from tests.config.sample import copy_into


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A court's folder whose configuration loads."""
    copy_into(tmp_path)
    return tmp_path
