"""Verify by address alone: what anybody can find out with the court's public key and no more.

The manifest must carry the court's signature; every file that it lists is then fetched. What else
lies at the site cannot be found this way: nobody tells a reader of a file that no page names.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from pipeline.errors import UnfinishedError, UsageError
from pipeline.flows.progress import Progress, Silent
from pipeline.flows.releasing.site_beside_manifest import look_at_site
from pipeline.outside.site_answers import Question, asking
from pipeline.outside.ssh_signatures import Signer, Verifier
from pipeline.release.answers import Answer, Silence
from pipeline.release.compare import Looked
from pipeline.release.listing import MANIFEST, SIGNATURE, Listing, read_listing
from pipeline.release.seal import namespace

EXTRA_UNSEEN = (
    "Berkas tambahan tidak dapat ditemukan lewat alamat saja: yang diperiksa hanya berkas yang "
    "disebut manifes. Pengadilan mencarinya dengan terbit verify TUJUAN."
)
_LARGEST_MANIFEST = 100_000_000
_LARGEST_SIGNATURE = 10_000
_HERE = ("127.0.0.1", "localhost")
_ROUNDS = 3
_FOUND, _ABSENT = 200, (404, 410)
_COURT = "pengadilan"


@dataclass(frozen=True)
class SiteVerified:
    """A site by its address; `doubt` says why its manifest is not the court's, and then nothing
    else was looked at."""

    base: str
    doubt: str | None
    listing: Listing | None = None
    looked: Looked | None = None

    @property
    def exit_code(self) -> int:
        """Return 0 where all is equal, 1 where not, 3 where something could not be looked at."""
        return 1 if self.looked is None else self.looked.exit_code


def verify_address(
    address: str,
    keys: Sequence[str],
    at: dt.datetime,
    court: str | None = None,
    progress: Progress | None = None,
) -> SiteVerified:
    """Verify the site at `address` by public keys of the court, of which one must have signed.

    `court` is the host name that the court signs for, where that is not the one in the address.
    Raises UsageError for what is no address of a site, UnfinishedError where it cannot be read.
    """
    base = base_of(address)
    space = namespace(f"https://{court}" if court else base)
    for _ in range(_ROUNDS):
        raw = _manifest(base)
        doubt = _doubt(base, raw, keys, space, at)
        if doubt is None:
            listing = read_listing(raw)
            looked = look_at_site(base, listing.files, progress or Silent())
        if _manifest(base) == raw:
            if doubt is not None:
                return SiteVerified(base, doubt)
            return SiteVerified(base, None, listing, looked)
    raise UnfinishedError(f"Ulangi nanti: situs di {base} sedang berganti rilis.")


def base_of(address: str) -> str:
    """Return a site's address without its last slash; raises UsageError for anything else."""
    try:
        parts = urlsplit(address)
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        parts, port = urlsplit(""), ""
    safe = parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _HERE)
    more = parts.path.strip("/") or parts.query or parts.fragment or parts.username
    if not safe or not parts.hostname or more:
        raise UsageError(f"Tulis alamat situs saja, misalnya https://pn-contoh.example: {address}")
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    return f"{parts.scheme}://{host}{port}"


def _manifest(base: str) -> bytes:
    answer = _read(base, MANIFEST, _LARGEST_MANIFEST)
    if answer.status in _ABSENT:
        raise UnfinishedError(f"Tidak ada manifes di {base}/{MANIFEST}; tidak ada pembandingnya.")
    return _whole(base, MANIFEST, answer)


def _doubt(base: str, raw: bytes, keys: Sequence[str], space: str, at: dt.datetime) -> str | None:
    """Return why the manifest is not proven to be the court's, or None where it is."""
    answer = _read(base, SIGNATURE, _LARGEST_SIGNATURE)
    if answer.status in _ABSENT:
        return "manifes tidak bertanda tangan"
    signature = _whole(base, SIGNATURE, answer)
    with Verifier([Signer(_COURT, key) for key in keys], [space]) as verifier:
        if verifier.signer_of(raw, signature, space, at) is None:
            return f"tanda tangan manifes bukan dari kunci itu, atau bukan untuk {space}"
    return None


def _read(base: str, path: str, most: int) -> Answer:
    with asking(base) as asker:
        answer = asker.ask(Question(f"/{path}", most))
    if isinstance(answer, Silence):
        raise UnfinishedError(f"{base} belum dapat dibaca: {answer.cause}.")
    return answer


def _whole(base: str, path: str, answer: Answer) -> bytes:
    to = answer.headers.get("location")
    if to is not None and answer.status != _FOUND:
        raise UnfinishedError(f"Periksa alamat tujuannya: {base} mengalihkan ke {to}")
    if answer.status != _FOUND or answer.body is None:
        raise UnfinishedError(f"{base}/{path} belum dapat dibaca: dijawab {answer.status}.")
    return answer.body
