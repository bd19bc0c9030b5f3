"""Logs of a target's server, fetched over its connection: once each, whatever becomes of them."""

import gzip
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from pipeline.config.release import Target
from pipeline.errors import UnfinishedError, UsageError
from pipeline.flows.progress import Silent
from pipeline.flows.visitors.look import FOLDER, look
from pipeline.visitors.report import Reading
from tests.demo import lay_out, terbit
from tests.flows.visitors.test_look import _NOW, _line
from tests.release.slow_link import SlowLink
from tests.release.sshd import Ground, local_folder, sftp_account, shell_account

_ACCOUNTS = (local_folder, shell_account, sftp_account)


@dataclass
class Far:
    """A court, the folder of logs on the server, and how the court reaches it."""

    court: Path
    logs: Path
    ground: Ground

    def configure(self, target: Target, folder: str | None = None) -> None:
        """Write the target and the place of its logs into the court's configuration."""
        release, visitors = (self.court / f"site_config/{n}.yml" for n in ("release", "visitors"))
        told = yaml.safe_load(release.read_text("utf-8"))
        told["targets"]["hosting"] = target.model_dump(exclude_none=True)
        release.write_text(yaml.safe_dump(told), encoding="utf-8")
        read = yaml.safe_load(visitors.read_text("utf-8"))
        read["logs"] = {"hosting": [f"{folder or self._folder()}/access.log*"]}
        visitors.write_text(yaml.safe_dump(read), encoding="utf-8")

    def _folder(self) -> str:
        return f"{self.ground.target.path.rstrip('/')}/log"

    def reading(self) -> Reading:
        """Fetch and read; return how it went."""
        report = look(self.court, (), _NOW, Silent(), source="hosting").report
        assert report is not None
        return report.reading

    def new(self) -> int:
        """Fetch and read; return how many lines were new."""
        return self.reading().new

    def write(self, *numbers: int, name: str = "access.log") -> None:
        """Append lines to a log, one for each number, none like another."""
        with (self.logs / name).open("a", encoding="utf-8") as out:
            out.writelines(_line(f"/berita/{n}/", second=n) for n in numbers)


@pytest.fixture(params=_ACCOUNTS, ids=("local", "ssh", "sftp"))
def far(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Far]:
    account: Callable[[Path], AbstractContextManager[Ground]] = request.param
    with account(tmp_path) as ground:
        logs = ground.folder / "log"
        logs.mkdir(parents=True)
        found = Far(lay_out(tmp_path / "pengadilan"), logs, ground)
        found.configure(ground.target)
        yield found


def test_what_grows_is_rotated_packed_and_cut_counts_once(far: Far) -> None:
    far.write(*range(500))
    assert far.new() == 500
    assert far.reading() == Reading()  # nothing grew, so nothing was fetched
    far.write(*range(500, 520))
    assert far.new() == 20
    log = far.logs / "access.log"
    far.write(*range(520, 530))
    log.rename(far.logs / "access.log.1")
    far.write(*range(600, 640))
    assert far.new() == 50
    packed = gzip.compress((far.logs / "access.log.1").read_bytes())
    (far.logs / "access.log.2.gz").write_bytes(packed)
    (far.logs / "access.log.1").unlink()
    log.write_text("")
    far.write(*range(700, 707))
    assert (far.new(), far.new()) == (7, 0)
    log.unlink()
    assert far.new() == 0


def test_a_line_that_is_being_written_waits_for_its_end(far: Far) -> None:
    far.write(1, 2)
    whole = _line("/berita/3/", second=3)
    with (far.logs / "access.log").open("a") as out:
        out.write(whole[:40])
    assert far.reading() == Reading(lines=2, new=2)
    with (far.logs / "access.log").open("a") as out:
        out.write(whole[40:])
    assert far.new() == 1


def test_equal_requests_of_one_second_that_two_runs_cut_apart_count_each(far: Far) -> None:
    far.write(5, 5)
    assert far.new() == 2
    far.write(5)
    assert far.new() == 1


def test_a_cut_link_loses_nothing(tmp_path: Path) -> None:
    with shell_account(tmp_path) as ground:
        logs = ground.folder / "log"
        logs.mkdir(parents=True)
        far = Far(lay_out(tmp_path / "pengadilan"), logs, ground)
        far.configure(ground.target)
        far.write(1, 2, 3)
        assert far.new() == 3
        far.write(*range(4, 30_000))
        assert ground.server is not None
        with SlowLink(ground.server.port, 0, None) as link:
            far.configure(ground.over(link.port).target)
            for size in (3_000, 4_500):
                link.mend()
                link.cut_after(size)
                with pytest.raises(UnfinishedError, match=r"terputus|dihubungi"):
                    far.new()
        far.configure(ground.target)
        far.write(30_000)
        assert far.reading().new == 30_000 - 3
    assert not [*(far.court / FOLDER).glob("kerja-*")]


def test_what_is_not_configured_or_not_there_is_said(far: Far) -> None:
    with pytest.raises(UnfinishedError, match="Tidak ada berkas yang cocok"):
        far.new()
    with pytest.raises(UsageError, match="Isi logs untuk tujuan lokal"):
        look(far.court, (), _NOW, Silent(), source="lokal")
    done = terbit(far.court, "visitors", "--from", "bulan")
    assert (done.returncode, "Tujuan bulan tidak ada" in done.stderr) == (2, True)
