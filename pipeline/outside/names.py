"""Asking name servers (DNS)."""

from dataclasses import dataclass
from enum import StrEnum

import dns.exception
import dns.rdatatype
import dns.resolver


class Found(StrEnum):
    """What came of one question."""

    THERE = "there"
    EMPTY = "empty"  # the name is there, but has nothing of this type
    NO_NAME = "no-name"
    SILENT = "silent"


@dataclass(frozen=True)
class Told:
    """What a name stands for, as texts in order; `cause` says why nobody answered."""

    found: Found
    values: tuple[str, ...] = ()
    cause: str = ""


@dataclass(frozen=True)
class NameServer:
    """Whom to ask instead of the servers that this machine asks."""

    address: str
    port: int = 53


def ask_name(name: str, kind: str, timeout: float, server: NameServer | None = None) -> Told:
    """Return what a name stands for; `kind` is A, AAAA, CNAME, MX, NS or TXT. Nothing is raised."""
    try:
        answer = _resolver(server).resolve(
            name, dns.rdatatype.from_text(kind), lifetime=timeout, search=False
        )
    except dns.resolver.NXDOMAIN:
        return Told(Found.NO_NAME)
    except dns.resolver.NoAnswer:
        return Told(Found.EMPTY)
    except dns.exception.Timeout:
        return Told(Found.SILENT, cause="server nama terlalu lama menjawab")
    except (dns.exception.DNSException, OSError, ValueError) as problem:
        return Told(Found.SILENT, cause=f"server nama tidak menjawab ({type(problem).__name__})")
    return Told(Found.THERE, tuple(sorted(_text(each) for each in answer)))


def _resolver(server: NameServer | None) -> dns.resolver.Resolver:
    if server is None:
        return dns.resolver.Resolver()
    resolver = dns.resolver.Resolver(configure=False)
    resolver.nameservers, resolver.port = [server.address], server.port
    return resolver


def _text(record: object) -> str:
    """Return a record as people write it: names without the last dot, texts without quotes."""
    strings = getattr(record, "strings", None)
    if strings is not None:
        return b"".join(strings).decode("utf-8", "replace")
    return " ".join(part.rstrip(".").lower() for part in str(record).split())
