"""Names like the court's, asked of a real name server that knows of one of them."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.config.load import load_config
from pipeline.flows.watching.integrity.jobs import integrity_jobs
from pipeline.flows.watching.watched import Watched
from pipeline.monitor.result import Result, State
from pipeline.outside.names import NameServer
from tests.config.sample import change
from tests.flows.watching.integrity.conftest import NOW
from tests.servers import free_port, running

_NSD = shutil.which("nsd", path="/usr/sbin:/usr/bin:/usr/local/sbin")
pytestmark = pytest.mark.skipif(_NSD is None, reason="nsd is not here")
_ZONE = "$TTL 60\n@ IN SOA ns1.x. a.x. 1 3600 600 86400 60\n@ IN NS ns1.x.\n"


@contextmanager
def _served(folder: Path, *zones: str) -> Iterator[NameServer]:
    """Run nsd with zones that hold nothing but themselves."""
    assert _NSD
    port = free_port()
    folder.mkdir()
    (folder / "zone").write_text(_ZONE, encoding="ascii")
    told = "".join(f"zone:\n  name: {zone}\n  zonefile: zone\n" for zone in zones)
    (folder / "nsd.conf").write_text(
        f'server:\n  ip-address: 127.0.0.1@{port}\n  port: {port}\n  username: ""\n'
        f'  zonesdir: "{folder}"\n  database: ""\n  pidfile: "{folder}/pid"\n'
        f'  xfrdfile: "{folder}/xfrd"\n  xfrdir: "{folder}"\n  zonelistfile: "{folder}/list"\n'
        f'  cookie-secret-file: "{folder}/cookie"\n  server-count: 1\n'
        f"remote-control:\n  control-enable: no\n{told}",
        encoding="ascii",
    )
    with running([_NSD, "-d", "-c", str(folder / "nsd.conf")], port):
        yield NameServer("127.0.0.1", port)


def _asked(root: Path, server: NameServer) -> Result:
    watched = replace(Watched(root, load_config(root), NOW), name_server=server)
    (job,) = [job for job in integrity_jobs(watched) if job.probes[0].code == "MON107"]
    (result,) = job.ask().values()
    assert result is not None
    return result


def test_a_name_that_exists_is_told_until_the_court_knows_it(
    demo_copy: Path, tmp_path: Path
) -> None:
    with _served(tmp_path / "nsd", ".", "pn-contoh.com") as server:
        found = _asked(demo_copy, server)
        assert (found.state, found.reason) == (
            State.WARN,
            "Ada domain yang mirip: pn-contoh.com.",
        )
        known = "  known_look_alikes: [pn-contoh.com]"
        change(demo_copy, "monitor", "  known_look_alikes: []", known)
        assert _asked(demo_copy, server).state is State.OK


def test_a_server_that_says_nothing_of_them_is_no_proof(demo_copy: Path, tmp_path: Path) -> None:
    with _served(tmp_path / "nsd", "pn-contoh.com.lain") as server:
        assert _asked(demo_copy, server).state is State.UNKNOWN
