"""Whether who calls itself a search engine calls from that engine's networks: yes, no or unknown.

A reader of logs cannot ask the DNS about an address of last month; the published networks can be
asked, and an address in another network of the same company is never accused.
"""

import ipaddress
import json
from collections.abc import Mapping
from dataclasses import dataclass
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


@dataclass(frozen=True)
class Engines:
    """Networks by the word in an agent; True: published for the crawler, False: the company's."""

    networks: Mapping[str, tuple[tuple[bool, Network], ...]]

    def claimed_by(self, agent: str) -> str | None:
        """Return the crawler that an agent calls itself, where its networks are known here."""
        said = agent.lower()
        return next((name for name in self.networks if name in said), None)

    def is_spoofed(self, agent: str, address: str) -> bool | None:
        """Return whether who names a crawler calls from no network of its; None: unknown."""
        name = self.claimed_by(agent)
        try:
            asked = ipaddress.ip_address(address)
        except ValueError:
            return None
        if name is None or any(asked in network for network in _INNER):
            return None
        for certain, network in self.networks[name]:
            if asked.version == network.version and asked in network:
                return False if certain else None
        return True

    def renewed(self, name: str, published: str) -> "Engines":
        """Return these with what an engine publishes now (its JSON) for one crawler.

        What was sure before is the company's from now on. Raises ValueError where the text is no
        such list, or the crawler is none that is known here.
        """
        if name not in self.networks:
            raise ValueError(name)
        now = tuple((True, network) for network in _published(published))
        before = tuple((False, network) for _, network in self.networks[name])
        return Engines({**self.networks, name: (*now, *before)})


def _published(text: str) -> list[Network]:
    """Return the networks of a list as Google and Bing publish it; raises ValueError."""
    try:
        rows = json.loads(text)["prefixes"]
        told = [row.get("ipv4Prefix") or row["ipv6Prefix"] for row in rows]
    except (KeyError, TypeError, AttributeError) as problem:
        raise ValueError("prefixes") from problem
    if not told:
        raise ValueError("prefixes")
    return [ipaddress.ip_network(each) for each in told]


@lru_cache(maxsize=1)
def shipped() -> Engines:
    """Return the networks of words/crawlers.txt, which tells where they are from."""
    told: dict[str, list[tuple[bool, Network]]] = {}
    for line in words_of("crawlers"):
        name, how, network = line.split()
        told.setdefault(name, []).append((how == "sure", ipaddress.ip_network(network)))
    ordered = {name: sorted(each, key=lambda row: not row[0]) for name, each in told.items()}
    return Engines({name: tuple(each) for name, each in ordered.items()})
