"""May this be released? Real clones, a real server, real keys; every way around is tried."""

import datetime as dt
import json
from pathlib import Path

import pytest

from pipeline.build.finish.manifest import Origin, manifest
from pipeline.errors import RefusedError, TerbitError, UsageError
from pipeline.flows.releasing.approved import PROVEN
from pipeline.flows.releasing.may_release import Proven, may_release
from pipeline.outside.repository import revision_of
from pipeline.release.listing import MANIFEST
from tests.release.court import AT, build, release_yml
from tests.review.courthouse import ITEM, ORDINARY, WRITER, Courthouse, article


def _try(house: Courthouse, target: str = "lokal", at: dt.datetime = AT) -> Proven | str:
    """What comes of asking: the proof, or every reason."""
    try:
        return may_release(house.clone, target, at)
    except RefusedError as refused:
        return str(refused)


@pytest.fixture
def ready(house: Courthouse) -> Courthouse:
    """A clone at main, with a site that was built from it today."""
    house.git("reset", "--quiet", "--hard", "origin/main")
    build(house.clone)
    return house


def test_an_approved_main_with_its_own_site_may_go(ready: Courthouse) -> None:
    proven = _try(ready, "luar")
    assert isinstance(proven, Proven), proven
    assert proven.commit == ready.main()
    assert proven.approved and proven.approved.steps == 2
    assert proven.signed.signature is None
    again = _try(ready, "luar")
    assert isinstance(again, Proven)
    assert again.approved and (again.approved.since, again.approved.steps) == (ready.main(), 0)


def _without_approval(house: Courthouse) -> None:
    """Main as somebody with a shell on the server moved it, past the hook."""
    house.commit({ITEM: article()})
    house.git("push", "--quiet", str(house.server), "HEAD:refs/heads/draf/x")
    move = ("update-ref", "refs/heads/main", "refs/heads/draf/x")
    house.git("--git-dir", str(house.server), *move)
    build(house.clone)


@pytest.mark.parametrize("recorded", [True, False], ids=["server beside", "server far away"])
def test_what_came_into_main_past_the_hook_is_refused(ready: Courthouse, recorded: bool) -> None:
    _far(ready, far=not recorded)
    assert isinstance(_try(ready), Proven)
    _without_approval(ready)
    said = _try(ready)
    assert isinstance(said, str)
    assert "REV001" in said
    (ready.clone / PROVEN).unlink()
    assert "REV001" in str(_try(ready))


def _far(house: Courthouse, *, far: bool) -> None:
    """Let the clone reach its server by a way on which it cannot look into the folder."""
    if far:
        script = house.folder / "ssh"
        script.write_text('#!/bin/sh\nfor last; do :; done\nexec sh -c "$last"\n', "utf-8")
        script.chmod(0o755)
        house.git("config", "core.sshCommand", str(script))
        house.git("remote", "set-url", "origin", f"ssh://server{house.server}")


def test_pushes_of_several_commits_are_found_again_far_away(ready: Courthouse) -> None:
    _far(ready, far=True)
    for number in range(3):
        ready.commit({ITEM: article(f"Judul {number} yang baru")})
        ready.commit({ITEM: article(f"Judul {number} yang baru", body="Isi yang lebih baik.")})
        ready.approve(*ORDINARY)
        entered, _, said = ready.push()
        assert entered, said
        ready.git("fetch", "--quiet", "origin")
    build(ready.clone)
    proven = _try(ready, "luar")
    assert isinstance(proven, Proven), proven
    assert proven.approved and proven.approved.steps >= 4


def test_a_clone_behind_main_must_catch_up(ready: Courthouse) -> None:
    old = ready.main()
    ready.commit({ITEM: article()})
    ready.approve(*ORDINARY)
    assert ready.push()[0]
    ready.git("reset", "--quiet", "--hard", old)
    said = _try(ready)
    assert isinstance(said, str)
    assert "Pindah ke main terbaru" in said


def test_every_reason_is_told_at_once(ready: Courthouse) -> None:
    ready.write({ITEM: article()})
    site = ready.clone / "site"
    (site / "index.html").write_text("slot", "utf-8")
    (site / "judi.html").write_text("slot", "utf-8")
    (site / "robots.txt").unlink()
    (site / "tautan").symlink_to("/etc/passwd")
    said = _try(ready, "luar", AT + dt.timedelta(days=1))
    assert isinstance(said, str)
    for word in ("berbeda dari komitnya", "berubah", "hilang", "judi.html, tautan", "hari ini"):
        assert word in said, said


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"commit": "0" * 40}, id="another commit"),
        pytest.param({"tree": "0" * 40}, id="another tree"),
        pytest.param({"changed": True}, id="from what is in no commit"),
        pytest.param({"commit": None}, id="outside Git"),
    ],
)
def test_a_site_of_something_else_is_refused(ready: Courthouse, changes: dict[str, object]) -> None:
    file = ready.clone / "site" / MANIFEST
    told = json.loads(file.read_text("utf-8"))
    file.write_text(json.dumps({**told, **changes}), "utf-8")
    said = _try(ready)
    assert isinstance(said, str)
    assert "Bangun lagi" in said


def test_a_day_later_the_site_must_be_built_again(ready: Courthouse) -> None:
    # 17.00 UTC is midnight in the court's time zone.
    evening = AT.replace(hour=16, minute=59)
    assert isinstance(_try(ready, "luar", evening), Proven)
    said = _try(ready, "luar", evening + dt.timedelta(minutes=1))
    assert isinstance(said, str)
    assert "Bangun lagi untuk hari ini" in said
    assert isinstance(_try(ready, "lokal", evening + dt.timedelta(days=9)), Proven)


def test_no_site_and_no_such_target_are_wrong_calls(ready: Courthouse) -> None:
    with pytest.raises(UsageError, match="Yang ada: lokal, luar"):
        may_release(ready.clone, "lain", AT)
    (ready.clone / "site").rename(ready.folder / "aside")
    with pytest.raises(UsageError, match="Bangun dulu"):
        may_release(ready.clone, "lokal", AT)


def test_a_silent_server_is_no_approval(ready: Courthouse) -> None:
    ready.git("remote", "set-url", "origin", str(ready.folder / "tidak-ada.git"))
    with pytest.raises(TerbitError) as silent:
        may_release(ready.clone, "lokal", AT)
    assert silent.value.exit_code == 3


def test_while_review_is_off_only_a_folder_in_var_is_released_to(
    house: Courthouse, tmp_path: Path
) -> None:
    house.git("remote", "remove", "origin")
    review = house.clone / "site_config/review.yml"
    house.commit({"site_config/review.yml": review.read_text("utf-8").replace(": true", ": false")})
    build(house.clone)
    proven = _try(house)
    assert isinstance(proven, Proven), proven
    assert proven.approved is None
    for folder in ("/srv/www", "var", "www", str(tmp_path)):
        house.commit({"site_config/release.yml": release_yml(lokal=folder)}, WRITER)
        build(house.clone)
        said = _try(house)
        assert isinstance(said, str)
        assert "Wajibkan persetujuan" in said


def test_a_link_out_of_var_does_not_count_as_var(house: Courthouse, tmp_path: Path) -> None:
    house.git("remote", "remove", "origin")
    review = house.clone / "site_config/review.yml"
    house.commit({"site_config/review.yml": review.read_text("utf-8").replace(": true", ": false")})
    build(house.clone)
    (house.clone / "var").mkdir(exist_ok=True)
    (house.clone / "var/www").symlink_to(tmp_path)
    assert "Wajibkan persetujuan" in str(_try(house))
    (house.clone / "var/www").unlink()
    (house.clone / "var").rename(house.folder / "var")
    (house.clone / "var").symlink_to(tmp_path)
    assert "Wajibkan persetujuan" in str(_try(house))


def test_the_proof_of_another_baseline_does_not_count(ready: Courthouse) -> None:
    assert isinstance(_try(ready), Proven)
    file = ready.clone / PROVEN
    told = json.loads(file.read_text("utf-8"))
    file.write_text(json.dumps({**told, "baseline": "0" * 40}), "utf-8")
    proven = _try(ready)
    assert isinstance(proven, Proven)
    assert proven.approved and proven.approved.steps == 2


def test_a_manifest_of_this_commit_is_written_as_the_build_does(ready: Courthouse) -> None:
    """What the test's own site holds is what a build would say of it."""
    revision = revision_of(ready.clone)
    origin = Origin(revision.commit, revision.tree, changed=False, as_of=dt.date(2026, 11, 28))
    raw = (ready.clone / "site" / MANIFEST).read_bytes()
    assert raw.splitlines()[:6] == manifest({}, origin).splitlines()[:6]
