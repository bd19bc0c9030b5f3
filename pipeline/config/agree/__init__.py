"""Whether the files of site_config/ agree with themselves and with each other.

A check names, as its parameters, the files that it needs; it is asked only where all of them could
be read. So one broken file does not hide what is wrong with the others.
"""

import inspect
from collections.abc import Callable, Iterator, Mapping

from pipeline.config.agree import (
    court,
    forge,
    home,
    menu,
    monitor,
    people,
    places,
    redirects,
    renewals,
    review,
)
from pipeline.config.complaint import Complaint
from pipeline.record import Strict

Check = Callable[..., Iterator[Complaint]]

CHECKS: tuple[Check, ...] = (
    *court.CHECKS,
    *home.CHECKS,
    *people.CHECKS,
    *review.CHECKS,
    *menu.CHECKS,
    *redirects.CHECKS,
    *places.CHECKS,
    *monitor.CHECKS,
    *renewals.CHECKS,
    *forge.CHECKS,
)


def complaints(files: Mapping[str, Strict]) -> Iterator[Complaint]:
    """Yield what does not agree among the files that could be read, by name."""
    for check in CHECKS:
        names = list(inspect.signature(check).parameters)
        if all(name in files for name in names):
            yield from check(*(files[name] for name in names))
