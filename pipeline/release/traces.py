"""What stands between a site and its readers: its traces, and undoing what it did to a page.

A content delivery network, or a module of the web server, may add scripts of its own, hide mail
addresses, squeeze pages and photos, or pack what was asked for plain. Where that can be undone and
the published bytes come out, nothing else was changed. The traces alone prove nothing: whoever
changed a page can write them too.
Source: RFC 9110 section 7.7 (transformations); the documentation of the makers.
"""

import hashlib
import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pipeline.release.answers import Answer
from pipeline.release.listing import Listed

_NAMES = {
    "cf-ray": "Cloudflare",
    "x-qc-cache": "QUIC.cloud",
    "x-qc-pop": "QUIC.cloud",
    "x-lsadc-cache": "LiteSpeed ADC",
    "x-sucuri-id": "Sucuri",
    "x-iinfo": "Imperva",
    "x-akamai-transformed": "Akamai",
    "x-served-by": "CDN",
    "x-mod-pagespeed": "PageSpeed",
    "x-page-speed": "PageSpeed",
    "cdn-pullzone": "Bunny",
    "via": "proksi",
}
_SQUEEZES_PHOTOS = ("cf-polished", "cf-bgj", "x-lsadc-cache", "x-qc-cache", "x-mod-pagespeed")
_TEXTS = (".html", ".css", ".js", ".svg", ".xml", ".json")
_PHOTOS = {".jpg": "image/jpeg", ".png": "image/png", ".avif": "image/avif"}
_MAIL = rb"[0-9a-f]{4,600}"
_BEACON = (
    rb"<script defer src=(['\"])https://static\.cloudflareinsights\.com/beacon\.min\.js"
    rb"(/[0-9a-z]+)?\1( integrity=(['\"])sha512-[0-9A-Za-z+/=]+\4)?"
    rb"( data-cf-beacon='\{[^'<>]*\}')?( crossorigin=(['\"])anonymous\7)?></script>\n?"
)
_OWN_SCRIPTS = (
    rb'<script data-cfasync="false" src="/cdn-cgi/scripts/[0-9a-z./-]+/email-decode\.min\.js">'
    rb"</script>",
    rb"<script>\(function\(\)\{[^<]*/cdn-cgi/challenge-platform/scripts/jsd/main\.js[^<]*</script>",
)
_HIDDEN_MAIL = (
    rb'<a href="/cdn-cgi/l/email-protection" class="__cf_email__" data-cfemail="(%s)">'
    rb"\[email&#160;protected\]</a>" % _MAIL,
    rb'<span class="__cf_email__" data-cfemail="(%s)">\[email&#160;protected\]</span>' % _MAIL,
)
_HIDDEN_LINK = rb"/cdn-cgi/l/email-protection#(%s)" % _MAIL


def between(headers: Mapping[str, str]) -> str | None:
    """Return the name of what stands between, by the headers that it leaves, or None."""
    return next((name for key, name in _NAMES.items() if key in headers), None)


@dataclass(frozen=True)
class Undone:
    """What was done to a file on the way, in Indonesian; `harmless` where nobody else could use it.

    A script of the network's that comes from the site's own address is not: whoever holds the
    server could put another there.
    """

    told: str
    harmless: bool


def undone(answer: Answer, wanted: Listed) -> Undone | None:
    """Return what was done to a file, where undoing that gives exactly the published bytes."""
    body = answer.body
    coding = answer.headers.get("content-encoding", "identity").lower()
    if body is not None and coding != "identity":
        body = unpacked(body, coding, wanted.size)
        if body is not None and _is(body, wanted):
            return Undone("dipadatkan", harmless=True)
    if body is None:
        return None
    return next((done for done, plain in _ways_back(body) if _is(plain, wanted)), None)


def unpacked(body: bytes, coding: str, most: int) -> bytes | None:
    """Return a packed body unpacked, as far as `most` bytes and what a network may add to them."""
    try:
        if coding in ("gzip", "x-gzip"):
            room = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
        elif coding == "deflate":
            room = zlib.decompressobj()
        else:
            return None
        return room.decompress(body, most + 100_000)
    except zlib.error:
        return None


def squeezed(path: str, answer: Answer, wanted: Listed) -> bool:
    """Return whether a differing file looks squeezed on the way, which cannot be undone.

    Texts are told by what squeezing does to them: smaller, and no indented line left. Other files
    (documents, recordings, the search's index) nobody squeezes.
    """
    if between(answer.headers) is None:
        return False
    suffix = path[path.rfind(".") :] if "." in path else ""
    if suffix in _TEXTS:
        tight = answer.body is not None and not re.search(rb"\n[ \t]|\n\n", answer.body)
        return tight and answer.size < wanted.size
    if suffix in _PHOTOS:
        kind = answer.headers.get("content-type", "").partition(";")[0].strip()
        other_kind = kind.startswith("image/") and kind != _PHOTOS[suffix]
        return other_kind or any(key in answer.headers for key in _SQUEEZES_PHOTOS)
    return False


def _is(body: bytes, wanted: Listed) -> bool:
    return len(body) == wanted.size and hashlib.sha256(body).hexdigest() == wanted.sha256


def _ways_back(body: bytes) -> Iterator[tuple[Undone, bytes]]:
    plain = re.sub(_BEACON, b"", body)
    yield Undone("disisipi penghitung kunjungan Cloudflare", harmless=True), plain
    for pattern in _OWN_SCRIPTS:
        plain = re.sub(pattern, b"", plain)
    for pattern in _HIDDEN_MAIL:
        plain = re.sub(pattern, lambda found: _mail(found[1]), plain)
    plain = re.sub(_HIDDEN_LINK, lambda found: b"mailto:" + _mail(found[1]), plain)
    yield Undone("disisipi skrip atau surelnya disamarkan", harmless=False), plain


def _mail(code: bytes) -> bytes:
    """Return the mail address that Cloudflare hides: the first byte is the key of the others."""
    try:
        key, *rest = bytes.fromhex(code.decode("ascii"))
    except ValueError:
        return code
    return bytes(each ^ key for each in rest)
