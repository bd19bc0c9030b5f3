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
            return _judged(asker, base, path, answer, asked[path])

        questions = {path: _about(address_of(path), one) for path, one in asked.items()}
        compared = ask_all(asker, questions, judge, progress.advance)
    return Looked(compared, tuple(sorted(wanted.keys() - asked.keys())))


def _about(address: str, listed: Listed) -> Question:
    return Question(address, listed.size + _ROOM)


def _judged(
    asker: Asker, base: str, path: str, answer: Answer | Silence, wanted: Listed
) -> Compared:
    if isinstance(answer, Answer) and _is_page(path):
        if answer.status in _MOVED:
            return _moved(asker, base, path, answer, wanted)
        if answer.status == _KEPT_OUT:
            return _kept_out(asker, path, answer, wanted)
    return compare(path, answer, wanted)


def _kept_out(asker: Asker, path: str, answer: Answer, wanted: Listed) -> Compared:
    """Judge a folder that is not shown: so servers answer where its page is missing, too."""
    there = compare(path, asker.ask(_about(exact_address_of(path), wanted)), wanted)
    return there if there.sameness is Sameness.MISSING else compare(path, answer, wanted)


def _is_page(path: str) -> bool:
    return address_of(path) != exact_address_of(path)


def _moved(asker: Asker, base: str, path: str, answer: Answer, wanted: Listed) -> Compared:
    """Judge an address that the server leads on: the page that lies there must say the same."""
    there = asker.ask(_about(exact_address_of(path), wanted))
    found = compare(path, there, wanted)
    if found.sameness is not Sameness.EQUAL or not isinstance(there, Answer):
        return compare(path, answer, wanted)
    here = base.rstrip("/") + address_of(path)
    said = leads_to(there.body or b"")
    to = answer.headers.get("location", "")
    if said is not None and urljoin(here, said) == urljoin(here, to):
        return found
    return compare(path, answer, wanted)
