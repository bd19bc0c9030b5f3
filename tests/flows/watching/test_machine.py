"""Room and rights on this machine, services of others, and the release that is live."""

import datetime as dt
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.config.load import load_config
from pipeline.flows.watching.link_jobs import service_jobs
from pipeline.flows.watching.machine_jobs import disk_jobs, permission_jobs
from pipeline.flows.watching.release_jobs import release_jobs
from pipeline.flows.watching.watched import Watched
from pipeline.monitor.result import State
from tests.config.sample import change
from tests.demo import git
from tests.flows.watching.conftest import asked, needs_nginx, states
from tests.monitor.authority import authority, nginx_with
from tests.servers import free_port

Watch = Callable[..., Watched]


def test_a_disk_with_less_room_than_wanted_is_told(watch: Watch, demo_copy: Path) -> None:
    change(demo_copy, "monitor", "disk_free_percent: 10", "disk_free_percent: 1")
    keys = {"MON060 Komputer ini", "MON060 Tempat situs"}
    assert states(asked(disk_jobs(watch()))) == dict.fromkeys(keys, State.OK)
    change(demo_copy, "monitor", "disk_free_percent: 1", "disk_free_percent: 90")
    watched = Watched(demo_copy, load_config(demo_copy), dt.datetime.now(dt.UTC))
    usage = shutil.disk_usage(demo_copy)
    wanted = State.OK if usage.free >= 0.9 * usage.total else State.WARN
    assert states(asked(disk_jobs(watched)))["MON060 Komputer ini"] is wanted


def test_what_anybody_may_write_is_named(watch: Watch, demo_copy: Path) -> None:
    site = demo_copy / "var/www"
    (site / "berita").mkdir(parents=True)
    page = site / "berita/index.html"
    page.write_text("isi", encoding="utf-8")
    (site / "tautan").symlink_to(page)  # a link is always open, and says nothing
    (before,) = asked(permission_jobs(watch())).values()
    assert before.state is State.OK, before.reason
    page.chmod(0o666)
    site.chmod(0o777)
    watched = Watched(demo_copy, load_config(demo_copy), dt.datetime.now(dt.UTC))
    (result,) = asked(permission_jobs(watched)).values()
    assert result.state is State.BAD
    assert str(page) in result.reason
    assert f"{site}," in result.reason


@needs_nginx
def test_services_are_asked_and_those_that_keep_machines_out_are_there(
    watch: Watch, demo_copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    issuer = authority(tmp_path / "ca")
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(issuer.file))
    server = (
        'location /ada/ { return 200 "ada"; } location /tertutup/ { return 403; }'
        " location /rusak/ { return 500; } location /pindah/ { return 302 /ada/; }"
    )
    with nginx_with(tmp_path / "n", server, tls=issuer.issue("localhost", 90)) as port:
        base = f"https://localhost:{port}"
        paths = ("ada", "tertutup", "rusak", "pindah", "hilang")
        dead = f"https://localhost:{free_port()}/"
        links = ", ".join([*(f"{base}/{path}/" for path in paths), dead])
        change(demo_copy, "monitor", "links: []", f"links: [{links}]")
        jobs = [job for job in service_jobs(watch()) if "localhost" in job.probes[0].subject]
        found = states(asked(jobs))
    told = {key.rpartition(str(port))[2].strip("/"): state for key, state in found.items()}
    assert {path: told[path] for path in paths} == {
        "ada": State.OK,
        "tertutup": State.OK,
        "rusak": State.BAD,
        "pindah": State.OK,
        "hilang": State.BAD,
    }
    assert found[f"MON030 {dead}"] is State.BAD


def _manifest(folder: Path, commit: str | None, *, changed: bool = False) -> None:
    told = {"version": 1, "commit": commit, "tree": None, "changed": changed}
    file = folder / ".well-known/terbit/manifest.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps({**told, "as_of": "2026-11-20", "files": []}), encoding="utf-8")


@needs_nginx
def test_the_live_release_is_held_against_main(
    watch: Watch, demo_copy: Path, tmp_path: Path
) -> None:
    with nginx_with(tmp_path / "n", f"root {tmp_path}/w;") as port:
        watched = watch(f"http://127.0.0.1:{port}")
        git(demo_copy, "init", "--quiet", "--initial-branch=main")
        git(demo_copy, "commit", "--quiet", "--allow-empty", "--message=Awal")
        first = git(demo_copy, "rev-parse", "main").strip()

        def state() -> tuple[State, str]:
            (result,) = asked(release_jobs(watched)).values()
            return result.state, result.reason

        assert state()[0] is State.UNKNOWN
        _manifest(tmp_path / "w", first)
        assert state()[0] is State.OK
        git(demo_copy, "commit", "--quiet", "--allow-empty", "--message=Baru")
        assert state()[0] is State.WARN
        _manifest(tmp_path / "w", "f" * 40)
        assert (state()[0], "tidak pernah ada di main" in state()[1]) == (State.BAD, True)
        _manifest(tmp_path / "w", first, changed=True)
        assert state()[0] is State.BAD
        git(demo_copy, "checkout", "--quiet", "-b", "lain")
        git(demo_copy, "commit", "--quiet", "--allow-empty", "--message=Lain")
        _manifest(tmp_path / "w", git(demo_copy, "rev-parse", "HEAD").strip())
        assert state()[0] is State.BAD, "a commit that main does not hold"
