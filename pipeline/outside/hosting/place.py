"""Where a host is, as release.yml tells it, and paths below its folder."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from pipeline.config.release import Target
from pipeline.errors import UnfinishedError, UsageError

_SSH_PORT = 22
_CODING = ("utf-8", "surrogateescape")


@dataclass(frozen=True)
class Place:
    """A folder of a server: who goes there, and by which key the server is known.

    `told_in` is where a person can mend this: a file, or a variable.
    """

    host: str
    port: int
    user: str
    host_key: str
    path: str
    shell: bool
    told_in: str = "site_config/release.yml"

    def full(self, path: str) -> bytes:
        """Return a path below the folder as the server takes it; ``""`` is the folder itself.

        Raises UnfinishedError for a path that would leave the folder.
        """
        if path.startswith("/") or "\0" in path or ".." in PurePosixPath(path).parts:
            raise UnfinishedError(f"Jalur {path!r} keluar dari folder tujuan.")
        return encoded(f"{self.path.rstrip('/')}/{path}" if path else self.path)


def place_of(target: Target) -> Place:
    """Return the place of a target of kind ssh or sftp; raises UsageError where a key is absent."""
    host, user, host_key = target.host, target.user, target.host_key
    if host is None or user is None or host_key is None:
        raise UsageError(
            "Isi `host`, `user`, dan `host_key` tujuan ini di site_config/release.yml."
        )
    port = target.port or _SSH_PORT
    return Place(host, port, user, host_key, target.path, target.kind == "ssh")


def encoded(path: str) -> bytes:
    """Return a path as bytes; what is not UTF-8 on the host comes back as it was."""
    return path.encode(*_CODING)


def decoded(path: bytes) -> str:
    """Return a path of the host as text."""
    return path.decode(*_CODING)
