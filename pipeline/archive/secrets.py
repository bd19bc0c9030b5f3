"""What is never put into a backup: private keys and passwords, told by name or by first bytes.

A backup lies in drawers and at other people's machines. Public keys belong into it.
"""

import re
from pathlib import PurePosixPath

HEAD_BYTES = 4096

_PUBLIC = (".pub",)
_KEY_FILES = (".key", ".p12", ".pfx", ".jks", ".kdbx", ".ppk", ".age")
_NAMED = re.compile(
    r"^(id_(rsa|dsa|ecdsa|ed25519)(_sk)?|\.env(\..+)?|\.netrc|_netrc|\.pgpass|\.my\.cnf"
    r"|\.git-credentials|credentials|.*(password|passwd|kata[-_ ]?sandi|secret|rahasia).*)$",
    re.IGNORECASE,
)
_HARMLESS_ENDINGS = (".py", ".md", ".html", ".jpg", ".jpeg", ".png", ".avif", ".webp")
_PRIVATE = re.compile(rb"-----BEGIN [A-Z ]*PRIVATE KEY|PuTTY-User-Key-File|AGE-SECRET-KEY-1")
_IN_ADDRESS = re.compile(rb"://[^\s/:@]*:[^\s/@]+@")

KEY = "kunci rahasia"
PASSWORD = "kata sandi"  # noqa: S105 - the word, shown to a person
BY_NAME = "namanya menandakan rahasia"


def secret(path: str, head: bytes) -> str:
    """Return why a file is a secret, in Indonesian, or "" where it is not.

    `head` holds its first HEAD_BYTES bytes.
    """
    name = PurePosixPath(path).name
    if _PRIVATE.search(head):
        return KEY
    if _IN_ADDRESS.search(head):
        return PASSWORD
    if name.endswith(_PUBLIC) or name.endswith(_HARMLESS_ENDINGS):
        return ""
    if name.lower().endswith(_KEY_FILES) or _NAMED.match(name):
        return BY_NAME
    return ""
