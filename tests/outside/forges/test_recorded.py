"""What real forges once answered is understood."""

import json
from pathlib import Path
from typing import Any

import pytest

from pipeline.outside.forges.answers import Proposal, Remark, read
from pipeline.outside.forges.exchange import Answer
from pipeline.outside.forges.github import _Moment, _Review
from pipeline.outside.forges.gitlab_answers import MergeRequest
from tests.corpora import corpus

_RECORDED = "forge_api/dev/recorded"


def recorded(name: str) -> Path:
    return corpus(f"{_RECORDED}/{name}")


def replayed(name: str) -> Any:
    """Return the document of a recording of one exchange; its tenth line is the answer's body."""
    return json.loads(
        recorded(f"pygithub-replay/{name}").read_text(encoding="utf-8").splitlines()[9]
    )


def test_reviews_of_github() -> None:
    found = read(list[_Review], replayed("PullRequestReview.testAttributes.txt"), "tinjauan")
    values = [value for each in found for value in each.values()]
    assert {value.decision for value in values} <= {"approve", "return", None}
    assert [value.login for value in values if value.decision == "approve"]
    assert all(len(value.commit) == 40 and value.at.tzinfo for value in values)


def test_the_timeline_of_github() -> None:
    raw = replayed("PullRequest.testGetIssueTimeline.txt")
    events = [event for each in read(list[_Moment], raw, "linimasa") for event in each.events()]
    assert {event.what for event in events} >= {"pushed", "merged", "closed"}
    assert all(event.claimed == (event.what == "pushed") for event in events)


def test_comments_of_github() -> None:
    found = read(list[Remark], replayed("PullRequest.testGetIssueComments.txt"), "komentar")
    assert all(each.value().login and each.value().body for each in found)
    assert found


@pytest.mark.parametrize("what", ["opened", "synchronize", "reopened"])
def test_pull_requests_of_github(what: str) -> None:
    name = f"github-webhooks/pull_request__{what}"
    files = sorted(recorded("github-webhooks").glob(f"pull_request__{what}*.json"))
    assert files, name
    for file in files:
        raw = json.loads(file.read_text(encoding="utf-8"))["pull_request"]
        pull = read(Proposal, raw, "usulan").value()
        assert (pull.open, pull.head) == (True, raw["head"]["sha"])
        assert pull.from_here == (raw["head"]["repo"]["id"] == raw["base"]["repo"]["id"])


def test_a_remark_of_github_is_no_decision_and_a_dismissed_review_is_dismissed() -> None:
    for what, dismissed in (("submitted", None), ("dismissed", True)):
        file = recorded(f"github-webhooks/pull_request_review__{what}.payload.json")
        raw = json.loads(file.read_text(encoding="utf-8"))["review"]
        values = read(_Review, raw | {"state": raw["state"].upper()}, "tinjauan").values()
        assert [value.dismissed for value in values] == ([dismissed] if dismissed else [])


def test_pages_of_github_end_where_it_says() -> None:
    pages = json.loads(
        recorded("octokit-fixtures/paginate-issues.json").read_text(encoding="utf-8")
    )
    import requests

    ends = []
    seen = 0
    for number, page in enumerate(pages, start=1):
        response = requests.Response()
        response.headers["link"] = page["headers"].get("link", "")
        answer = Answer(page["response"], response.links, page["headers"])
        seen += len(page["response"])
        ends.append(answer.is_last(number, 3, seen))
    assert ends == [False] * (len(pages) - 1) + [True]


def test_merge_requests_of_gitlab() -> None:
    one = json.loads(recorded("go-gitlab/get_merge_request.json").read_text(encoding="utf-8"))
    pull = read(MergeRequest, one, "usulan").value()
    assert (pull.number, pull.branch, pull.open) == (14656, "delete-designs-v2", True)
    assert pull.head == one["sha"]
    name = "go-gitlab/get_merge_requests_not_author_username.json"
    many = json.loads(recorded(name).read_text(encoding="utf-8"))
    assert len(read(list[MergeRequest], many, "usulan")) == 2
