"""Connecting to a server that we know by its pinned key, and by nothing else."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, field

import asyncssh

from pipeline.errors import RefusedError, UnfinishedError, UsageError
from pipeline.outside.hosting.keys import own_keys
from pipeline.outside.hosting.place import Place

_COMPRESSION = ("zlib@openssh.com", "none")
_KINDS = (
    *("ssh-ed25519", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521"),
    *("rsa-sha2-512", "rsa-sha2-256"),
)
_KEEP_ALIVES = 3
# What the libraries would say on the terminal is said in our own words instead.
for _name in ("asyncssh", "asyncio"):
    logging.getLogger(_name).addHandler(logging.NullHandler())


@dataclass
class _Seen(asyncssh.SSHClient):
    """Remembers the key of a server that did not show the pinned one."""

    keys: list[asyncssh.SSHKey] = field(default_factory=list)

    def validate_host_public_key(
        self, host: str, addr: str, port: int, key: asyncssh.SSHKey
    ) -> bool:
        """Refuse a key that is not the pinned one."""
        self.keys.append(key)
        return False


async def connect(place: Place, patience: float) -> asyncssh.SSHClientConnection:
    """Return a connection; `patience` in seconds is how long the server may be silent.

    Raises RefusedError where the server has another key than the pinned one, UsageError where we
    have no key of our own, UnfinishedError where the server does not answer or does not let us in.
    """
    pinned, seen = _pinned(place), _Seen()
    try:
        async with own_keys() as keys:
            return await _connected(place, pinned, keys, seen, patience)
    except asyncssh.HostKeyNotVerifiable as problem:
        raise _another_key(place, pinned, seen) from problem
    except asyncssh.PermissionDenied as problem:
        raise UnfinishedError(
            f"Server {place.host} tidak menerima kunci SSH ini untuk {place.user}. Daftarkan kunci "
            "publiknya di server, lalu ulangi."
        ) from problem
    except (OSError, asyncssh.Error) as problem:
        raise UnfinishedError(_words(place, str(problem) or "tidak ada jawaban")) from problem


async def _connected(
    place: Place,
    pinned: asyncssh.SSHKey,
    keys: Sequence[asyncssh.SSHKeyPair],
    seen: _Seen,
    patience: float,
) -> asyncssh.SSHClientConnection:
    return await asyncssh.connect(
        place.host,
        place.port,
        username=place.user,
        config=None,
        known_hosts=([pinned], [], []),
        server_host_key_algs=_kinds(place),
        client_factory=lambda: seen,
        client_keys=keys,
        agent_path=None,
        preferred_auth="publickey",
        compression_algs=_COMPRESSION,
        connect_timeout=patience,
        login_timeout=patience,
        keepalive_interval=patience / _KEEP_ALIVES,
        keepalive_count_max=_KEEP_ALIVES,
    )


def _kinds(place: Place) -> list[str]:
    """Return the kinds of keys that a server may show: the pinned one first.

    The others are asked for so that a server whose key was exchanged for one of another kind shows
    it, and is refused for what it shows.
    """
    own = place.host_key.split()[0]
    first = [kind for kind in _KINDS if kind == own or (own == "ssh-rsa" and "rsa" in kind)]
    return [*first, *(kind for kind in _KINDS if kind not in first)]


def _pinned(place: Place) -> asyncssh.SSHKey:
    try:
        return asyncssh.import_public_key(place.host_key)
    except asyncssh.KeyImportError as problem:
        raise UsageError(f"Periksa `host_key` di {place.told_in}: bukan kunci SSH.") from problem


def _another_key(place: Place, pinned: asyncssh.SSHKey, seen: _Seen) -> RefusedError:
    shown = ", ".join(key.get_fingerprint() for key in seen.keys)
    return RefusedError(
        [
            f"Kunci server {place.host} bukan yang tercatat di {place.told_in}: "
            f"tercatat {pinned.get_fingerprint()}, ditunjukkan {shown}. Tidak ada "
            "yang dikirim, sebab yang menjawab mungkin bukan server itu. Tanyakan kepada "
            "penyedia hosting lewat telepon atau surat; bila kuncinya memang diganti, isi "
            "`host_key` dengan kunci yang baru."
        ]
    )


def _words(place: Place, reason: str) -> str:
    return (
        f"Server {place.host} porta {place.port} tidak dapat dihubungi: {reason}. Periksa jaringan "
        "dan nama server, lalu ulangi."
    )
