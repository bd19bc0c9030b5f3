"""The status page of a built site, given out by a real nginx: fresh, stale, of old, and broken."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.build.compose import compose
from pipeline.build.compose.made import STATUS
from pipeline.flows.watching.freshness_jobs import freshness_jobs
from pipeline.flows.watching.watched import Watched
from pipeline.monitor.result import Result, State
from tests.build.test_information import SAYS
from tests.building import AS_OF, Court, make_court
from tests.flows.watching.conftest import asked, needs_nginx
from tests.monitor.authority import nginx_with

Watch = Callable[..., Watched]
_PAGE = f"MON151 {STATUS}"
_ITEM = "MON150 B1.01"


@pytest.fixture
def court(tmp_path: Path) -> Court:
    """A court's folder with no content."""
    return make_court(tmp_path / "asal")


def _page(court: Court) -> str:
    """Return the page as composed; render adds the frame and leaves it as it is."""
    court.add("informasi", body=SAYS, updated=dt.date(2026, 10, 5))
    tree = compose(court.load().site, court.config, court.catalogue, {}, AS_OF)
    return f"<html><body><main>{tree.texts['status-informasi/index.md']}</main></body></html>"


def _ask(watch: Watch, folder: Path, page: str, day: dt.date) -> dict[str, Result]:
    (folder / "w" / STATUS.strip("/")).mkdir(parents=True)
    (folder / "w" / STATUS.strip("/") / "index.html").write_text(page, encoding="utf-8")
    now = dt.datetime.combine(day, dt.time(3), dt.UTC)
    with nginx_with(folder / "n", f"root {folder}/w;") as port:
        return asked(freshness_jobs(watch(f"http://127.0.0.1:{port}", now)))


@needs_nginx
def test_a_fresh_page_tells_each_obligation(watch: Watch, court: Court, tmp_path: Path) -> None:
    found = _ask(watch, tmp_path, _page(court), AS_OF)
    assert (found[_PAGE].state, found[_ITEM].state) == (State.OK, State.OK)
    assert found["MON150 B1.02"].reason.endswith("belum ada di situs.")


@needs_nginx
def test_a_page_that_is_not_made_anew_goes_stale_by_itself(
    watch: Watch, court: Court, tmp_path: Path
) -> None:
    """The page still says that it is current; the day says otherwise."""
    page = _page(court)
    assert 'data-keadaan="overdue"' not in page
    found = _ask(watch, tmp_path, page, dt.date(2027, 4, 6))
    assert found[_PAGE].state is State.WARN
    assert found[_ITEM].reason.endswith("menunggu pembaruan sejak 5 April 2027.")


@needs_nginx
@pytest.mark.parametrize("page", ["", "<h1>Situs lain</h1>"])
def test_what_cannot_be_read_is_one_answer_and_unknown(
    watch: Watch, tmp_path: Path, page: str
) -> None:
    found = _ask(watch, tmp_path, page, AS_OF)
    assert {key: each.state for key, each in found.items()} == {_PAGE: State.UNKNOWN}


@needs_nginx
def test_a_page_that_is_gone_is_one_answer_and_unknown(watch: Watch, tmp_path: Path) -> None:
    with nginx_with(tmp_path / "n", "location / { return 404; }") as port:
        found = asked(freshness_jobs(watch(f"http://127.0.0.1:{port}")))
    assert [(key, each.state) for key, each in found.items()] == [(_PAGE, State.UNKNOWN)]
    assert "dijawab 404" in found[_PAGE].reason
