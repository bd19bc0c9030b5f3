"""A court with review on whose target is far away: sshd behind a delayed link, nginx before it."""

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from pipeline.outside.clock import this_second
from pipeline.outside.rehearsal.sshd import Server, Setup, running_sshd
from pipeline.outside.release_key import VARIABLE
from pipeline.outside.ssh_signatures import make_key
from tests.demo import git
from tests.release.generated import court, write_site
from tests.release.slow_link import SlowLink
from tests.release.sshd import sftp_account, shell_account
from tests.release.web import nginx
from tests.servers import free_port
from tests.small import change_yaml

_ACCOUNTS: dict[str, Callable[..., Any]] = {"ssh": shell_account, "sftp": sftp_account}
_ROUND_TRIP = 0.02
_ZONE = ZoneInfo("Asia/Jakarta")


@dataclass
class Far:
    """A court's folder, the address at which readers get its site, the target's folder as this
    machine sees it, the way there, and the server at its end, which can be another after it died.
    """

    root: Path
    address: str
    folder: Path
    served: Path
    link: SlowLink
    server: Server
    again: Callable[[], Any]
    stack: ExitStack = field(default_factory=ExitStack)

    def write(self, files: dict[str, bytes], ahead: dt.timedelta = dt.timedelta()) -> None:
        """Make files the court's finished site, as built today by a clock that is so far ahead."""
        write_site(self.root, files, (this_second() + ahead).astimezone(_ZONE).date())

    def restart(self) -> None:
        """Run the server anew after it was killed, with the same keys and accounts."""
        self.server = self.stack.enter_context(self.again())
        self.link.lead_to(self.server.port)


@contextmanager
def far(kind: str, work: Path, round_trip: float = _ROUND_TRIP, **setup: Any) -> Iterator[Far]:
    """Run all that a far target needs; `kind` is ssh or sftp, `setup` as in Setup, a target's
    `serves`, or the `folder` of a shell account."""
    serves, port = setup.pop("serves", "current"), free_port()
    place = {"folder": setup.pop("folder")} if "folder" in setup else {}
    with (
        _ACCOUNTS[kind](work, **place, **setup) as ground,
        SlowLink(ground.server.port, round_trip) as link,
        nginx(_served(ground.folder, serves), work / "nginx", port) as address,
        ExitStack() as stack,
    ):
        target = ground.over(link.port).target.model_copy(
            update={"public_url": address, "serves": serves}
        )
        stack.enter_context(_with_release_key(work / "release-key"))
        root = reviewed_court(
            work / "court", target.model_dump(exclude_none=True), work / "release-key"
        )
        inside = ground.folder.parent if kind == "sftp" else None
        again = partial(running_sshd, work / "sshd", Setup(inside, **setup))
        served = _served(ground.folder, serves)
        yield Far(root, address, ground.folder, served, link, ground.server, again, stack)


def _served(folder: Path, serves: str) -> Path:
    return folder if serves == "path" else folder / "current"


@contextmanager
def _with_release_key(file: Path) -> Iterator[None]:
    make_key(file, "rilis")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(VARIABLE, str(file))
        yield


def reviewed_court(root: Path, target: dict[str, Any], key: Path) -> Path:
    """Make a committed court that reviews and signs, which alone may release to far away."""
    court(root, **target)
    public = key.with_name(f"{key.name}.pub").read_text(encoding="utf-8").strip()
    change_yaml(root / "site_config/release.yml", lambda told: told.update(manifest_key=public))
    git(root, "commit", "--quiet", "--all", "--message=Kunci rilis")
    start = git(root, "rev-parse", "HEAD").strip()
    review = root / "site_config/review.yml"
    told = review.read_text(encoding="utf-8").replace("enabled: false", "enabled: true")
    on = dt.date(2026, 11, 20)
    baseline = f"baseline: {{commit: {start}, on: {on}}}"
    review.write_text(told.replace("baseline: null", baseline), encoding="utf-8")
    git(root, "commit", "--quiet", "--all", "--message=Persetujuan diwajibkan")
    return root
