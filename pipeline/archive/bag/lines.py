"""The texts of any bag, read as they are: declarations, manifests and lists to fetch (RFC 8493)."""

import re
from dataclasses import dataclass

VERSIONS = ("0.93", "0.94", "0.95", "0.96", "0.97", "1.0")
ALGORITHMS = ("md5", "sha1", "sha224", "sha256", "sha384", "sha512")
_ENDS = re.compile("\r\n|\n|\r")
_ROW = re.compile(r"([0-9A-Fa-f]+)[ \t]+(\*?)(.+)")
_FETCH = re.compile(r"(\S+)[ \t]+([0-9]+|-)[ \t]+(.+)")
_DECLARED = re.compile(r"BagIt-Version: ([0-9]+\.[0-9]+)\nTag-File-Character-Encoding: (\S+)")
_ENCODED = re.compile("%(0A|0D|25)", re.IGNORECASE)
_ENCODED_BEFORE_1 = re.compile("%(0A|0D)", re.IGNORECASE)


@dataclass(frozen=True)
class Declared:
    """What bagit.txt says: the version of the rules, and the encoding of the other lists."""

    version: str
    encoding: str

    @property
    def strict(self) -> bool:
        """Return whether the rules are those of version 1.0."""
        return self.version == "1.0"


@dataclass(frozen=True)
class Row:
    """One line of a manifest: the path, its checksum in lower case, and what is odd about it."""

    path: str
    digest: str
    odd: str = ""


class UnreadableListError(ValueError):
    """A text of a bag that cannot be read by the rules; its words say why, in Indonesian."""


def declared(raw: bytes) -> Declared:
    """Return what bagit.txt says; raises UnreadableListError where it is not as it must be."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as problem:
        raise UnreadableListError("bagit.txt bukan UTF-8") from problem
    if text.startswith("\N{ZERO WIDTH NO-BREAK SPACE}"):
        raise UnreadableListError("bagit.txt diawali tanda urutan byte (BOM)")
    found = _DECLARED.fullmatch("\n".join(_ENDS.split(text)).rstrip("\n"))
    if found is None:
        raise UnreadableListError("bagit.txt harus berisi dua baris: versi dan pengodean")
    if found[1] not in VERSIONS:
        raise UnreadableListError(f"versi BagIt {found[1]} tidak dikenal")
    return Declared(found[1], found[2])


def text_of(raw: bytes, by: Declared) -> str:
    """Return a list as text in the declared encoding; raises UnreadableListError."""
    try:
        return raw.decode(by.encoding).removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}")
    except LookupError as problem:
        message = f"pengodean {by.encoding} tidak dikenal"
        raise UnreadableListError(message) from problem
    except UnicodeDecodeError as problem:
        message = f"ada huruf yang bukan {by.encoding}"
        raise UnreadableListError(message) from problem


def manifest_rows(text: str, by: Declared) -> list[Row]:
    """Return the rows of a manifest in their order; raises UnreadableListError."""
    return [_row(line, by) for line in _ENDS.split(text) if line.strip()]


def _row(line: str, by: Declared) -> Row:
    found = _ROW.fullmatch(line)
    if found is None:
        raise UnreadableListError("ada baris yang bukan pasangan hash dan jalur")
    digest, star, path = found.groups()
    plain = path.removeprefix("./")
    odd = "tanda * di depan jalur" if star else "./ di depan jalur" if plain != path else ""
    return Row(_decoded(plain, by), digest.lower(), odd)


def fetch_paths(text: str, by: Declared) -> list[str]:
    """Return the paths that fetch.txt wants filled; raises UnreadableListError."""
    found = [_FETCH.fullmatch(line) for line in _ENDS.split(text) if line.strip()]
    if not all(found):
        raise UnreadableListError("ada baris yang bukan alamat, ukuran, dan jalur")
    return [_decoded(each[3], by) for each in found if each]


def _decoded(path: str, by: Declared) -> str:
    """Return a path with its line ends and, since 1.0, its percent signs written out."""
    pattern = _ENCODED if by.strict else _ENCODED_BEFORE_1
    return pattern.sub(lambda found: chr(int(found[1], 16)), path)


def info_fields(text: str) -> list[tuple[str, str]]:
    """Return the labels and values of bag-info.txt; raises UnreadableListError."""
    fields: list[tuple[str, str]] = []
    for line in _ENDS.split(text):
        if line[:1] in (" ", "\t") and fields:
            label, value = fields.pop()
            fields.append((label, f"{value} {line.strip()}"))
        elif ":" in line:
            label, _, value = line.partition(":")
            fields.append((label.strip(), value.strip()))
        elif line.strip():
            raise UnreadableListError("ada baris tanpa titik dua")
    return fields
