"""Holding a host: its lock, taken in one move, given back at the end, and never silently broken."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from pipeline.errors import RefusedError, UnfinishedError
from pipeline.flows.releasing.place import Place
from pipeline.flows.releasing.sources import nothing, unheard
from pipeline.outside.one_at_a_time import alone
from pipeline.outside.this_machine import account, is_running, machine, this_process
from pipeline.release.host import Host, Remove, Write
from pipeline.release.layout import LOCK
from pipeline.release.lock import Holder, Seen, read_holder, seen


@dataclass(frozen=True)
class Hold:
    """A host's lock in our hands; `taken_over` tells of a dead process of ours that had it."""

    host: Host
    holder: Holder
    taken_over: Seen | None

    def still(self) -> None:
        """Raise RefusedError where the lock is no longer ours: someone broke it meanwhile."""
        if not self._ours():
            raise RefusedError(["Kunci tujuan ini dibuka orang lain. Situs yang tayang tetap."])

    def give_back(self) -> None:
        """Remove the lock if it is ours."""
        if self._ours():
            self.host.apply([Remove((LOCK,))], nothing, unheard)

    def _ours(self) -> bool:
        raw = self.host.read(LOCK)
        return raw is not None and read_holder(raw) == self.holder


@contextmanager
def holding(host: Host, place: Place) -> Iterator[Hold]:
    """Hold a host for one release; raises RefusedError, saying whose it is, where another has it.

    A lock that a process of this folder left behind when it died is taken over, which the journal
    and the caller are told. No other lock is ever touched: `terbit unlock` is for a person.
    """
    with alone(place.lock) as word:
        hold = _taken(host, place, word)
        host.guard(LOCK, hold.holder.to_bytes())
        try:
            yield hold
        finally:
            # A link that broke is told by what broke it; the next release takes the lock over.
            with suppress(UnfinishedError):
                hold.give_back()


def lock_of(host: Host, place: Place) -> Seen | None:
    """Return a host's lock as it stands, None where nobody holds it."""
    raw = host.read(LOCK)
    return None if raw is None else _seen(raw, place)


def _taken(host: Host, place: Place, word: str) -> Hold:
    holder = _holder(place, word)
    if host.claim(LOCK, holder.to_bytes()):
        return Hold(host, holder, None)
    found = lock_of(host, place)
    if found is None or not _died_here(found, word):
        whose = str(found) if found else "Tujuan ini baru saja dikunci perintah lain."
        raise RefusedError([f"{whose} Tunggu, atau buka kuncinya: terbit unlock {place.name}."])
    place.note("lock-taken-over", detail=str(found))
    host.apply([Write(LOCK, holder.to_bytes())], nothing, unheard)
    return Hold(host, holder, found)


def _died_here(found: Seen, word: str) -> bool:
    return found.holder is not None and found.holder.token == word and found.running is False


def _holder(place: Place, word: str) -> Holder:
    now = place.rules.now
    return Holder(who=account(), machine=machine(), process=this_process(), since=now, token=word)


def _seen(raw: bytes, place: Place) -> Seen:
    holder = read_holder(raw)
    running = is_running(holder.process) if holder else None
    return seen(raw, place.rules.now, machine(), running)
