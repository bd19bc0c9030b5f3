"""Addresses at which foreign pages are put, and one at which nothing can be."""

import hashlib
from collections.abc import Collection
from functools import lru_cache
from importlib import resources


@lru_cache(maxsize=1)
def known_addresses() -> tuple[str, ...]:
    """Return the addresses of known_paths.txt, in its order."""
    file = resources.files("pipeline.monitor.integrity").joinpath("known_paths.txt")
    lines = (line.strip() for line in file.read_text(encoding="utf-8").splitlines())
    return tuple(line for line in lines if line and not line.startswith("# "))


def not_ours(addresses: Collection[str], left_out: Collection[str]) -> list[str]:
    """Return the known addresses that the site does not have itself.

    `left_out` begin the addresses of other programs that the court runs beside the site.
    """
    ours = {each.rstrip("/") for each in addresses}
    return [
        each
        for each in known_addresses()
        if each.rstrip("/") not in ours and not each.startswith(tuple(left_out))
    ]


def nowhere(salt: str) -> str:
    """Return an address that nobody has, another one for each `salt`: what is told there tells
    what the server makes of any address."""
    return f"/{hashlib.sha256(salt.encode()).hexdigest()[:20]}/"
