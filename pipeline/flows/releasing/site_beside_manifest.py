"""Look: fetch a live site as readers do, and hold every answer against its manifest."""

from collections.abc import Mapping
from urllib.parse import urljoin

from pipeline.flows.progress import Progress, Silent, step
from pipeline.outside.site_answers import Asker, Question, ask_all, asking
from pipeline.release.addresses import address_of, exact_address_of, reachable
from pipeline.release.answers import Answer, Silence
from pipeline.release.compare import Compared, Looked, Sameness, compare
from pipeline.release.listing import Listed
from pipeline.release.moved import leads_to

_MOVED = (301, 302, 303, 307, 308)
_KEPT_OUT = 403
_ROOM = 200_000  # what a network between may add to a page
Headers = tuple[tuple[str, str], ...]


def look_at_site(
    base: str, wanted: Mapping[str, Listed], progress: Progress | None = None
) -> Looked:
    """Return how the site at `base` (an address without a path) stands beside some of its files.

    Nothing is raised for a file that cannot be fetched: it is then unseen, never equal.
    """
    progress = progress or Silent()
    asked = {path: listed for path, listed in wanted.items() if reachable(path)}
    with asking(base) as asker, step(progress, "Membandingkan situs yang tayang"):

        def judge(path: str, answer: Answer | Silence) -> Compared:
            return judged(asker, base, path, answer, asked[path])

        questions = {path: about(path, one) for path, one in asked.items()}
        compared = ask_all(asker, questions, judge, progress.advance)
    return Looked(compared, tuple(sorted(wanted.keys() - asked.keys())))


def about(path: str, listed: Listed, headers: Headers = ()) -> Question:
    """Return the question for a file as readers ask for it."""
    return Question(address_of(path), listed.size + _ROOM, headers)


def judged(
    asker: Asker,
    base: str,
    path: str,
    answer: Answer | Silence,
    wanted: Listed,
    headers: Headers = (),
) -> Compared:
    """Return how an answer stands beside its file; the page of a folder may be asked for again."""
    if isinstance(answer, Answer) and _is_page(path):

        def itself() -> Answer | Silence:
            return asker.ask(Question(exact_address_of(path), wanted.size + _ROOM, headers))

        if answer.status in _MOVED:
            return _moved(itself(), base, path, answer, wanted)
        if answer.status == _KEPT_OUT:
            return _kept_out(itself(), path, answer, wanted)
    return compare(path, answer, wanted)


def _kept_out(there: Answer | Silence, path: str, answer: Answer, wanted: Listed) -> Compared:
    """Judge a folder that is not shown: so servers answer where its page is missing, too."""
    found = compare(path, there, wanted)
    return found if found.sameness is Sameness.MISSING else compare(path, answer, wanted)


def _is_page(path: str) -> bool:
    return address_of(path) != exact_address_of(path)


def _moved(
    there: Answer | Silence, base: str, path: str, answer: Answer, wanted: Listed
) -> Compared:
    """Judge an address that the server leads on: the page that lies there must say the same."""
    found = compare(path, there, wanted)
    if found.sameness is not Sameness.EQUAL or not isinstance(there, Answer):
        return compare(path, answer, wanted)
    here = base.rstrip("/") + address_of(path)
    said = leads_to(there.body or b"")
    to = answer.headers.get("location", "")
    if said is not None and urljoin(here, said) == urljoin(here, to):
        return found
    return compare(path, answer, wanted)
