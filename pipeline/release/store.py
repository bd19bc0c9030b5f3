"""What a host keeps to go back to after a burst, and what of it no kept release asks for."""

from collections.abc import Iterable, Mapping

from pipeline.release.listing import Listed

_SEAL = ".sig"


def unasked_for(names: Iterable[str], kept: Iterable[Mapping[str, Listed]]) -> tuple[str, ...]:
    """Return the names in the store, each the hash of its bytes, that no kept release holds.

    The signature of a manifest is named after it, and stays as long as it.
    """
    needed = {row.sha256 for files in kept for row in files.values()}
    return tuple(sorted(name for name in names if name.removesuffix(_SEAL) not in needed))
