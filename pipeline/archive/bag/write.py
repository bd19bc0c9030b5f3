"""The texts of a bag of ours: version 1.0, SHA-256, UTF-8, lines in order (RFC 8493)."""

from collections.abc import Iterable, Mapping

DECLARATION = "bagit.txt"
INFO = "bag-info.txt"
MANIFEST = "manifest-sha256.txt"
TAG_MANIFEST = "tagmanifest-sha256.txt"
PAYLOAD = "data"

DECLARED = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
_ESCAPED = {"%": "%25", "\n": "%0A", "\r": "%0D"}


def manifest(sums: Mapping[str, str]) -> bytes:
    """Return the manifest of files by path, each with its SHA-256."""
    rows = sorted((escaped(path), digest) for path, digest in sums.items())
    return "".join(f"{digest}  {path}\n" for path, digest in rows).encode()


def info(fields: Iterable[tuple[str, str]], octets: int, files: int) -> bytes:
    """Return bag-info.txt: fields by label, and the size of the payload."""
    rows = [*fields, ("Payload-Oxum", f"{octets}.{files}")]
    return "".join(f"{label}: {' '.join(value.split())}\n" for label, value in rows).encode()


def escaped(path: str) -> str:
    """Return a path as it stands in a manifest."""
    return "".join(_ESCAPED.get(letter, letter) for letter in path)


def rows_of(raw: bytes) -> dict[str, str]:
    """Return what a manifest of ours lists, by path; a line that is none of ours is left out."""
    pairs = (line.split("  ", 1) for line in raw.decode("utf-8", "replace").split("\n"))
    return {_plain(pair[1]): pair[0] for pair in pairs if len(pair) == 2}


def _plain(path: str) -> str:
    for letter, shown in reversed(_ESCAPED.items()):
        path = path.replace(shown, letter)
    return path
