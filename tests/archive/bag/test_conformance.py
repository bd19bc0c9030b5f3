"""`terbit archive verify` over the conformance suite of BagIt, of the Library of Congress."""

import shutil
from pathlib import Path

import pytest

from pipeline.archive.bag.verify import verify_bag
from pipeline.findings import Severity, blocking
from tests.corpora import CORPORA

_SUITE = CORPORA / "peer_suites/dev/bagit-conformance"
_BAGS = sorted(each.parent for each in _SUITE.glob("*/*/*/data"))
_WANTED = {"valid": False, "warning": False}


@pytest.mark.skipif(not _BAGS, reason="the suite is not on this machine")
@pytest.mark.parametrize("bag", _BAGS, ids=lambda bag: bag.relative_to(_SUITE).as_posix())
def test_each_bag_is_judged_as_the_suite_says(bag: Path, tmp_path: Path) -> None:
    kind = bag.parent.name
    copy = shutil.copytree(bag, tmp_path / "bag")
    found = verify_bag(copy)
    assert bool(blocking(found)) is _WANTED.get(kind, True), found
    if kind == "warning":
        assert any(each.severity is Severity.WARN for each in found)
