"""nginx before a folder that releases go to."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.conftest import missing
from tests.servers import nginx_configuration, running

_SNIPPET = 'location ~ "/\\.(?!well-known(/|$))" { return 404; }\nindex index.html;\n'
# A page that the server gives otherwise than it was sent.
_SNIPPET += 'location /rusak/ { return 200 "lain"; }\n'


@contextmanager
def nginx(served: Path, work: Path, port: int, snippet: str = _SNIPPET) -> Iterator[str]:
    """Serve a folder, which need not be there yet, while the block runs; yields its address."""
    program = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    if program is None:
        missing("nginx")
    work.mkdir()
    (work / "snippet").write_text(snippet, encoding="utf-8")
    if os.geteuid() == 0:
        _open_up(work.parent)
    file = nginx_configuration(served, work / "snippet", work, port)
    with running([str(program), "-c", str(file)], port) as address:
        yield address


def _open_up(folder: Path) -> None:
    while folder != folder.parent:
        if not folder.stat().st_mode & 0o001:
            folder.chmod(folder.stat().st_mode | 0o011)
        folder = folder.parent
