"""Pages of a real nginx: well, stopped, slow, wrong, moved, cut short, suspended, too large."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.flows.watching.page_jobs import news_jobs, page_jobs
from pipeline.flows.watching.watched import Watched
from pipeline.monitor.result import State
from tests.config.sample import change
from tests.flows.watching.conftest import asked, needs_nginx, states
from tests.monitor.authority import nginx_with
from tests.monitor.registries import registry
from tests.servers import free_port

Watch = Callable[..., Watched]
_ALL = ("/", "/berita/", "/pengumuman/", "/status-informasi/", "/sitemap.xml")
_WELL = 'location / { default_type text/html; return 200 "<h1>Pengadilan</h1>"; }'


@needs_nginx
def test_pages_that_are_well(watch: Watch, tmp_path: Path) -> None:
    with nginx_with(tmp_path / "n", _WELL) as port:
        found = asked(page_jobs(watch(f"http://127.0.0.1:{port}")))
    assert set(states(found).values()) == {State.OK}
    assert {key for key in found if key.startswith("MON001")} == {f"MON001 {at}" for at in _ALL}
    assert all(found[f"MON001 {at}"].ms is not None for at in _ALL)


@needs_nginx
@pytest.mark.parametrize(
    ("server", "words"),
    [
        ("location / { return 503; }", "dijawab 503"),
        ("location / { return 404; }", "dijawab 404"),
        ("location / { return 302 https://lain.example/; }", "dialihkan ke https://lain.example/"),
        ('location / { return 200 ""; }', "jawabannya kosong"),
        ('location / { return 200 "Pembayaran SEWA NAMA DOMAIN"; }', "halaman penangguhan"),
        ("location / { return 444; }", "jawaban terputus"),
    ],
)
def test_a_wrong_answer_is_seen_and_nothing_more_is_said_of_it(
    watch: Watch, tmp_path: Path, server: str, words: str
) -> None:
    with nginx_with(tmp_path / "n", server) as port:
        found = asked(page_jobs(watch(f"http://127.0.0.1:{port}")))
    assert states(found) == {f"MON001 {at}": State.BAD for at in _ALL}
    assert words in found["MON001 /"].reason


def test_a_server_that_is_stopped_is_seen(watch: Watch) -> None:
    found = asked(page_jobs(watch(f"http://127.0.0.1:{free_port()}")))
    assert states(found) == {f"MON001 {at}": State.BAD for at in _ALL}
    assert "tidak tersambung" in found["MON001 /"].reason


def test_a_body_that_is_cut_short_is_seen(watch: Watch) -> None:
    with registry() as about:
        about.body, about.length = b"<h1>Pengadilan", 5000
        found = asked(page_jobs(watch(f"http://127.0.0.1:{about.rdap_port}")))
    assert found["MON001 /"].state is State.BAD
    assert "terputus" in found["MON001 /"].reason


@needs_nginx
def test_a_server_that_keeps_silent_is_seen(watch: Watch, tmp_path: Path) -> None:
    silent = "location / { proxy_pass http://127.0.0.1:%d; proxy_read_timeout 60s; }"
    import socket

    with socket.socket() as never:
        never.bind(("127.0.0.1", 0))
        never.listen(20)
        server = silent % never.getsockname()[1]
        with nginx_with(tmp_path / "n", server) as port:
            watched = watch(f"http://127.0.0.1:{port}", timeout=1)
            found = asked(list(page_jobs(watched))[:1])
    assert found["MON001 /"].state is State.BAD
    assert "terlalu lama" in found["MON001 /"].reason


@needs_nginx
def test_a_slow_page_is_told_and_still_up(watch: Watch, demo_copy: Path, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("x" * 3000, encoding="utf-8")
    change(demo_copy, "monitor", "home_max_seconds: 3", "home_max_seconds: 0.2")
    slow = f"location = / {{ root {tmp_path}; try_files /index.html =404; limit_rate 2k; }}"
    with nginx_with(tmp_path / "n", slow) as port:
        found = asked(list(page_jobs(watch(f"http://127.0.0.1:{port}", timeout=10)))[:1])
    assert (found["MON001 /"].state, found["MON002 /"].state) == (State.OK, State.WARN)
    assert "batasnya 0,2" in found["MON002 /"].reason


@needs_nginx
def test_a_page_over_its_limit_is_told(watch: Watch, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_bytes(b"x" * (500 * 1024 + 1))
    large = f"location / {{ root {tmp_path}; try_files /index.html =404; }}"
    with nginx_with(tmp_path / "n", large) as port:
        found = asked(page_jobs(watch(f"http://127.0.0.1:{port}")))
    assert (found["MON001 /"].state, found["MON003 /"].state) == (State.OK, State.WARN)
    assert found["MON003 /sitemap.xml"].state is State.OK, "its own limit is larger"


_FEED = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>PN</title>
<entry><title>lama</title><published>2026-10-01T08:00:00+07:00</published></entry>
<entry><title>baru</title><published>{}</published></entry></feed>"""


@needs_nginx
@pytest.mark.parametrize(
    ("feed", "state"),
    [
        (_FEED.format("2026-11-20T08:00:00+07:00"), State.OK),
        (_FEED.format("2026-11-01T08:00:00+07:00"), State.WARN),
        (_FEED.format("kemarin"), State.UNKNOWN),
        ("<html><body>judul</body></html>", State.UNKNOWN),
        ("<feed", State.UNKNOWN),
        (None, State.UNKNOWN),
    ],
)
def test_the_newest_entry_of_the_live_feed(
    watch: Watch, tmp_path: Path, feed: str | None, state: State
) -> None:
    if feed is not None:
        (tmp_path / "w/umpan").mkdir(parents=True)
        (tmp_path / "w/umpan/atom.xml").write_text(feed, encoding="utf-8")
    now = dt.datetime(2026, 11, 28, 3, 0, tzinfo=dt.UTC)
    with nginx_with(tmp_path / "n", f"root {tmp_path}/w;") as port:
        found = asked(news_jobs(watch(f"http://127.0.0.1:{port}", now)))
    assert list(states(found).values()) == [state]
