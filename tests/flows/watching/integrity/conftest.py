"""The demo court, released to a folder of this machine and served by nginx or Apache, which
somebody may tamper with."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pipeline.config.load import load_config
from pipeline.flows.watching.integrity.jobs import integrity_jobs
from pipeline.flows.watching.watched import Watched
from pipeline.monitor.result import Result, State
from tests.config.sample import change
from tests.conftest import missing
from tests.demo import terbit
from tests.release.web import nginx
from tests.servers import apache_configuration, free_port, running

NOW = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Live:
    """A court whose site is served from `www` at `address`; `work` is for what a test needs."""

    root: Path
    address: str
    work: Path

    @property
    def www(self) -> Path:
        """Return the folder of the release that readers get."""
        return (self.root / "var/www/current").resolve()

    def put(self, path: str, data: str | bytes) -> None:
        """Write a file where readers are served from, as an intruder would."""
        file = self.www / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.unlink(missing_ok=True)  # it is a second name of what all tests begin with
        file.write_bytes(data.encode() if isinstance(data, str) else data)

    def inject(self, path: str, more: str, before: str = "</body>") -> None:
        """Write something into a published page, before `before`."""
        page = (self.www / path).read_text("utf-8")
        assert before in page
        self.put(path, page.replace(before, more + before, 1))

    def look(self, at: datetime = NOW) -> dict[str, Result]:
        """Return what one run of the probes of integrity answers, by code."""
        watched = Watched(self.root, load_config(self.root), at)
        found: dict[str, Result] = {}
        for job in integrity_jobs(watched):
            if all(probe.code != "MON107" for probe in job.probes):
                answers = job.ask()
                codes = {probe.key: probe.code for probe in job.probes}
                found |= {codes[key]: result for key, result in answers.items() if result}
        return found

    def bad(self, at: datetime = NOW) -> dict[str, str]:
        """Return what is wrong by one run: the reason by code."""
        found = self.look(at)
        assert not [code for code, each in found.items() if each.state is State.UNKNOWN], found
        return {code: each.reason for code, each in found.items() if each.state is State.BAD}


@pytest.fixture(scope="session")
def released(demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo court after its first release; tests make copies of it."""
    root = tmp_path_factory.mktemp("integrity") / "court"
    shutil.copytree(demo, root, symlinks=True)
    done = terbit(root, "deploy")
    assert done.returncode == 0, done.stdout + done.stderr
    return root


@pytest.fixture
def court(released: Path, tmp_path: Path) -> Path:
    """A copy that a test may tamper with; its files are second names until they are written."""
    root = tmp_path / "court"
    shutil.copytree(released, root, symlinks=True, copy_function=os.link)
    for file in (root / "site_config").iterdir():
        if file.is_file():
            raw = file.read_bytes()
            file.unlink()
            file.write_bytes(raw)
    return root


def at_address(root: Path, address: str) -> None:
    """Let the court's target have an address."""
    serves = "    serves: current\n"
    change(root, "release", serves, f"{serves}    public_url: {address}\n")


Serve = Callable[..., Live]


@pytest.fixture
def by_nginx(court: Path, tmp_path: Path) -> Iterator[Serve]:
    """Return what serves the court by nginx, its configuration begun with `first`."""
    with ExitStack() as until:

        def serve(first: str = "") -> Live:
            port = free_port()
            at_address(court, f"http://127.0.0.1:{port}")
            told = first + (court / "build/headers/nginx.conf").read_text("utf-8")
            served = court / "var/www/current"
            address = until.enter_context(nginx(served, tmp_path / "nginx", port, told))
            return Live(court, address, tmp_path)

        yield serve


@contextmanager
def apache(root: Path, work: Path) -> Iterator[str]:
    """Serve a court by Apache, which reads .htaccess, while the block runs."""
    program = shutil.which("apache2") or shutil.which("apache2", path="/usr/sbin")
    if program is None:
        missing("apache2")
    port = free_port()
    (work / "apache").mkdir()
    for folder in (work, *work.parents):
        if not folder.stat().st_mode & 0o001:
            folder.chmod(folder.stat().st_mode | 0o011)
    file = apache_configuration(root / "var/www/current", work / "apache", port)
    at_address(root, f"http://127.0.0.1:{port}")
    with running([str(program), "-f", str(file), "-DFOREGROUND"], port) as address:
        yield address


@pytest.fixture
def by_apache(court: Path, tmp_path: Path) -> Iterator[Live]:
    """Serve the court by Apache."""
    with apache(court, tmp_path) as address:
        yield Live(court, address, tmp_path)
