"""What open pages wait for: builds that are through, and pages that are shown before theirs is."""

import threading

BUILT = "built"


class Builds:
    """Counts what there is to see anew, and holds the pages that are shown before their build.

    A page is known by its address, with a slash at both ends.
    """

    def __init__(self) -> None:
        self._told: list[str] = []
        self._first: dict[str, tuple[int, bytes]] = {}
        self._changed = threading.Condition()

    def show(self, address: str, page: bytes) -> None:
        """Show a page in place of what lies in the folder, until a build that began later ends."""
        with self._changed:
            self._first[address] = (self.count, page)
            self._tell(address)

    def finished(self, began: int) -> None:
        """Tell every waiting page that a build is through, which began at this count.

        What was shown before it began is in the folder now, or is not to be seen.
        """
        with self._changed:
            kept = {at: first for at, first in self._first.items() if first[0] >= began}
            self._first = kept
            self._tell(BUILT)

    def _tell(self, what: str) -> None:
        self._told.append(what)
        self._changed.notify_all()

    @property
    def count(self) -> int:
        """Return how often there was something to see anew."""
        return len(self._told)

    def first(self, address: str) -> bytes | None:
        """Return the page that is shown before its build, if there is one at an address."""
        found = self._first.get(address)
        return found[1] if found else None

    def wait(self, seen: int, seconds: float) -> list[str]:
        """Return what there is to see beyond a count: `BUILT`, or the address of one page.

        Waits for it, so many seconds at most.
        """
        with self._changed:
            self._changed.wait_for(lambda: self.count > seen, timeout=seconds)
            return self._told[seen:]
