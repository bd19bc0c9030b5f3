"""What the checks say of the items that a change touches, as the judge takes it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pipeline.findings import Finding


@dataclass(frozen=True)
class Examined:
    """The least class that the checks ask of an item, by its folder or a path in it; what blocks.

    An item that could not be read whole stands among the raised ones: nobody knows what it says.
    """

    raised: Mapping[str, str] = field(default_factory=dict)
    blocking: tuple[Finding, ...] = ()


NOT_EXAMINED = Examined()
