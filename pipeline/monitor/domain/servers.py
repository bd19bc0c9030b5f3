"""Which server to ask about a name: IANA's list for RDAP (RFC 9224), a short one for WHOIS.

`rdap_servers.json` is a copy of the RDAP list for a machine that cannot fetch it; it holds its
source, its day and its licence. Addresses without TLS are left out.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

LIST = "https://data.iana.org/rdap/dns.json"
ROOT_WHOIS = "whois.iana.org"
PORT = 43
_SHIPPED = Path(__file__).with_name("rdap_servers.json")
_WHOIS = {
    "id": "whois.id",
    "com": "whois.verisign-grs.com",
    "net": "whois.verisign-grs.com",
    "org": "whois.pir.org",
}
_FEWEST = 100


@dataclass(frozen=True)
class Servers:
    """RDAP bases and WHOIS hosts by top-level domain (or a longer ending, which counts first)."""

    rdap: Mapping[str, str]
    whois: Mapping[str, str] = field(default_factory=lambda: _WHOIS)
    root_whois: str | None = ROOT_WHOIS
    port: int = PORT

    def rdap_query(self, name: str) -> str | None:
        """Return the address that answers about a name, or None where there is no server."""
        base = _longest(self.rdap, name)
        return f"{base.rstrip('/')}/domain/{name}" if base else None

    def whois_host(self, name: str) -> str | None:
        """Return the WHOIS host that is known for a name's ending, or None."""
        return _longest(self.whois, name)


def _longest(table: Mapping[str, str], name: str) -> str | None:
    labels = name.split(".")
    endings = (".".join(labels[at:]) for at in range(len(labels)))
    return next((table[ending] for ending in endings if ending in table), None)


@lru_cache(maxsize=1)
def shipped() -> Servers:
    """Return the lists as they come with the program."""
    read = read_list(_SHIPPED.read_bytes())
    if read is None:
        raise AssertionError(f"{_SHIPPED.name} is not IANA's list")
    return Servers(read)


def read_list(raw: bytes) -> dict[str, str] | None:
    """Return RDAP bases by ending from IANA's list; None where it is not one, or is cut short."""
    try:
        services = json.loads(raw)["services"]
        pairs = [pair for service in services for pair in _pairs(service)]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return dict(pairs) if len(pairs) >= _FEWEST else None


def _pairs(service: Any) -> list[tuple[str, str]]:
    endings, bases = service
    safe = next((base for base in bases if base.startswith("https://")), None)
    return [(str(ending).lower(), safe) for ending in endings] if safe else []
