"""Signatures by OpenSSH's keys: made and verified by ssh-keygen, judged by the time we give it.

Git's own judgement of a signed commit takes the committer's date, which anyone may write; so the
bytes are handed to ssh-keygen with the time at which they were received.
Source: OpenSSH PROTOCOL.sshsig; ssh-keygen(1), section ALLOWED SIGNERS.
"""

import base64
import binascii
import datetime as dt
import os
import subprocess
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from pipeline.errors import UnfinishedError, UsageError

_MAGIC = b"SSHSIG"
_FORMAT = "%Y%m%d%H%M%S"


@dataclass(frozen=True)
class Signer:
    """A key and whose it is; valid from `after` to `before`, both included (aware, or None)."""

    person: str
    key: str
    after: dt.datetime | None = None
    before: dt.datetime | None = None

    @property
    def blob(self) -> str:
        """Return the key without its type and comment."""
        return self.key.split(" ")[1]


def key_of(signature: bytes) -> str | None:
    """Return the public key that an armoured signature names, in base64, or None."""
    lines = signature.decode("ascii", "replace").strip().splitlines()
    try:
        raw = base64.b64decode("".join(lines[1:-1]), validate=True)
    except (binascii.Error, ValueError):
        return None
    if raw[:6] != _MAGIC or len(raw) < 14:
        return None
    length = int.from_bytes(raw[10:14], "big")
    return base64.b64encode(raw[14 : 14 + length]).decode()


def sign(key: Path, namespace: str, message: bytes) -> bytes:
    """Return an armoured signature; ssh-keygen asks for a passphrase on the terminal by itself."""
    try:
        done = subprocess.run(
            ["ssh-keygen", "-q", "-Y", "sign", "-n", namespace, "-f", str(key)],
            input=message,
            capture_output=True,
            check=False,
        )
    except FileNotFoundError as problem:
        raise UnfinishedError(_ABSENT) from problem
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip()
        raise UsageError(f"Periksa kunci {key}: ssh-keygen menjawab {said}")
    return done.stdout


def make_key(file: Path, comment: str) -> str:
    """Make a key pair without a passphrase and return its public half; for trials only."""
    about = ("-q", "-t", "ed25519", "-N", "", "-C", comment, "-f", str(file))
    try:
        subprocess.run(["ssh-keygen", *about], capture_output=True, check=True)
    except (FileNotFoundError, subprocess.CalledProcessError) as problem:
        raise UnfinishedError(_ABSENT) from problem
    return file.with_name(f"{file.name}.pub").read_text(encoding="utf-8").strip()


def tells_times_apart() -> bool:
    """Try whether ssh-keygen signs, and takes a signature only at a time that we give it.

    Raises UnfinishedError where it is absent.
    """
    with tempfile.TemporaryDirectory(prefix="terbit-") as made:
        key = Path(made) / "key"
        public = make_key(key, "coba")
        start, day = dt.datetime(2026, 1, 2, tzinfo=dt.UTC), dt.timedelta(days=1)
        with Verifier([Signer("coba", public, after=start)], ["coba"]) as verifier:
            signature = sign(key, "coba", b"coba")
            times = (start - day, start + day)
            return [verifier.signer_of(b"coba", signature, "coba", at) for at in times] == [
                None,
                "coba",
            ]


_ABSENT = "ssh-keygen belum ada. Pasang openssh-client, lalu ulangi."


class Verifier:
    """Verifies many signatures by the same people; use it in a `with` block."""

    def __init__(self, signers: Iterable[Signer], namespaces: Iterable[str]) -> None:
        """Accept the keys of `signers` in the namespaces, and no others."""
        self._signers = {signer.blob: signer for signer in signers}
        self._folder = tempfile.TemporaryDirectory(prefix="terbit-")
        self._allowed = Path(self._folder.name) / "allowed_signers"
        spaces = ",".join(namespaces)
        lines = (_line(signer, spaces) for signer in self._signers.values())
        self._allowed.write_text("".join(lines), encoding="utf-8")

    def signer_of(
        self, message: bytes, signature: bytes, namespace: str, at: dt.datetime
    ) -> str | None:
        """Return whose valid signature this is at a time (aware), or None."""
        signer = self._signers.get(key_of(signature) or "")
        if signer is None:
            return None
        file = Path(self._folder.name) / "signature"
        file.write_bytes(signature)
        when = f"-Overify-time={at.astimezone(dt.UTC).strftime(_FORMAT)}"
        about = ("-I", signer.person, "-n", namespace, "-s", str(file), when)
        return signer.person if _verifies((*about, "-f", str(self._allowed)), message) else None

    def __enter__(self) -> "Verifier":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._folder.cleanup()


def _line(signer: Signer, namespaces: str) -> str:
    options = [f'namespaces="{namespaces}"']
    for name, at in (("valid-after", signer.after), ("valid-before", signer.before)):
        if at is not None:
            options.append(f'{name}="{at.astimezone(dt.UTC).strftime(_FORMAT)}"')
    key = " ".join(signer.key.split(" ")[:2])
    return f"{signer.person} {','.join(options)} {key}\n"


def _verifies(arguments: tuple[str, ...], message: bytes) -> bool:
    # ssh-keygen reads times without a zone in the local one.
    try:
        done = subprocess.run(
            ["ssh-keygen", "-Y", "verify", *arguments],
            input=message,
            env={**os.environ, "TZ": "UTC"},
            capture_output=True,
            check=False,
        )
    except FileNotFoundError as problem:
        raise UnfinishedError(_ABSENT) from problem
    return done.returncode == 0
