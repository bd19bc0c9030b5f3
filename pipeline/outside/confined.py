"""Run another program on a file: with a home of its own, limits, and no way to the network."""

import contextlib
import os
import resource
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_KEPT = ("PATH", "LANG", "LC_ALL", "TESSDATA_PREFIX", "SOURCE_DATE_EPOCH")
# Nothing that a file asks for is fetched: every proxy leads to a door that nobody opens.
_NOWHERE = "http://127.0.0.1:9"
_PROXIES = ("http_proxy", "https_proxy", "ftp_proxy", "all_proxy")
_LARGEST_FILE = 4 * 1024**3
_SAID = 2000


@dataclass(frozen=True)
class Done:
    """How a program ended: its exit code, None where its time was up, and the end of its words."""

    code: int | None
    said: str

    @property
    def well(self) -> bool:
        """Return whether the program says that it did what was asked."""
        return self.code == 0


def find(program: str) -> str | None:
    """Return where a program is: beside this Python, or on the path."""
    beside = Path(sys.executable).parent / program
    return str(beside) if os.access(beside, os.X_OK) else shutil.which(program)


def confined(
    arguments: Sequence[str],
    home: Path,
    seconds: float,
    *,
    memory: int,
    most_said: int = _SAID,
    more: Mapping[str, str] | None = None,
) -> Done:
    """Run a program in `home` for at most `seconds` with `memory` bytes of address space.

    What it leaves running goes with it. Raises FileNotFoundError where it is not installed.
    """
    home.mkdir(parents=True, exist_ok=True)
    with subprocess.Popen(
        arguments,
        cwd=home,
        env=_surroundings(home, more or {}),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    ) as running:
        try:
            _limit(running.pid, memory)
            said, _ = running.communicate(timeout=seconds)
            code: int | None = running.returncode
        except subprocess.TimeoutExpired:
            said, code = b"", None
        finally:
            _end(running)
    return Done(code, said.decode("utf-8", "replace")[-most_said:].strip())


def _surroundings(home: Path, more: Mapping[str, str]) -> dict[str, str]:
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    closed = dict.fromkeys(_PROXIES, _NOWHERE)
    return {**kept, **closed, "HOME": str(home), "TMPDIR": str(home), **more}


def _limit(process: int, memory: int) -> None:
    # From outside: what runs between fork and exec may wait for ever where threads are about.
    with contextlib.suppress(ProcessLookupError):
        resource.prlimit(process, resource.RLIMIT_AS, (memory, memory))
        resource.prlimit(process, resource.RLIMIT_FSIZE, (_LARGEST_FILE, _LARGEST_FILE))
        resource.prlimit(process, resource.RLIMIT_CORE, (0, 0))


def _end(running: "subprocess.Popen[bytes]") -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(running.pid, signal.SIGKILL)
    running.wait()
