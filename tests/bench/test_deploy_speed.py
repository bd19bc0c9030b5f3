"""The bench releases a real site to a real server, and counts what it sends."""

import shutil

from pipeline.bench.deploy.bench import measure_deploy
from pipeline.bench.deploy.local import measure_local, part
from tests.conftest import missing
from tests.release.sshd import needs_server


def test_a_turn_is_measured() -> None:
    needs_server()
    if shutil.which("rsync") is None:
        missing("rsync")
    (turn,) = measure_deploy(100, 1)
    assert turn.sent > 0 and turn.changed > 0
    assert turn.times > 0


def test_a_turn_on_this_machine_is_measured_and_told() -> None:
    if shutil.which("nginx", path="/usr/sbin:/usr/bin") is None:
        missing("nginx")
    turns = measure_local(100, 1)
    assert all(wall > 0 for wall, _ in turns[0].values())
    assert "100 files" in part(100, turns) and "`terbit rollback`" in part(100, turns)
