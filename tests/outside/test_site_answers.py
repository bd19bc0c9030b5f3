"""Asking a live site, by real servers on loopback."""

import hashlib
import socket
import threading
from collections.abc import Iterator

import pytest

from pipeline.outside.site_answers import Question, ask_all, asking
from pipeline.release.answers import LARGEST_KEPT, Answer, Silence
from tests.release.serving import Reply, Served, serving

_QUICK = (0.5, 0.5)


@pytest.fixture
def site() -> Iterator[Served]:
    with serving() as made:
        yield made


def _ask(site: Served, path: str, most: int = 1000) -> Answer | Silence:
    with asking(site.base, _QUICK) as asker:
        return asker.ask(Question(path, most))


def test_the_whole_answer_as_it_came(site: Served) -> None:
    packed = b"\x1f\x8b not unpacked"
    site.replies["/a"] = Reply(packed, 200, {"Content-Encoding": "gzip", "CF-Ray": "1"})
    got = _ask(site, "/a")
    assert isinstance(got, Answer)
    assert (got.status, got.size, got.body) == (200, len(packed), packed)
    assert got.sha256 == hashlib.sha256(packed).hexdigest()
    assert (got.headers["content-encoding"], got.headers["cf-ray"]) == ("gzip", "1")


def test_plain_bytes_are_asked_for_and_nothing_from_a_store(site: Served) -> None:
    site.replies["/a"] = Reply(b"a", 200, {"Set-Cookie": "k=1; Path=/"})
    with asking(f"{site.base}/") as asker:
        asker.ask(Question("/a", 10))
        asker.ask(Question("/a", 10))
    for headers in site.headers:
        assert (headers["accept-encoding"], headers["cache-control"]) == ("identity", "no-cache")
        assert "cookie" not in headers
        assert "authorization" not in headers


def test_redirects_are_told_and_not_followed(site: Served) -> None:
    site.replies["/a"] = Reply(b"", 301, {"Location": "/b"})
    got = _ask(site, "/a")
    assert isinstance(got, Answer)
    assert (got.status, got.headers["location"]) == (301, "/b")
    assert site.asked["/b"] == 0


def test_no_more_is_read_than_one_byte_too_many(site: Served) -> None:
    site.replies["/a"] = Reply(b"x" * 5000)
    got = _ask(site, "/a", most=100)
    assert isinstance(got, Answer)
    assert got.size == 101


def test_a_large_body_is_hashed_and_not_kept(site: Served) -> None:
    body = bytes(LARGEST_KEPT + 1)
    site.replies["/a"] = Reply(body)
    got = _ask(site, "/a", most=len(body))
    assert isinstance(got, Answer)
    assert (got.body, got.sha256) == (None, hashlib.sha256(body).hexdigest())


def test_an_answer_that_breaks_off_is_no_answer(site: Served) -> None:
    site.replies["/a"] = Reply(b"half", told=8)
    assert _ask(site, "/a") == Silence("jawaban terputus")
    assert site.asked["/a"] == 2


def test_nobody_listens() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        base = f"http://127.0.0.1:{taken.getsockname()[1]}"
        with asking(base, _QUICK) as asker:
            assert asker.ask(Question("/", 10)) == Silence("tidak tersambung")


def test_somebody_listens_and_says_nothing() -> None:
    with socket.socket() as quiet:
        quiet.bind(("127.0.0.1", 0))
        quiet.listen()
        with asking(f"http://127.0.0.1:{quiet.getsockname()[1]}", (0.2, 0.2)) as asker:
            assert asker.ask(Question("/", 10)) == Silence("terlalu lama menjawab")


def test_a_plain_server_has_no_certificate(site: Served) -> None:
    with asking(site.base.replace("http:", "https:"), _QUICK) as asker:
        assert asker.ask(Question("/", 10)) == Silence("sertifikat tidak sah")


def test_many_are_asked_side_by_side_and_come_back_in_order(site: Served) -> None:
    site.replies |= {f"/{n}": Reply(str(n).encode()) for n in range(60)}
    threads, steps = set(), []

    def judge(name: str, answer: Answer | Silence) -> bytes:
        threads.add(threading.get_ident())
        assert isinstance(answer, Answer)
        return answer.body or b""

    with asking(site.base) as asker:
        questions = {str(n): Question(f"/{n}", 10) for n in range(60)}
        found = ask_all(asker, questions, judge, lambda *step: steps.append(step))
    assert list(found.items()) == [(str(n), str(n).encode()) for n in range(60)]
    assert steps == [(n, 60) for n in range(1, 61)]
    assert len(threads) > 1


def test_what_goes_wrong_with_us_is_raised(site: Served) -> None:
    def broken(_name: str, _answer: object) -> None:
        raise ZeroDivisionError

    with asking(site.base) as asker, pytest.raises(ZeroDivisionError):
        ask_all(asker, {str(n): Question("/", 10) for n in range(50)}, broken, lambda *_: None)
