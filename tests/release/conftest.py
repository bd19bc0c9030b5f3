"""A court, and nginx before what is released of it."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import missing
from tests.release.generated import court
from tests.servers import free_port, nginx_configuration, running

_SNIPPET = 'location ~ "/\\.(?!well-known(/|$))" { return 404; }\nindex index.html;\n'
# A page that the server gives otherwise than it was sent.
_SNIPPET += 'location /rusak/ { return 200 "lain"; }\n'


@dataclass(frozen=True)
class Live:
    """A court's folder, and the address at which nginx serves what is released of it."""

    root: Path
    address: str

    @property
    def www(self) -> Path:
        """Return the folder of the target."""
        return self.root / "var/www"


@pytest.fixture
def live(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Live]:
    """A court with nginx; a parameter gives keys of the target, such as {"serves": "path"}."""
    program = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    if program is None:
        missing("nginx")
    target, port = getattr(request, "param", {}), free_port()
    address = f"http://127.0.0.1:{port}"
    root = court(tmp_path / "court", address, **target)
    served = root / "var/www" / ("" if target.get("serves") == "path" else "current")
    work = tmp_path / "nginx"
    work.mkdir()
    (work / "snippet").write_text(_SNIPPET, encoding="utf-8")
    if os.geteuid() == 0:
        _open_up(tmp_path)
    file = nginx_configuration(served, work / "snippet", work, port)
    with running([str(program), "-c", str(file)], port):
        yield Live(root, address)


def _open_up(folder: Path) -> None:
    while folder != folder.parent:
        if not folder.stat().st_mode & 0o001:
            folder.chmod(folder.stat().st_mode | 0o011)
        folder = folder.parent
