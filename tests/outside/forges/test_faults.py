"""A forge that is slow, overloaded, broken or not what it seems: exit 3, never a pass."""

import datetime as dt
import logging
import shutil
import ssl
import subprocess
import traceback
from pathlib import Path

import pytest

from pipeline.errors import UnfinishedError, UsageError
from pipeline.forge.values import Status
from pipeline.outside.forges import Patience, forge_of
from pipeline.outside.forges.once import propose, tell
from pipeline.outside.forges.outcomes import RejectedError
from pipeline.outside.forges.patience import Trouble, trouble_of
from tests.conftest import missing
from tests.outside.forges.conftest import BRIEF, VARIABLE, Place, settings_for
from tests.outside.forges.fake import TOKEN, Fault, serving
from tests.outside.forges.world import Proposed, World

BRANCH, HEAD = "draf/berita/layanan-baru", "a" * 40
MARK = "<!-- terbit:laporan -->"
REVIEWS = {"forgejo": "/reviews", "github": "/reviews", "gitlab": "/approvals"}
COMMENTS = {"forgejo": "/comments", "github": "/comments", "gitlab": "/notes"}
PULLS = {"forgejo": "/pulls", "github": "/pulls", "gitlab": "/merge_requests"}


@pytest.fixture
def pull(place: Place) -> Proposed:
    pull = place.world.propose(BRANCH, HEAD)
    place.world.review(pull, "rini", "approve")
    return pull


PASSING = [
    pytest.param(Fault(429, headers={"Retry-After": "0"}), id="too many requests"),
    pytest.param(Fault(403, headers={"Retry-After": "0"}), id="a second limit"),
    pytest.param(Fault(500), id="500"),
    pytest.param(Fault(502, times=2), id="502 twice"),
    pytest.param(Fault(503, headers={"Retry-After": "0"}), id="503"),
    pytest.param(Fault("hang"), id="no answer"),
    pytest.param(Fault("lost"), id="a connection that breaks"),
    pytest.param(Fault("truncated"), id="half an answer"),
    pytest.param(Fault("garbage"), id="a page in the place of an answer"),
    pytest.param(Fault("dripping"), id="an answer that does not end"),
]


@pytest.mark.parametrize("fault", PASSING)
def test_a_passing_fault_is_outwaited(place: Place, pull: Proposed, fault: Fault) -> None:
    kept = Fault(fault.how, "GET", REVIEWS[place.fake.dialect.kind], fault.times, fault.headers)
    place.fake.faults.append(kept)
    assert [each.login for each in place.forge.reviews(pull.number)] == ["rini"]
    assert kept.times == 0


@pytest.mark.parametrize("how", [429, 500, "lost", "garbage"])
def test_a_lasting_fault_is_no_answer(place: Place, pull: Proposed, how: int | str) -> None:
    place.fake.faults.append(Fault(how, times=99))
    with pytest.raises(UnfinishedError) as caught:
        place.forge.reviews(pull.number)
    assert caught.value.exit_code == 3
    assert str(caught.value).startswith("Belum selesai")
    assert 99 - place.fake.faults[0].times == BRIEF.tries


def test_a_fault_on_the_second_page_is_no_answer(place: Place) -> None:
    place.fake.page_size = 1
    for number in range(3):
        place.world.propose(f"draf/berita/{number}", HEAD)
    place.fake.faults.append(Fault(500, where="page=2", times=99))
    with pytest.raises(UnfinishedError):
        place.forge.open_pull_requests()
    assert len(place.fake.exchanges) == 1 + BRIEF.tries


def test_nobody_listening_is_no_answer(place: Place) -> None:
    settings = settings_for(place.fake).model_copy(update={"url": "http://127.0.0.1:9"})
    with pytest.raises(UnfinishedError):
        forge_of(settings, BRIEF).open_pull_requests()


def test_a_wait_longer_than_our_patience_is_told(place: Place) -> None:
    place.fake.faults.append(Fault(429, headers={"Retry-After": "3600"}))
    with pytest.raises(UnfinishedError) as caught:
        place.forge.open_pull_requests()
    assert "3600 detik" in str(caught.value)
    assert len(place.fake.exchanges) == 1


@pytest.mark.parametrize(("status", "says"), [(401, "token"), (403, "hak"), (404, "repositori")])
def test_a_refusal_is_told_and_not_repeated(place: Place, status: int, says: str) -> None:
    place.fake.faults.append(Fault(status))
    with pytest.raises(RejectedError) as caught:
        place.forge.open_pull_requests()
    assert says in str(caught.value)
    assert len(place.fake.exchanges) == 1


def test_the_token_goes_to_no_other_host(place: Place) -> None:
    place.fake.elsewhere = "http://localhost:9"
    place.fake.faults.append(Fault("elsewhere", times=99))
    with pytest.raises(UnfinishedError) as caught:
        place.forge.open_pull_requests()
    assert "localhost:9" in str(caught.value)
    assert len(place.fake.exchanges) == 1, "not even tried"


def test_a_comment_is_never_made_elsewhere(place: Place, pull: Proposed) -> None:
    place.fake.faults.append(Fault("around", "POST"))
    with pytest.raises(UnfinishedError):
        tell(place.forge, pull.number, "terbit", MARK, MARK)
    assert pull.comments == []


def test_a_comment_is_never_changed_elsewhere(place: Place, pull: Proposed) -> None:
    tell(place.forge, pull.number, "terbit", MARK, MARK)
    place.fake.faults += [Fault("around", "PATCH"), Fault("around", "PUT")]
    with pytest.raises(UnfinishedError):
        tell(place.forge, pull.number, "terbit", MARK, f"{MARK}\nbaru")
    assert [each.body for each in pull.comments] == [MARK]


def test_a_redirect_within_the_forge_is_followed_and_a_circle_is_not(place: Place) -> None:
    place.fake.faults.append(Fault("around"))
    assert place.forge.open_pull_requests() == ()
    place.fake.faults.append(Fault("around", times=99))
    with pytest.raises(UnfinishedError):
        place.forge.open_pull_requests()


@pytest.mark.parametrize("how", ["lost", "hang", 500, 502, "truncated", "garbage"])
def test_a_comment_whose_answer_was_lost_is_not_doubled(
    place: Place, pull: Proposed, how: int | str
) -> None:
    place.fake.faults.append(Fault(how, "POST", COMMENTS[place.fake.dialect.kind]))
    body = f"{MARK}\nisi"
    tell(place.forge, pull.number, "terbit", MARK, body)
    assert [each.body for each in pull.comments] == [body]


def test_a_comment_that_arrives_too_late_is_cleared_away_by_the_next_run(
    place: Place, pull: Proposed
) -> None:
    place.fake.faults.append(Fault("late", "POST", COMMENTS[place.fake.dialect.kind]))
    tell(place.forge, pull.number, "terbit", MARK, f"{MARK}\nsatu")
    place.fake.let_arrive()
    assert len(pull.comments) == 2
    tell(place.forge, pull.number, "terbit", MARK, f"{MARK}\ndua")
    assert [each.body for each in pull.comments] == [f"{MARK}\ndua"]


@pytest.mark.parametrize("how", ["lost", 500, "truncated"])
def test_a_proposal_whose_answer_was_lost_is_not_doubled(place: Place, how: int | str) -> None:
    place.fake.faults.append(Fault(how, "POST", PULLS[place.fake.dialect.kind]))
    made = propose(place.forge, BRANCH, "main", "Usulan", "")
    assert [each.number for each in place.forge.open_pull_requests()] == [made.number] == [1]


def test_a_comment_that_can_never_be_made_ends(place: Place, pull: Proposed) -> None:
    place.fake.faults.append(Fault(500, "POST", times=99))
    with pytest.raises(UnfinishedError):
        tell(place.forge, pull.number, "terbit", MARK, MARK)


def test_a_status_whose_answer_was_lost_stands(place: Place) -> None:
    place.fake.faults.append(Fault("hang", "POST"))
    place.forge.set_status(HEAD, Status("terbit", "success", "Diperiksa"))
    assert place.world.statuses[HEAD][-1]["state"] == "success"


def test_an_answer_of_another_shape_is_no_answer_and_is_not_quoted(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = "Isi naskah yang tidak boleh terbaca"
    monkeypatch.setattr(type(place.fake), "reply", lambda *_: (200, [{"title": said}]))
    with pytest.raises(UnfinishedError) as caught:
        place.forge.open_pull_requests()
    assert said not in "".join(traceback.format_exception(caught.value))


def test_an_object_in_the_place_of_a_list_is_no_answer(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(place.fake), "reply", lambda *_: (200, {"message": "x"}))
    with pytest.raises(UnfinishedError):
        place.forge.open_pull_requests()


def test_a_list_without_end_is_no_answer(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.outside.forges.channel._MOST_PAGES", 3)
    place.fake.page_size = 1
    for number in range(9):
        place.world.propose(f"draf/berita/{number}", HEAD)
    with pytest.raises(UnfinishedError) as caught:
        place.forge.open_pull_requests()
    assert "tidak ada habisnya" in str(caught.value)


def test_the_token_is_never_told(
    place: Place, pull: Proposed, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    place.fake.faults += [Fault(401), Fault(500, times=99)]
    told = []
    for _ in range(2):
        with pytest.raises(UnfinishedError) as caught:
            place.forge.reviews(pull.number)
        told += [str(caught.value), repr(caught.value), repr(vars(place.forge))]
        told += [repr(vars(place.forge._channel))]  # type: ignore[attr-defined]
        told += [str(caught.getrepr(showlocals=False))]
    assert TOKEN not in "\n".join([*told, caplog.text])
    assert all(TOKEN not in each.path for each in place.fake.exchanges)


@pytest.mark.parametrize("value", ["", "  ", "dua kata", "baris\nbaru", "é" * 9])
def test_a_token_that_is_none_is_a_wrong_call(
    place: Place, monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    monkeypatch.setenv(VARIABLE, value)
    with pytest.raises(UsageError) as caught:
        forge_of(settings_for(place.fake))
    assert VARIABLE in str(caught.value)
    assert not value.strip() or value not in str(caught.value)


def test_a_certificate_that_nobody_vouches_for_gets_no_token(place: Place, tmp_path: Path) -> None:
    program = shutil.which("openssl")
    if program is None:
        missing("openssl")
    key, certificate = tmp_path / "key.pem", tmp_path / "cert.pem"
    command = f"{program} req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 1"
    options = f" -subj /CN=127.0.0.1 -keyout {key} -out {certificate}"
    subprocess.run((command + options).split(), check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with serving(type(place.fake.dialect)(World()), context) as fake:
        address = fake.address.replace("http:", "https:")
        settings = settings_for(fake).model_copy(update={"url": address})
        with pytest.raises(UnfinishedError) as caught:
            forge_of(settings, BRIEF).open_pull_requests()
    assert "sertifikat" in str(caught.value)
    assert fake.exchanges == []


def test_netrc_does_not_replace_the_token(
    place: Place, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    netrc = tmp_path_factory.mktemp("rumah") / "netrc"
    netrc.write_text("machine 127.0.0.1 login lain password lain\n", encoding="utf-8")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    assert place.forge.open_pull_requests() == ()


NOW = dt.datetime(2026, 11, 20, 9, 0, tzinfo=dt.UTC)
SOON = str(int(NOW.timestamp()) + 30)
WAITS = {
    "nothing is wrong": (200, {}, None),
    "a limit that says nothing": (429, {}, (None, False)),
    "seconds": (429, {"Retry-After": "7"}, (7.0, False)),
    "a date": (503, {"Retry-After": "Fri, 20 Nov 2026 09:00:20 GMT"}, (20.0, True)),
    "a date that is past": (429, {"Retry-After": "Fri, 20 Nov 2026 08:00:00 GMT"}, (0.0, False)),
    "no date at all": (429, {"Retry-After": "nanti"}, (None, False)),
    "GitHub's limit": (
        403,
        {"X-RateLimit-Remaining": "0", "X-RateLimit-Reset": SOON},
        (30.0, False),
    ),
    "GitLab's limit": (429, {"RateLimit-Remaining": "0", "RateLimit-Reset": SOON}, (30.0, False)),
    "a limit that is not reached": (403, {"X-RateLimit-Remaining": "12"}, None),
    "no right": (403, {}, None),
    "a fault of the forge": (500, {}, (None, True)),
}


@pytest.mark.parametrize(("status", "headers", "wanted"), WAITS.values(), ids=WAITS)
def test_what_an_answer_says_about_trying_again(
    status: int, headers: dict[str, str], wanted: tuple[float | None, bool] | None
) -> None:
    trouble = trouble_of(status, headers, NOW)
    assert (trouble and (trouble.wait, trouble.may_have_worked)) == wanted
    assert trouble is None or isinstance(trouble, Trouble)


def test_patience_is_bounded_out_of_the_box() -> None:
    patience = Patience()
    assert patience.rest <= 120
    assert (patience.connect + patience.whole) * patience.tries + patience.rest < 600
