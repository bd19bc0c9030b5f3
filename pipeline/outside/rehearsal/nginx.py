"""A real nginx on loopback before one folder, with its own configuration in a folder of its own."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pipeline.errors import UnfinishedError

_WAIT = 20.0
_PARTS = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")


@contextmanager
def running_nginx(work: Path, served: Path, port: int) -> Iterator[str]:
    """Serve a folder while the block runs; yields its address.

    `served` may come to be later. Raises UnfinishedError where nginx is absent or does not start.
    """
    program = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
    if program is None:
        raise UnfinishedError("nginx belum ada. Pasang nginx, lalu ulangi.")
    work.mkdir(parents=True)
    file = work / "nginx.conf"
    file.write_text(_configuration(work, served, port), encoding="utf-8")
    process = subprocess.Popen([program, "-c", str(file)], stderr=subprocess.DEVNULL)
    try:
        _wait(process, port)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=_WAIT)


def free_port() -> int:
    """Return a port of this machine that nobody listens on."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def _configuration(work: Path, served: Path, port: int) -> str:
    user = "user root;\n" if os.geteuid() == 0 else ""
    places = "".join(f"{part}_temp_path {work}/{part};\n" for part in _PARTS)
    return (
        f"{user}daemon off;\npid {work}/pid;\nerror_log {work}/error.log;\nevents {{}}\n"
        f"http {{\ninclude /etc/nginx/mime.types;\naccess_log off;\n{places}"
        f"server {{\nlisten 127.0.0.1:{port};\nroot {served};\n}}\n}}\n"
    )


def _wait(process: "subprocess.Popen[bytes]", port: int) -> None:
    until = time.monotonic() + _WAIT
    while time.monotonic() < until and process.poll() is None:
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    raise UnfinishedError("nginx tidak mau berjalan.")
