"""Is what readers get the newest that was approved? Asked of the live manifest and of main."""

from collections.abc import Iterator
from functools import partial

from pipeline.flows.watching.watched import Job, Watched, one
from pipeline.monitor.probes import release_differs
from pipeline.monitor.result import Result, State
from pipeline.outside.git_reading import git_says, resolve
from pipeline.outside.main_branch import main_of
from pipeline.outside.site_answers import Question, asking
from pipeline.release.answers import Silence
from pipeline.release.listing import MANIFEST, read_listing

_LARGEST = 100_000_000


def release_jobs(watched: Watched) -> Iterator[Job]:
    """Yield the job that compares the live release with main; it may lag behind for a while."""
    target = watched.config.release.default_target
    probe = watched.often(release_differs.FAULT.code, target)
    yield one(probe, partial(_release, watched))


def _release(watched: Watched) -> Result:
    with asking(watched.base, (watched.timeout, watched.timeout)) as asker:
        answer = asker.ask(Question(f"/{MANIFEST}", _LARGEST))
    if isinstance(answer, Silence) or answer.status != 200 or answer.body is None:
        cause = answer.cause if isinstance(answer, Silence) else f"dijawab {answer.status}"
        return Result(State.UNKNOWN, f"Manifes yang tayang tidak terbaca: {cause}.")
    listing = read_listing(answer.body)
    main = main_of(watched.root)
    known = bool(
        listing.commit
        and main.commit
        and resolve(main.root, listing.commit)
        and git_says(main.root, "merge-base", "--is-ancestor", listing.commit, main.commit)
    )
    return release_differs.judge(listing.commit, main.commit, known=known, changed=listing.changed)
