"""How one site differs from another, by what their manifests list."""

from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.release.listing import Listed


@dataclass(frozen=True)
class Difference:
    """Paths in order: new ones, those with other bytes, those gone, and those that stay."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    gone: tuple[str, ...]
    same: tuple[str, ...]

    @property
    def touched(self) -> tuple[str, ...]:
        """Return the paths that readers get other bytes from than before."""
        return tuple(sorted((*self.added, *self.changed)))


def difference(before: Mapping[str, Listed], after: Mapping[str, Listed]) -> Difference:
    """Return what became of each path between two sites."""
    both = sorted(before.keys() & after.keys())
    return Difference(
        added=tuple(sorted(after.keys() - before.keys())),
        changed=tuple(path for path in both if before[path] != after[path]),
        gone=tuple(sorted(before.keys() - after.keys())),
        same=tuple(path for path in both if before[path] == after[path]),
    )
