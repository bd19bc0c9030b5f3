"""What a server makes of the bytes that a client sent: every layer of disguise taken off."""

import html
import re
import unicodedata
from urllib.parse import unquote_to_bytes

LAYERS = 4
_LOGGED = re.compile(r"\\x([0-9A-Fa-f]{2})")
_WIDE = re.compile(r"(?:%u|\\u)([0-9A-Fa-f]{4})")
_OVERLONG = re.compile(rb"[\xc0\xc1]([\x80-\xbf])|\xe0([\x80-\x9f])([\x80-\xbf])")
_COMMENT = re.compile(r"/\*.{0,200}?\*/", re.DOTALL)
_BLANK = re.compile(r"[^\S\r\n]+|\++")
_DISGUISED = re.compile(r"[%\\+&;/]|[^\x20-\x7e]")


def seen_by_server(text: str) -> str:
    """Return what stands in a target or header once it is decoded, in lower case, a form a line.

    Percent signs are taken off up to `LAYERS` times, as chained programs do; so are `%u0041`,
    `\\x41` as logs write it, UTF-8 that is longer than it need be, entities, full-width letters and
    the comments that split a word of SQL. The form as written comes first, so nothing is lost.
    """
    forms = [text.lower()]
    if _DISGUISED.search(text):
        shown = _LOGGED.sub(_byte_as_percent, text)
        for _ in range(LAYERS):
            plainer = _one_layer(shown)
            if plainer == shown:
                break
            shown = plainer
            _add(forms, shown)
        _add(forms, html.unescape(shown))
        _add(forms, _COMMENT.sub(" ", shown))
    return "\n".join(forms)


def _add(forms: list[str], form: str) -> None:
    plain = _BLANK.sub(" ", unicodedata.normalize("NFKC", form)).lower()
    if plain not in forms:
        forms.append(plain)


def _byte_as_percent(found: re.Match[str]) -> str:
    return f"%{found[1]}"


def _one_layer(text: str) -> str:
    wide = _WIDE.sub(lambda found: chr(int(found[1], 16)), text)
    if "%" not in wide:
        return wide
    sent = wide.encode("utf-8", "surrogatepass")
    return _OVERLONG.sub(_short, unquote_to_bytes(sent)).decode("utf-8", "replace")


def _short(found: re.Match[bytes]) -> bytes:
    """Return the character that a needlessly long sequence stands for (RFC 3629, section 10)."""
    if found[1] is not None:
        return bytes([(found[0][0] & 1) << 6 | found[1][0] & 0x3F])
    return bytes([(found[2][0] & 1) << 6 | found[3][0] & 0x3F])
