"""The name that a court pays for: what stands below a public suffix (publicsuffix.org).

The list comes with tldextract and is never fetched.
"""

from functools import lru_cache

import idna
import tldextract


@lru_cache(maxsize=1)
def _extract() -> tldextract.TLDExtract:
    return tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)


def registrable(host: str) -> str | None:
    """Return a host's registered name, in A-labels: of www.pn-contoh.go.id, `pn-contoh.go.id`.

    None for an address of numbers, for a public suffix itself, and for what is no name.
    """
    try:
        name = idna.encode(host.strip().rstrip("."), uts46=True).decode("ascii").lower()
    except (idna.IDNAError, UnicodeError):
        return None
    found = _extract().extract_str(name)
    if found.ipv4 or found.ipv6:
        return None
    if found.suffix:
        return found.top_domain_under_public_suffix or None
    # A top-level domain that the list does not know is a suffix by itself (its rule `*`).
    labels = name.split(".")
    return ".".join(labels[-2:]) if len(labels) > 1 else None
