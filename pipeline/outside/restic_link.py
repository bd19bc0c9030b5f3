"""How restic reaches a server over SFTP: through ssh, which believes the one pinned key of the
server and shows one key of ours.

Nothing that lies in the home folder takes part: no configuration, no list of known servers, no key.
"""

import os
import shlex
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from pipeline.errors import UnfinishedError, UsageError
from pipeline.outside.hosting.key_words import AGENT, KEY_FILE, NO_KEY
from pipeline.outside.hosting.place import Place

_ALIAS = "terbit"
_NO_SESSION = ("unable to start the sftp session", "ssh: ", "Connection closed", "connection lost")


def address(place: Place) -> str:
    """Return the address of a repository in a folder of a server, as restic takes it."""
    host = f"[{place.host}]" if ":" in place.host else place.host
    return f"sftp://{place.user}@{host}:{place.port}/{place.path}"


@contextmanager
def reaching(place: Place | None) -> Iterator[Sequence[str]]:
    """Yield the options that lead restic to a server; none where there is no server.

    Raises UnfinishedError where ssh is not installed, UsageError where no key of ours is at hand.
    """
    if place is None:
        yield ()
        return
    with TemporaryDirectory(prefix="terbit-ssh-") as folder:
        known = Path(folder, "known_hosts")
        known.write_text(f"{_ALIAS} {place.host_key}\n", encoding="ascii")
        # restic reads the value as a row of CSV, and what stands in it as a shell would.
        option = f"sftp.command={shlex.join(_command(place, known))}".replace('"', '""')
        yield ("-o", f'"{option}"')


def _command(place: Place, known: Path) -> list[str]:
    told = {
        "BatchMode": "yes",
        "StrictHostKeyChecking": "yes",
        "HostKeyAlias": _ALIAS,
        "UserKnownHostsFile": str(known),
        "GlobalKnownHostsFile": "/dev/null",
        "UpdateHostKeys": "no",
        "ConnectTimeout": "20",
        "ServerAliveInterval": "15",
        "ServerAliveCountMax": "4",
        **_own_key(),
    }
    options = [part for key, value in told.items() for part in ("-o", f"{key}={value}")]
    where = ["-p", str(place.port), "-l", place.user, place.host]
    program = shutil.which("ssh")
    if program is None:
        raise UnfinishedError("ssh belum ada. Debian: apt install openssh-client")
    return [program, "-F", "/dev/null", *options, *where, "-s", "sftp"]


def _own_key() -> dict[str, str]:
    """Return which key is shown: that of a file, else those of the agent; raises UsageError."""
    file = os.environ.get(KEY_FILE)
    if file:
        return {"IdentityFile": str(Path(file).absolute()), "IdentitiesOnly": "yes"}
    if not os.environ.get(AGENT):
        raise UsageError(NO_KEY)
    return {"IdentityFile": "none"}


def raise_unreached(place: Place, words: Sequence[str]) -> None:
    """Raise where restic's words say that it did not get to the server, or was cut off.

    What ssh says to restic is sometimes lost, so that the server is asked once more by ourselves:
    RefusedError where it shows another key than the pinned one, else UnfinishedError.
    """
    said = next((line for line in words if any(each in line for each in _NO_SESSION)), None)
    if said is None:
        return
    from pipeline.outside.hosting.remote import RemoteHost

    with RemoteHost(place):
        raise UnfinishedError(
            f"Sambungan restic ke server {place.host} putus: {said.strip()[:160]}. Ulangi."
        )
