"""The bench releases a real site to a real server, and counts what it sends."""

import shutil

from pipeline.bench.deploy.bench import measure_deploy
from tests.conftest import missing
from tests.release.sshd import needs_server


def test_a_turn_is_measured() -> None:
    needs_server()
    if shutil.which("rsync") is None:
        missing("rsync")
    (turn,) = measure_deploy(100, 1)
    assert turn.sent > 0 and turn.changed > 0
    assert turn.times > 0
