"""Which reviews count: a table of every reason that one does not, and what always holds."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.forge.counting import Bench, Judged, Why, judge
from pipeline.forge.values import Review

HEAD, OLD = "a" * 40, "b" * 40
BENCH = Bench(HEAD, {"Rini.E": "editor", "kepala": "ketua"}, "terbit", "forgejo#7")
_START = dt.datetime(2026, 11, 20, 9, 0, tzinfo=dt.UTC)


def review(login: str = "rini.e", minute: int = 0, **changes: object) -> Review:
    values = {"id": f"{minute}", "login": login, "decision": "approve", "commit": HEAD}
    at = _START + dt.timedelta(minutes=minute)
    return Review(**(values | {"at": at} | changes))  # type: ignore[arg-type]


def told(judged: Judged) -> tuple[list[tuple[str, str]], list[Why]]:
    counted = [(each.person, each.decision) for each in judged.counted]
    return counted, [each.why for each in judged.set_aside]


APPROVED = [("editor", "approve")]
CASES = {
    "an approval of the head": ([review()], APPROVED, []),
    "a return of the head": ([review(decision="return")], [("editor", "return")], []),
    "an approval of an older head": ([review(commit=OLD)], [], [Why.OLD_COMMIT]),
    "an approval of nobody knows what": ([review(commit="")], [], [Why.OLD_COMMIT]),
    "a dismissed approval": ([review(dismissed=True)], [], [Why.DISMISSED]),
    "a dismissed review that no longer says": (
        [review(decision=None, dismissed=True)],
        [],
        [Why.DISMISSED],
    ),
    "a stale approval": ([review(stale=True)], [], [Why.STALE]),
    "a bot": ([review(bot=True)], [], [Why.BOT]),
    "the machine's own account": ([review("Terbit")], [], [Why.BOT]),
    "a stranger": ([review("orang-lain")], [], [Why.STRANGER]),
    "a deleted account": ([review("")], [], [Why.STRANGER]),
    "two people": (
        [review(), review("KEPALA", 1)],
        [("editor", "approve"), ("ketua", "approve")],
        [],
    ),
    "approved, then returned": (
        [review(), review(minute=1, decision="return")],
        [("editor", "return")],
        [Why.SUPERSEDED],
    ),
    "returned, then approved": (
        [review(decision="return"), review(minute=1)],
        APPROVED,
        [Why.SUPERSEDED],
    ),
    "approved, then dismissed": (
        [review(), review(minute=1, decision="return", dismissed=True)],
        [],
        [Why.SUPERSEDED, Why.DISMISSED],
    ),
    "approved, then returned what stood before": (
        [review(), review(minute=1, decision="return", commit=OLD)],
        [],
        [Why.SUPERSEDED, Why.OLD_COMMIT],
    ),
    "listed newest first": (
        [review(minute=1, decision="return"), review()],
        [("editor", "return")],
        [Why.SUPERSEDED],
    ),
}


@pytest.mark.parametrize(("reviews", "counted", "why"), CASES.values(), ids=CASES)
def test_what_counts(reviews: list[Review], counted: list[tuple[str, str]], why: list[Why]) -> None:
    assert told(judge(reviews, BENCH)) == (counted, why)


def test_a_counted_review_leads_back_to_the_forge() -> None:
    (counted,) = judge([review(id="41")], BENCH).counted
    assert counted.via == "forgejo#7/review/41"


_REVIEWS = st.lists(
    st.builds(
        review,
        st.sampled_from(["rini.e", "kepala", "terbit", "asing"]),
        st.integers(0, 9),
        commit=st.sampled_from([HEAD, OLD, ""]),
        decision=st.sampled_from(["approve", "return", None]),
        dismissed=st.booleans(),
        stale=st.booleans(),
        bot=st.booleans(),
    )
)


@given(_REVIEWS)
def test_every_review_is_counted_or_set_aside_and_nobody_twice(reviews: list[Review]) -> None:
    judged = judge(reviews, BENCH)
    assert len(judged.counted) + len(judged.set_aside) == len(reviews)
    assert len({each.person for each in judged.counted}) == len(judged.counted)
    for each in judged.counted:
        assert each.review.commit == HEAD
        assert not (each.review.dismissed or each.review.stale or each.review.bot)


@given(_REVIEWS.filter(bool))
def test_no_review_of_another_commit_counts(reviews: list[Review]) -> None:
    assert judge(reviews, Bench("c" * 40, BENCH.roster, "terbit", "x")).counted == ()
