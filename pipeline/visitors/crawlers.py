"""Whether who calls itself a search engine calls from that engine's networks: yes, no or unknown.

A reader of logs cannot ask the DNS about an address of last month; the published networks can be
asked, and an address in another network of the same company is never accused.
"""

import ipaddress
from functools import lru_cache

from pipeline.visitors.lists import words_of

_INNER = tuple(
    ipaddress.ip_network(network)
    for network in (
        *("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "127.0.0.0/8"),
        *("100.64.0.0/10", "fc00::/7", "fe80::/10", "::1/128"),
    )
)
Network = ipaddress.IPv4Network | ipaddress.IPv6Network


def claimed_by(agent: str) -> str | None:
    """Return the crawler that an agent calls itself, where its networks are known here."""
    said = agent.lower()
    return next((name for name in _networks() if name in said), None)


def is_spoofed(agent: str, address: str) -> bool | None:
    """Return whether an agent that names a crawler calls from no network of its; None: unknown."""
    name = claimed_by(agent)
    try:
        asked = ipaddress.ip_address(address)
    except ValueError:
        return None
    if name is None or any(asked in network for network in _INNER):
        return None
    for certain, network in _networks()[name]:
        if asked.version == network.version and asked in network:
            return False if certain else None
    return True


@lru_cache(maxsize=1)
def _networks() -> dict[str, tuple[tuple[bool, Network], ...]]:
    told: dict[str, list[tuple[bool, Network]]] = {}
    for line in words_of("crawlers"):
        name, how, network = line.split()
        told.setdefault(name, []).append((how == "sure", ipaddress.ip_network(network)))
    return {name: tuple(sorted(each, key=lambda row: not row[0])) for name, each in told.items()}
