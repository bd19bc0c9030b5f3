"""Compare: is what a live site answers the file that was published? Decided from data alone."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from pipeline.release.answers import Answer, Silence
from pipeline.release.listing import Listed
from pipeline.release.traces import between, squeezed, undone

_GONE, _NOT_FOUND = 410, 404
_AS_PUBLISHED = (200, _GONE)
_BUSY = (401, 403, 407, 408, 425, 429)


class Sameness(StrEnum):
    """How an answer stands beside its file; only EQUAL and TRANSFORMED have its bytes."""

    EQUAL = "equal"
    TRANSFORMED = "transformed"  # changed on the way, harmlessly: undone, the bytes came out
    UNCLEAR = "unclear"  # seems changed on the way, and cannot be told from tampering for sure
    DIFFERS = "differs"
    MISSING = "missing"
    UNSEEN = "unseen"


@dataclass(frozen=True)
class Compared:
    """One file as looked at: how it stands, and in Indonesian what was seen."""

    sameness: Sameness
    detail: str = ""


def compare(path: str, answer: Answer | Silence, wanted: Listed) -> Compared:
    """Return how an answer stands beside the file that the manifest lists.

    A notice of withdrawal may be answered with 410; its bytes must be the published ones.
    """
    if isinstance(answer, Silence):
        return Compared(Sameness.UNSEEN, answer.cause)
    if answer.status in _AS_PUBLISHED:
        return _by_bytes(path, answer, wanted)
    if answer.status == _NOT_FOUND:
        return Compared(Sameness.MISSING, "404")
    if answer.status >= 500 or answer.status in _BUSY:
        return Compared(Sameness.UNSEEN, f"server menjawab {answer.status}")
    to = answer.headers.get("location", "")
    return Compared(Sameness.DIFFERS, f"dijawab {answer.status} {to}".strip())


def _by_bytes(path: str, answer: Answer, wanted: Listed) -> Compared:
    if answer.size == wanted.size and answer.sha256 == wanted.sha256:
        packed = answer.headers.get("content-encoding", "identity").lower() != "identity"
        return Compared(Sameness.DIFFERS, "disebut padat, padahal tidak") if packed else _EQUAL
    done = undone(answer, wanted)
    by = between(answer.headers)
    if done is not None:
        kind = Sameness.TRANSFORMED if done.harmless else Sameness.UNCLEAR
        return Compared(kind, f"{done.told}, lewat {by}" if by else done.told)
    if answer.status == _GONE:
        return Compared(Sameness.MISSING, "410 tanpa pemberitahuan yang diterbitkan")
    if squeezed(path, answer, wanted):
        return Compared(Sameness.UNCLEAR, f"mungkin diringkas {by}")
    return Compared(Sameness.DIFFERS, f"{answer.size} bita, seharusnya {wanted.size}")


_EQUAL = Compared(Sameness.EQUAL)


@dataclass(frozen=True)
class Looked:
    """A live site beside its manifest: every path that was asked for.

    `hidden` are listed files that no web server gives out, such as `.htaccess`.
    """

    compared: Mapping[str, Compared]
    hidden: tuple[str, ...] = ()

    def of(self, *kinds: Sameness) -> dict[str, Compared]:
        """Return what stands in one of some ways, by path."""
        return {path: one for path, one in self.compared.items() if one.sameness in kinds}

    @property
    def wrong(self) -> Mapping[str, Compared]:
        """Return what differs or is missing: readers do not get what was published."""
        return self.of(Sameness.DIFFERS, Sameness.MISSING)

    @property
    def unknown(self) -> Mapping[str, Compared]:
        """Return what could not be told: no answer, or changed on the way."""
        return self.of(Sameness.UNSEEN, Sameness.UNCLEAR)

    @property
    def exit_code(self) -> int:
        """Return 1 where something is wrong, else 3 where something is unknown, else 0."""
        return 1 if self.wrong else 3 if self.unknown else 0

    def counts(self) -> dict[str, int]:
        """Return how many files stand in each way."""
        found = Counter(one.sameness for one in self.compared.values())
        return {each.value: found[each] for each in Sameness}

    def lines(self) -> Iterator[str]:
        """Yield a line in Indonesian for each file that is not simply equal, worst first."""
        for kind, word in _WORDS.items():
            for path, one in self.of(kind).items():
                yield f"{word}: {path}" + (f" ({one.detail})" if one.detail else "")


_WORDS = {
    Sameness.DIFFERS: "Berbeda",
    Sameness.MISSING: "Hilang",
    Sameness.UNSEEN: "Belum terlihat",
    Sameness.UNCLEAR: "Tidak dapat dibandingkan",
    Sameness.TRANSFORMED: "Sama, tetapi diubah di jalan",
}
