"""Which reviews on a forge count as a person's decision about a commit, and why others do not.

Source: what an approval binds (site_config/review.yml): a person of the roster, and exact bytes.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from pipeline.forge.values import Decision, Review


class Why(StrEnum):
    """Why a review does not count; the value is what a person reads."""

    OLD_COMMIT = "Tinjau lagi: yang ditinjau bukan komit terakhir."
    DISMISSED = "Tinjau lagi: tinjauan ini sudah dibatalkan di forge."
    STALE = "Tinjau lagi: forge menandai tinjauan ini usang."
    BOT = "Abaikan: ini akun mesin, dan persetujuan hanya diberikan orang."
    STRANGER = "Catat `forge_login` di people.yml bila orang ini berwenang meninjau."
    SUPERSEDED = "Abaikan: orang ini sudah memberi putusan yang lebih baru."


@dataclass(frozen=True)
class Counted:
    """A person's decision about a commit; `via` leads back to the review."""

    person: str
    decision: Decision
    review: Review
    via: str


@dataclass(frozen=True)
class SetAside:
    """A review that does not count."""

    review: Review
    why: Why


@dataclass(frozen=True)
class Judged:
    """Every review, either counted or set aside."""

    counted: tuple[Counted, ...]
    set_aside: tuple[SetAside, ...]


@dataclass(frozen=True)
class Bench:
    """Against what reviews are judged: the head, who logs in how, the machine's login, the route.

    `roster` gives a person's id by login; machines do not stand in it. `route` is like `forgejo#7`.
    """

    head: str
    roster: Mapping[str, str]
    account: str
    route: str


def judge(reviews: Iterable[Review], bench: Bench) -> Judged:
    """Return which reviews count: of each person the newest decision, if nothing speaks against it.

    An earlier decision never stands in for a newer one that does not count: whoever approved, and
    then returned or was dismissed, has not approved.
    """
    newest, aside = _newest_of_each(reviews, bench)
    counted: list[Counted] = []
    for person, review in newest.items():
        why = _speaks_against(review, bench.head)
        if why is None and review.decision is not None:
            via = f"{bench.route}/review/{review.id}"
            counted.append(Counted(person, review.decision, review, via))
        else:
            aside.append(SetAside(review, why or Why.DISMISSED))
    return Judged(tuple(counted), tuple(aside))


def _newest_of_each(
    reviews: Iterable[Review], bench: Bench
) -> tuple[dict[str, Review], list[SetAside]]:
    roster = {login.casefold(): person for login, person in bench.roster.items()}
    newest: dict[str, Review] = {}
    aside: list[SetAside] = []
    for review in sorted(reviews, key=lambda each: each.at):
        why = _not_a_person(review, roster, bench.account)
        if why is not None:
            aside.append(SetAside(review, why))
            continue
        person = roster[review.login.casefold()]
        if person in newest:
            aside.append(SetAside(newest[person], Why.SUPERSEDED))
        newest[person] = review
    return newest, aside


def _not_a_person(review: Review, roster: Mapping[str, str], account: str) -> Why | None:
    if review.bot or review.login.casefold() == account.casefold():
        return Why.BOT
    return None if review.login.casefold() in roster else Why.STRANGER


def _speaks_against(review: Review, head: str) -> Why | None:
    if review.dismissed:
        return Why.DISMISSED
    if review.commit != head:
        return Why.OLD_COMMIT
    return Why.STALE if review.stale else None
