"""Asking other sites, by real servers on loopback."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.outside.link_answers import LinkAnswer, Manners, Outcome, ask
from tests.others import Other, other_site

QUICK = Manners("uji", pause=0.0, timeouts=(0.4, 0.4), private_too=True)


@pytest.fixture(scope="module")
def other() -> Iterator[Other]:
    """A site with one of each answer."""
    with other_site(
        gone=(404, ""),
        removed=(410, ""),
        broken=(500, ""),
        closed=(403, ""),
        busy=(429, ""),
        moved=(301, "/fine/"),
        moved_twice=(308, "/moved/"),
        lent=(302, "/fine/"),
        moved_then_lent=(301, "/lent/"),
        round=(302, "/round/"),
        dead_end=(301, "/gone/"),
        nowhere=(301, ""),
        odd=(302, "javascript:x()"),
    ) as made:
        yield made


def answer(address: str, manners: Manners = QUICK) -> LinkAnswer:
    return ask([address], manners, lambda done, total: None)[address]


@pytest.mark.parametrize(
    ("path", "outcome", "detail"),
    [
        ("/fine/", Outcome.ANSWERS, "200"),
        ("/no-head/", Outcome.ANSWERS, "200"),
        ("/gone/", Outcome.GONE, "404"),
        ("/removed/", Outcome.GONE, "410"),
        ("/broken/", Outcome.SILENT, "500"),
        ("/closed/", Outcome.KEEPS_OUT, "403"),
        ("/busy/", Outcome.KEEPS_OUT, "429"),
        ("/lent/", Outcome.ANSWERS, "200"),
        ("/moved_then_lent/", Outcome.ANSWERS, "200"),
        ("/round/", Outcome.GONE, "pengalihan berputar"),
        ("/dead_end/", Outcome.GONE, "404"),
        ("/nowhere/", Outcome.ANSWERS, "301"),
        ("/slow/", Outcome.SILENT, "terlalu lama menjawab"),
    ],
)
def test_answer(other: Other, path: str, outcome: Outcome, detail: str) -> None:
    assert answer(other.at(path)) == LinkAnswer(outcome, detail)


@pytest.mark.parametrize("path", ["/moved/", "/moved_twice/"])
def test_moved_for_good(other: Other, path: str) -> None:
    assert answer(other.at(path)) == LinkAnswer(Outcome.MOVED, "200", other.at("/fine/"))


def test_get_only_where_head_is_not_answered(other: Other) -> None:
    answer(other.at("/seldom/"))
    assert (other.asked["HEAD /seldom/"], other.asked["GET /seldom/"]) == (1, 0)
    answer(other.at("/gone/?twice"))
    assert other.agents == {"uji"}


@pytest.mark.parametrize(
    "address",
    ["http://127.0.0.1/", "http://10.0.0.1/x", "http://[::1]/", "http://169.254.169.254/"],
)
def test_a_private_network_is_not_asked(address: str) -> None:
    assert answer(address, Manners("uji", timeouts=(0.2, 0.2))).outcome is Outcome.NOT_ASKED


def test_a_scheme_that_is_none_is_not_followed(other: Other) -> None:
    assert answer(other.at("/odd/")).outcome is Outcome.SILENT


def test_nobody_there() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        assert answer(f"http://127.0.0.1:{port}/") == LinkAnswer(Outcome.SILENT, "tidak tersambung")


def test_no_valid_certificate(other: Other) -> None:
    address = other.at("/fine/").replace("http:", "https:")
    assert answer(address) == LinkAnswer(Outcome.SILENT, "sertifikat tidak sah")


@pytest.mark.parametrize("address", ["http://[x/", "http://", "http://a..b/"])
def test_no_address(address: str) -> None:
    assert answer(address).outcome in (Outcome.SILENT, Outcome.NOT_ASKED)


def test_one_host_is_asked_one_thing_at_a_time() -> None:
    steps: list[tuple[int, int]] = []
    with other_site() as polite:
        addresses = [polite.at(f"/{number}/") for number in range(12)]
        answers = ask(addresses, QUICK, lambda done, total: steps.append((done, total)))
        assert polite.busiest == 1
    assert [a.outcome for a in answers.values()] == [Outcome.ANSWERS] * 12
    assert steps[-1] == (12, 12)


def test_no_password_of_this_machine_is_sent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    secrets = tmp_path / "netrc"
    secrets.write_text("machine 127.0.0.1 login a password b\n")
    monkeypatch.setenv("NETRC", str(secrets))
    with other_site() as watchful:
        answer(watchful.at("/fine/"))
    assert watchful.asked == {"HEAD /fine/": 1}
    assert watchful.passwords == []
