"""Names as a real name server tells them: as declared, changed, dangling, silent."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from pipeline.flows.watching.name_jobs import mail_jobs, name_jobs
from pipeline.flows.watching.watched import Watched
from pipeline.monitor.result import State
from pipeline.outside.names import NameServer
from tests.config.sample import change
from tests.flows.watching.conftest import asked, states
from tests.servers import free_port, running

Watch = Callable[..., Watched]
_NSD = shutil.which("nsd", path="/usr/sbin:/usr/bin:/usr/local/sbin")
pytestmark = pytest.mark.skipif(_NSD is None, reason="nsd is not here")
_HEAD = """\
$ORIGIN pn-contoh.example.
$TTL 60
@ IN SOA ns1 admin 1 3600 600 86400 60
"""
_NS = "@ IN NS ns1.penyedia.example.\n@ IN NS ns2.penyedia.example.\n"
_WWW = "www IN A 192.0.2.10\n"
_DECLARED = """\
dns:
  name_servers: [ns1.penyedia.example, ns2.penyedia.example]
  records:
    - {name: www.pn-contoh.example, type: A, values: ["192.0.2.10"]}
"""


@contextmanager
def _served(folder: Path, zone: str) -> Iterator[NameServer]:
    """Run nsd with one zone on a free port."""
    assert _NSD
    folder.mkdir(parents=True, exist_ok=True)
    port = free_port()
    (folder / "zone").write_text(_HEAD + zone, encoding="ascii")
    (folder / "nsd.conf").write_text(
        f'server:\n  ip-address: 127.0.0.1@{port}\n  port: {port}\n  username: ""\n'
        f'  zonesdir: "{folder}"\n  database: ""\n  pidfile: "{folder}/pid"\n'
        f'  xfrdfile: "{folder}/xfrd"\n  xfrdir: "{folder}"\n  zonelistfile: "{folder}/list"\n'
        f'  cookie-secret-file: "{folder}/cookie"\n  server-count: 1\n'
        "remote-control:\n  control-enable: no\n"
        "zone:\n  name: pn-contoh.example\n  zonefile: zone\n",
        encoding="ascii",
    )
    with running([_NSD, "-d", "-c", str(folder / "nsd.conf")], port):
        yield NameServer("127.0.0.1", port)


@pytest.fixture
def declared(demo_copy: Path) -> None:
    change(demo_copy, "monitor", "dns:\n  name_servers: []\n  records: []\n", _DECLARED)


@pytest.mark.parametrize(
    ("zone", "servers", "record", "words"),
    [
        (_NS + _WWW, State.OK, State.OK, ""),
        (
            "@ IN NS ns1.lain.example.\n@ IN NS ns2.penyedia.example.\n" + _WWW,
            State.BAD,
            State.OK,
            "tidak dicatat ns1.lain.example; hilang ns1.penyedia.example",
        ),
        (_NS + "www IN A 198.51.100.7\n", State.OK, State.BAD, "sekarang 198.51.100.7"),
        (_NS + _WWW + "www IN A 198.51.100.7\n", State.OK, State.BAD, "192.0.2.10, 198.51.100.7"),
        (_NS, State.OK, State.BAD, "sekarang tidak ada"),
    ],
)
def test_names_are_held_against_what_is_declared(
    watch: Watch,
    declared: None,
    tmp_path: Path,
    zone: str,
    servers: State,
    record: State,
    words: str,
) -> None:
    with _served(tmp_path / "nsd", zone) as server:
        found = asked(name_jobs(watch(name_server=server)))
    assert found["MON020 pn-contoh.example"].state is servers
    assert found["MON021 www.pn-contoh.example A"].state is record
    assert words in " ".join(result.reason for result in found.values())


def test_a_name_that_points_nowhere_is_seen(watch: Watch, declared: None, tmp_path: Path) -> None:
    zone = _NS + _WWW + "sipp IN CNAME lama\nsisuper IN CNAME www\n"
    with _served(tmp_path / "nsd", zone) as server:
        found = asked(name_jobs(watch(name_server=server)))
    assert found["MON022 sipp.pn-contoh.example"].state is State.BAD
    assert "lama.pn-contoh.example, yang tidak ada" in found["MON022 sipp.pn-contoh.example"].reason
    assert found["MON022 sisuper.pn-contoh.example"].state is State.OK
    assert found["MON022 www.pn-contoh.example"].state is State.OK


def test_a_name_server_that_is_silent_is_unknown_and_not_changed(
    watch: Watch, declared: None
) -> None:
    found = asked(name_jobs(watch(name_server=NameServer("127.0.0.1", free_port()), timeout=1)))
    assert set(states(found).values()) == {State.UNKNOWN}


@pytest.mark.parametrize(
    ("zone", "words"),
    [
        (
            '@ IN MX 10 surel\n@ IN TXT "v=spf1 mx -all"\n_dmarc IN TXT "v=DMARC1; p=reject"\n',
            "",
        ),
        ("", "MX tidak ada, SPF tidak ada, DMARC tidak ada"),
        (
            '@ IN MX 10 surel\n@ IN TXT "v=spf1 +all"\n_dmarc IN TXT "v=DMARC1; p=none"\n',
            "SPF mengizinkan semua pengirim, DMARC hanya mengamati (p=none)",
        ),
        ('@ IN MX 10 surel\n@ IN TXT "v=spf1 " "mx -all"\n', "DMARC tidak ada"),
    ],
)
def test_mail_is_a_note_and_never_an_alarm(
    watch: Watch, tmp_path: Path, zone: str, words: str
) -> None:
    with _served(tmp_path / "nsd", _NS + zone) as server:
        (result,) = asked(mail_jobs(watch(name_server=server))).values()
    assert result.state is State.OK
    assert result.reason == (f"Catatan surel pn-contoh.example: {words}." if words else "")
