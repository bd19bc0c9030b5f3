"""The same story on every forge: what is proposed, reviewed, told and remembered."""

import threading

import pytest

from pipeline.errors import UnfinishedError
from pipeline.forge.counting import Bench, Why, judge
from pipeline.forge.values import Status
from pipeline.outside.forges.once import propose, tell
from tests.outside.forges.conftest import BRIEF, Place, settings_for
from tests.outside.forges.world import Proposed

BRANCH = "draf/berita/layanan-baru"
HEAD, NEW = "a" * 40, "b" * 40
ROSTER = {"Rini": "editor", "kepala": "ketua"}
MARK = "<!-- terbit:laporan -->"


def counted(place: Place, pull: Proposed) -> tuple[list[tuple[str, str]], set[Why]]:
    bench = Bench(pull.head, ROSTER, place.world.account, f"{place.fake.dialect.kind}#1")
    judged = judge(place.forge.reviews(pull.number), bench)
    told = sorted((each.person, each.decision) for each in judged.counted)
    return told, {each.why for each in judged.set_aside}


@pytest.fixture
def pull(place: Place) -> Proposed:
    return place.world.propose(BRANCH, HEAD)


def test_a_branch_is_proposed_once(place: Place) -> None:
    first = propose(place.forge, BRANCH, "main", "Usulan", "- [ ] Langkah")
    again = propose(place.forge, BRANCH, "main", "Lain", "Lain")
    assert first == again
    assert (first.branch, first.target, first.head, first.author) == (
        BRANCH,
        "main",
        HEAD,
        "terbit",
    )
    assert first.open and first.from_here
    assert [(each.title, each.body) for each in place.world.pulls.values()] == [
        ("Usulan", "- [ ] Langkah")
    ]


def test_a_proposal_from_a_fork_is_not_taken_for_the_courts_own(place: Place) -> None:
    place.world.propose(BRANCH, NEW).from_here = False
    made = propose(place.forge, BRANCH, "main", "Usulan", "")
    assert (made.number, made.from_here, made.head) == (2, True, HEAD)
    assert [each.from_here for each in place.forge.open_pull_requests()] == [False, True]


def test_a_branch_that_was_not_pushed_cannot_be_proposed(place: Place) -> None:
    with pytest.raises(UnfinishedError) as caught:
        propose(place.forge, "draf/berita/tidak-ada", "main", "Usulan", "")
    assert "Periksa" in str(caught.value)


def test_open_proposals_are_listed_over_all_pages(place: Place) -> None:
    place.fake.page_size = 2
    for number in range(5):
        place.world.propose(f"draf/berita/{number}", HEAD)
    place.world.end(place.world.pulls[3], "closed")
    assert [each.number for each in place.forge.open_pull_requests()] == [1, 2, 4, 5]


def test_an_approval_and_a_return_count_for_the_head(place: Place, pull: Proposed) -> None:
    place.world.review(pull, "rini", "approve")
    place.world.review(pull, "kepala", "return")
    place.world.review(pull, "penulis", "comment")
    assert counted(place, pull) == ([("editor", "approve"), ("ketua", "return")], set())


def test_a_review_on_the_second_page_counts(place: Place, pull: Proposed) -> None:
    place.fake.page_size = 3
    for number in range(7):
        place.world.review(pull, f"tamu{number}", "return")
    place.world.review(pull, "rini", "return")
    assert counted(place, pull)[0] == [("editor", "return")]


def test_a_review_of_an_older_head_does_not_count(place: Place, pull: Proposed) -> None:
    place.world.review(pull, "rini", "approve")
    place.world.push(pull, NEW)
    assert counted(place, pull) == ([], {Why.OLD_COMMIT})


def test_a_dismissed_review_does_not_count(place: Place, pull: Proposed) -> None:
    place.world.review(pull, "rini", "approve").dismissed = True
    told, why = counted(place, pull)
    assert told == []
    # GitLab forgets an approval that was reset.
    assert why == (set() if place.fake.dialect.kind == "gitlab" else {Why.DISMISSED})


def test_a_bots_review_does_not_count(place: Place, pull: Proposed) -> None:
    names = {"github": "pembantu[bot]", "gitlab": "project_5_bot_0a1b", "forgejo": "terbit"}
    place.world.review(pull, names[place.fake.dialect.kind], "approve", bot=True)
    assert counted(place, pull) == ([], {Why.BOT})


def test_a_login_that_is_not_on_the_roster_does_not_count(place: Place, pull: Proposed) -> None:
    place.world.review(pull, "orang-lain", "approve")
    assert counted(place, pull) == ([], {Why.STRANGER})


def test_a_return_after_an_approval_is_what_counts(place: Place, pull: Proposed) -> None:
    place.world.review(pull, "rini", "approve")
    place.world.review(pull, "rini", "return")
    assert counted(place, pull)[0] == [("editor", "return")]


def test_the_status_is_set_and_setting_it_again_is_no_fault(place: Place) -> None:
    for state in ("pending", "pending", "success"):
        place.forge.set_status(HEAD, Status("terbit", state, "Diperiksa"))  # type: ignore[arg-type]
    last = place.world.statuses[HEAD][-1]
    assert (last["state"], last.get("context") or last["name"]) == ("success", "terbit")
    assert last["description"] == "Diperiksa"
    assert "target_url" not in last


def test_a_status_leads_to_its_page_and_a_failure_is_one(place: Place) -> None:
    page = "https://git.pn-contoh.example/jalan/7"
    place.forge.set_status(HEAD, Status("terbit", "failure", "Ada yang mencegah", page))
    last = place.world.statuses[HEAD][-1]
    assert last["target_url"] == page
    assert last["state"] in ("failure", "failed")


def test_one_comment_is_updated_and_never_repeated(place: Place, pull: Proposed) -> None:
    for text in ("satu", "dua", "dua"):
        tell(place.forge, pull.number, "terbit", MARK, f"{MARK}\n{text}")
    assert [(each.login, each.body) for each in pull.comments] == [("terbit", f"{MARK}\ndua")]
    changes = place.fake.asked("PATCH") + place.fake.asked("PUT")
    assert len(changes) == 1, "saying the same again changes nothing"


def test_a_comment_of_someone_else_with_the_mark_is_left_alone(
    place: Place, pull: Proposed
) -> None:
    place.world.say(pull, "penulis", f"{MARK}\npalsu")
    tell(place.forge, pull.number, "terbit", MARK, f"{MARK}\nasli")
    assert [each.login for each in pull.comments] == ["penulis", "terbit"]
    assert pull.comments[0].body.endswith("palsu")


def test_two_machines_that_comment_at_once_leave_one_comment(place: Place, pull: Proposed) -> None:
    place.fake.meeting = threading.Barrier(2)
    body = f"{MARK}\nsama"
    threads = [
        threading.Thread(target=tell, args=(place.forge, pull.number, "terbit", MARK, body))
        for _ in range(2)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
    assert len(place.fake.asked("POST")) == 2
    assert [each.body for each in pull.comments] == [body]


def test_the_way_of_a_proposal_is_told_in_order(place: Place, pull: Proposed) -> None:
    place.world.push(pull, NEW)
    place.world.review(pull, "rini", "return")
    place.world.push(pull, "c" * 40)
    place.world.review(pull, "kepala", "approve")
    place.world.end(pull, "merged")
    way = [
        (each.what, each.login)
        for each in place.forge.events(pull.number)
        if each.what != "pushed" or each.at > pull.pushes[0].at
    ]
    pusher = {"forgejo": "penulis"}.get(place.fake.dialect.kind, "")
    merger = "" if place.fake.dialect.kind == "forgejo" else "kepala"
    assert way == [
        ("opened", "penulis"),
        ("pushed", pusher),
        ("returned", "rini"),
        ("pushed", pusher),
        ("approved", "kepala"),
        ("merged", merger),
    ]
    claimed = {each.claimed for each in place.forge.events(1) if each.what == "pushed"}
    assert claimed == {place.fake.dialect.kind == "github"}


def test_settings_for_every_kind_lead_to_its_adapter(place: Place) -> None:
    assert settings_for(place.fake).kind == place.fake.dialect.kind
    assert place.forge.pause == BRIEF.first
