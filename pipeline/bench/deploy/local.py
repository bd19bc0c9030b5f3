"""How long release takes on a folder of this machine, beside one pass of sha256sum over the site.

The site is served by nginx, so that what changed and a sample are fetched as after any release, and
by `verify` everything. The pass shows what the disk and the processor give at that minute.
"""

import shutil
import statistics
import tempfile
from collections.abc import Callable
from pathlib import Path

import yaml

from pipeline.bench.deploy.grown_site import GrownSite, grow
from pipeline.bench.page import table, write_part
from pipeline.errors import UnfinishedError
from pipeline.flows.releasing.deploy import deploy
from pipeline.flows.releasing.rollback import rollback
from pipeline.flows.releasing.verify_target import verify_target
from pipeline.outside.clock import Stopwatch, this_second
from pipeline.outside.git_reading import git
from pipeline.outside.rehearsal.nginx import free_port, running_nginx
from pipeline.outside.rehearsal.one_pass import one_pass
from pipeline.outside.repository import revision_of

_ROOT = Path(__file__).parents[3]
_SHARE = 0.01
_ONCE = "one pass of sha256sum"
_BACK = "`terbit rollback`"
_TARGET = 2.0
_AUTHOR = ("-c", "user.name=Bench", "-c", "user.email=bench@pn-contoh.example")
Turn = dict[str, tuple[float, float]]
"""Seconds of the wall and of our own processor, by what was done; the pass has none of ours."""


def bench_local(files: int, rounds: int, *, write: bool) -> None:
    """Print medians of several turns; `write` puts them on the page too."""
    told = part(files, measure_local(files, rounds))
    if write:
        write_part("release", told)
    print(told)


def measure_local(files: int, rounds: int) -> list[Turn]:
    """Release a generated site once, then change, release, go back and verify in each round."""
    with tempfile.TemporaryDirectory(prefix="terbit-bench-") as made:
        work, port = Path(made), free_port()
        work.chmod(0o755)
        site = _court(work / "court", port, files)
        with running_nginx(work / "nginx", work / "court/var/www/current", port):
            _release(site)
            return [_turn(site) for _ in range(rounds)]


def part(files: int, turns: list[Turn]) -> str:
    """Return the measured medians as a part of the page."""
    middle = {
        name: [statistics.median(turn[name][at] for turn in turns) for at in (0, 1)]
        for name in turns[0]
    }
    whole = middle[_ONCE][0]
    rows = [
        [name, f"{wall:.2f}", f"{own:.2f}" if own else "", f"{wall / whole:.2f}"]
        for name, (wall, own) in middle.items()
    ]
    met = "met" if middle[_BACK][0] <= _TARGET else "**not met**"
    return (
        f"{files:,} files, medians of {len(turns)}; {_SHARE:.0%} of the files change. Going back "
        f"within {_TARGET:.0f} s: {met}.\n\n" + table(["", "wall s", "CPU s", "× one pass"], rows)
    )


def _court(root: Path, port: int, files: int) -> GrownSite:
    shutil.copytree(_ROOT / "site_config", root / "site_config")
    config = root / "site_config/release.yml"
    told = yaml.safe_load(config.read_text(encoding="utf-8"))
    told["targets"]["lokal"]["public_url"] = f"http://127.0.0.1:{port}"
    config.write_text(yaml.safe_dump(told), encoding="utf-8")
    (root / ".gitignore").write_text("/build/\n/site/\n/var/\n", encoding="utf-8")
    git(root, "init", "--quiet", "--initial-branch=main")
    git(root, "add", ".")
    git(root, *_AUTHOR, "commit", "--quiet", "--no-gpg-sign", "--message=Bench")
    site = grow(root / "site", files)
    site.finish(revision_of(root))
    return site


def _release(site: GrownSite) -> None:
    root = site.folder.parent
    _fine(deploy(root, None, this_second()).exit_code)


def _turn(site: GrownSite) -> Turn:
    root = site.folder.parent
    site.change(_SHARE)
    site.finish(revision_of(root))
    works: dict[str, Callable[[], int]] = {
        _ONCE: lambda: _hash_once(root / "var/www/current"),
        "`terbit deploy`": lambda: deploy(root, None, this_second()).exit_code,
        "`terbit verify`": lambda: verify_target(root, None, this_second()).exit_code,
        _BACK: lambda: rollback(root, None, None, this_second()).exit_code,
    }
    return {name: _timed(work) for name, work in works.items()}


def _hash_once(folder: Path) -> int:
    one_pass(folder)
    return 0


def _timed(work: Callable[[], int]) -> tuple[float, float]:
    watch = Stopwatch()
    _fine(work())
    return watch.seconds(), watch.processor_seconds()


def _fine(code: int) -> None:
    if code:
        raise UnfinishedError(f"a release of the bench ended with {code}")
