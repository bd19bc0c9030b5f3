"""What is looked for: a text in the forms in which files may hold it, and whole files by hash.

Words may be parted by a line break, an underscore or a hyphen, as in an address; letters may be
upper or lower case. A text that is stretched over marks (`Bu**di**`) is not recognised.
"""

import hashlib
import hmac
import html
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from urllib.parse import quote, unquote_to_bytes

SHORTEST = 4
_GAP = rb"(?:[\s_+\-]|%20|%0A|&nbsp;|&#160;|&#32;|&#x20;|\\u0020|\\n|\xc2\xa0)+"
_PLAIN = re.compile(r"[a-z0-9]+")
_ENTITY = re.compile(rb"&(?:#\d+|#x[0-9a-fA-F]+|\w+);")
_PERCENT = re.compile(rb"(?:%[0-9a-fA-F]{2})+")
_ESCAPE = re.compile(rb"\\u[0-9a-fA-F]{4}")
_WIDE = ("utf-16-le", "utf-16-be")
_BLANK = {"utf-16-le": b"(?: |\n|\r|\xa0)\x00", "utf-16-be": b"\x00(?: |\n|\r|\xa0)"}


@dataclass(frozen=True)
class Needles:
    """What must be found nowhere any more: texts, and the SHA-256 of whole files.

    `key` makes the word that stands in the place of a text: the same for the same spelling, and
    for nobody to compute who has not the key.
    """

    texts: tuple[str, ...] = ()
    digests: frozenset[str] = frozenset()
    key: bytes = b""
    _pattern: re.Pattern[bytes] | None = field(init=False, repr=False, compare=False)
    _anchors: tuple[bytes, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Make one pattern of all texts."""
        forms = [form for text in self.texts for form in _forms(text)]
        made = re.compile(b"|".join(forms), re.IGNORECASE) if forms else None
        object.__setattr__(self, "_pattern", made)
        object.__setattr__(self, "_anchors", tuple(_anchors(self.texts)))

    def holds(self, raw: bytes) -> bool:
        """Return whether bytes are one of the files, or hold one of the texts in any form."""
        if hashlib.sha256(raw).hexdigest() in self.digests:
            return True
        return any(map(self._found, _plainer(raw)))

    def _found(self, raw: bytes) -> bool:
        """Return whether bytes hold a text; most are ruled out by one word of it, which is found
        fifty times as fast as the whole in all its forms."""
        low = raw.lower()
        if self._pattern is None or not any(anchor in low for anchor in self._anchors):
            return False
        return self._pattern.search(raw) is not None

    def named_by(self, text: str) -> bool:
        """Return whether a path or a message holds one of the texts."""
        return self._pattern is not None and self.holds(text.encode("utf-8", "surrogateescape"))

    def without(self, raw: bytes, form: str = "[dihapus-{}]") -> bytes | None:
        """Return bytes with a word in the place of each text; None where a text would be left, as
        in a file that is not text, or one that writes it in a form of its own."""
        if self._pattern is None:
            return raw
        made = self._pattern.sub(self._word(form), raw)
        return None if any(map(self._found, _plainer(made))) else made

    def _word(self, form: str) -> Callable[[re.Match[bytes]], bytes]:
        def word(found: re.Match[bytes]) -> bytes:
            told = hmac.new(self.key, found[0], "sha256").hexdigest()[:8]
            return form.format(told).encode()

        return word


def _anchors(texts: Iterable[str]) -> Iterator[bytes]:
    """Yield for each text its longest run of plain letters in lower case, as UTF-8 and UTF-16; b""
    (which everything holds) where it has none."""
    for text in texts:
        runs = _PLAIN.findall(text.lower())
        longest = max(runs, key=len, default="")
        yield longest.encode()
        if longest:
            yield longest.encode("utf-16-le")[:-1]


def _forms(text: str) -> Iterator[bytes]:
    """Yield the patterns of a text: as UTF-8 with both ways to write accents, and as UTF-16."""
    words = text.split()
    for way in ("NFC", "NFD"):
        yield _GAP.join(_letters(unicodedata.normalize(way, word)) for word in words)
    for coding in _WIDE:
        blank = b"(?:" + _BLANK[coding] + b")+"
        yield blank.join(re.escape(word.encode(coding)) for word in words)


def _letters(word: str) -> bytes:
    return b"".join(map(_letter, word))


def _letter(one: str) -> bytes:
    if one.isascii():
        return re.escape(one.encode())
    ways = {one.encode(), quote(one).encode(), f"&#{ord(one)};".encode()}
    ways.add(f"&#x{ord(one):x};".encode())
    ways |= {other.encode() for other in (one.lower(), one.upper())}
    ways |= {f"\\u{ord(one):04x}".encode()} if ord(one) <= 0xFFFF else set()
    return b"(?:" + b"|".join(map(re.escape, sorted(ways))) + b")"


def _plainer(raw: bytes) -> Iterable[bytes]:
    """Yield bytes as they are, and with each way of writing letters otherwise undone."""
    yield raw
    if _ENTITY.search(raw):
        yield _ENTITY.sub(lambda found: html.unescape(found[0].decode()).encode(), raw)
    if _PERCENT.search(raw):
        yield _PERCENT.sub(lambda found: unquote_to_bytes(found[0]), raw)
    if _ESCAPE.search(raw):
        yield _ESCAPE.sub(_unescaped, raw)


def _unescaped(found: re.Match[bytes]) -> bytes:
    return chr(int(found[0][2:], 16)).encode("utf-8", "replace")
