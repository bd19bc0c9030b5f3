"""The signature of a manifest: for which court it is, and by which keys it may be made."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

_KEY = re.compile(r"(ssh-|ecdsa-sha2-|sk-)[a-z0-9@.-]+ [A-Za-z0-9+/]+={0,3}( .*)?")


def namespace(url: str) -> str:
    """Return the namespace of the signatures of a court's manifests, from its site's address.

    No other signature of the same key passes for one, nor one of another court.
    """
    return f"manifes@{urlsplit(url).hostname}"


def status_namespace(url: str) -> str:
    """Return the namespace of the signatures of status pages, which never pass for a site's."""
    return f"status@{urlsplit(url).hostname}"


def keys_in(text: str) -> Iterator[str]:
    """Yield the public keys of a text, one a line; raises ValueError for a line that is none."""
    for line in text.splitlines():
        plain = line.strip()
        if not plain or plain.startswith("#"):
            continue
        if not _KEY.fullmatch(plain):
            raise ValueError(plain[:40])
        yield plain
