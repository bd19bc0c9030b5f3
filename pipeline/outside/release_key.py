"""Signing a manifest: the secret key is a file that the environment names, or lies with the agent.

Source: ssh-keygen(1), -Y sign: a public key as -f is looked for in ssh-agent.
"""

import os
import tempfile
from pathlib import Path

from pipeline.errors import UnfinishedError, UsageError
from pipeline.outside.ssh_signatures import key_of, sign

VARIABLE = "TERBIT_MANIFEST_KEY"
STATUS_VARIABLE = "TERBIT_STATUS_KEY"


def is_named(variable: str = VARIABLE) -> bool:
    """Return whether the environment names a secret key's file."""
    return variable in os.environ


def sign_as(public: str, namespace: str, message: bytes, variable: str = VARIABLE) -> bytes:
    """Return the signature by the secret half of a public key, whose file `variable` names.

    Raises UnfinishedError where the key cannot be had, UsageError where it is another one.
    """
    named = os.environ.get(variable)
    with tempfile.TemporaryDirectory(prefix="terbit-") as folder:
        known = Path(folder) / "manifest_key.pub"
        known.write_text(f"{public}\n", encoding="utf-8")
        try:
            signature = sign(Path(named).expanduser() if named else known, namespace, message)
        except UsageError as problem:
            where = f"berkas {named} ({variable})" if named else "agen SSH (ssh-add)"
            raise UnfinishedError(
                f"Periksa kunci penanda tangan manifes di {where}. {problem}"
            ) from problem
    if key_of(signature) != public.split(" ")[1]:
        of = "status_key" if variable == STATUS_VARIABLE else "manifest_key"
        raise UsageError(f"Tunjuk kunci yang benar: {variable} bukan pasangan {of}.")
    return signature
