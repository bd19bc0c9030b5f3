"""Real web servers on loopback, serving a finished site with the files that the build wrote."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import requests

_APACHE_MODULES = (
    *("mpm_event", "authz_core", "dir", "mime", "alias"),
    *("headers", "rewrite", "setenvif", "autoindex", "filter", "deflate"),
)
_MODULES = Path("/usr/lib/apache2/modules")


def nginx_configuration(site: Path, snippet: Path, work: Path, port: int) -> Path:
    """Write a whole nginx configuration around the snippet; return its file."""
    user = "user root;\n" if os.geteuid() == 0 else ""
    folders = "".join(
        f"{kind}_temp_path {work}/{kind};\n"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    file = work / "nginx.conf"
    file.write_text(
        f"{user}daemon off;\npid {work}/nginx.pid;\nerror_log {work}/error.log;\nevents {{}}\n"
        f"http {{\ninclude /etc/nginx/mime.types;\naccess_log off;\n{folders}"
        f"server {{\nlisten 127.0.0.1:{port};\nroot {site};\ninclude {snippet};\n}}\n}}\n",
        encoding="utf-8",
    )
    return file


def apache_configuration(site: Path, work: Path, port: int, snippet: Path | None = None) -> Path:
    """Write a whole Apache configuration that includes the snippet, or else reads .htaccess."""
    modules = "".join(
        f"LoadModule {name}_module {_MODULES}/mod_{name}.so\n" for name in _APACHE_MODULES
    )
    how = f"AllowOverride None\nRequire all granted\n</Directory>\nInclude {snippet}\n"
    if snippet is None:
        how = "AllowOverride All\nOptions FollowSymLinks\nRequire all granted\n</Directory>\n"
    user = "User www-data\nGroup www-data\n" if os.geteuid() == 0 else ""
    file = work / "apache.conf"
    file.write_text(
        f"ServerRoot {work}\nServerName pn-contoh.example\nListen 127.0.0.1:{port}\n"
        f"PidFile {work}/apache.pid\nErrorLog {work}/error.log\n{modules}{user}"
        f"DefaultRuntimeDir {work}\nTypesConfig /etc/mime.types\n"
        f"<VirtualHost *:{port}>\nDocumentRoot {site}\n<Directory {site}>\n{how}</VirtualHost>\n",
        encoding="utf-8",
    )
    return file


def free_port() -> int:
    """Return a port of this machine that nobody listens on."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


@contextmanager
def running(command: list[str], port: int) -> Iterator[str]:
    """Run a server while the block runs, once it answers; yields its address."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    try:
        _wait(process, port)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.communicate(timeout=20)


def _wait(process: "subprocess.Popen[bytes]", port: int) -> None:
    until = time.monotonic() + 20
    while time.monotonic() < until and process.poll() is None:
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    process.kill()
    raise AssertionError(process.communicate()[0].decode())


def get(address: str) -> requests.Response:
    """Ask once, without following redirects."""
    return requests.get(address, allow_redirects=False, timeout=10)


def readable_copy(site: Path, work: Path) -> Path:
    """Copy a site to where a server that drops its rights may read it."""
    copy = Path(shutil.copytree(site, work / "situs"))
    folder = work
    while folder != Path(folder.anchor):
        if not folder.stat().st_mode & 0o001:
            folder.chmod(folder.stat().st_mode | 0o011)
        folder = folder.parent
    return copy
