"""`terbit forge` as a person and a program meet it, on a fake Forgejo."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.demo import git, lay_out, terbit
from tests.outside.forges.fake import TOKEN, Fake, serving
from tests.outside.forges.fake_gitea import GiteaDialect
from tests.outside.forges.world import World

BRANCH = "draf/halaman/jam"


@pytest.fixture(scope="module")
def court(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A court with a forge, and a draft on a branch."""
    folder = lay_out(tmp_path_factory.mktemp("cli") / "court")
    git(folder, "switch", "--quiet", "--create", BRANCH)
    (folder / "content/catatan.txt").write_text("x\n", encoding="utf-8")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message=Naskah")
    return folder


@pytest.fixture
def fake(court: Path) -> Iterator[Fake]:
    head = git(court, "rev-parse", BRANCH).strip()
    with serving(GiteaDialect(World(branches={BRANCH: head}))) as running:
        (court / "site_config/forge.yml").write_text(
            f"kind: forgejo\nurl: {running.address}\nrepository: pn-contoh/situs\n"
            "token_variable: TOKEN_UJI\naccount: terbit\n",
            encoding="utf-8",
        )
        yield running


def test_a_person_proposes_and_reads(fake: Fake, court: Path) -> None:
    done = terbit(court, "forge", "propose", BRANCH, TOKEN_UJI=TOKEN)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Usulan 1 terbuka: https://git.pn-contoh.example/")
    pull = fake.world.pulls[1]
    fake.world.review(pull, "orang-lain", "approve")
    done = terbit(court, "forge", "reviews", "1", TOKEN_UJI=TOKEN)
    assert "orang-lain: Catat `forge_login`" in done.stdout
    assert "Belum ada tinjauan yang dihitung." in done.stdout
    done = terbit(court, "forge", "timeline", "1", TOKEN_UJI=TOKEN)
    assert done.stdout.splitlines()[0] == "2026-11-20 08.01  diusulkan oleh terbit"
    done = terbit(court, "forge", "list", TOKEN_UJI=TOKEN)
    assert done.stdout == f"1  {BRANCH}  terbit\n1 usulan terbuka.\n"


def test_a_program_reads_json_and_nothing_else(fake: Fake, court: Path) -> None:
    fake.world.review(fake.world.propose(BRANCH, fake.world.branches[BRANCH]), "tamu", "approve")
    for arguments in (("list",), ("reviews", "1"), ("timeline", "1")):
        done = terbit(court, "forge", *arguments, "--json", TOKEN_UJI=TOKEN)
        assert (done.returncode, done.stderr) == (0, ""), arguments
        assert json.loads(done.stdout)["version"] == 1
        if arguments[0] == "reviews":
            aside = json.loads(done.stdout)["set_aside"]
            assert [each["why"] for each in aside] == ["stranger"]


def test_a_report_ends_with_what_the_checks_found(fake: Fake, court: Path) -> None:
    (court / ".git/info/exclude").write_text("site_config/forge.yml\n", encoding="utf-8")
    fake.world.propose(BRANCH, fake.world.branches[BRANCH])
    done = terbit(court, "forge", "report", "1", TOKEN_UJI=TOKEN)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.endswith("Hasilnya sudah ditulis di forge.\n")
    assert fake.world.statuses[fake.world.branches[BRANCH]][-1]["state"] == "failure"
    assert "content/catatan.txt" in fake.world.pulls[1].comments[0].body


@pytest.mark.parametrize(
    ("arguments", "token", "code", "says"),
    [
        pytest.param(("reviews", "tujuh"), TOKEN, 2, "Tulis nomor", id="no number"),
        pytest.param(("list",), "", 2, "TOKEN_UJI", id="no token"),
        pytest.param(("list",), "salah", 3, "token", id="a wrong token"),
        pytest.param(("reviews", "99"), TOKEN, 3, "tidak menemukannya", id="no such proposal"),
    ],
)
def test_what_goes_wrong_is_told_with_its_exit_code(
    fake: Fake, court: Path, arguments: tuple[str, ...], token: str, code: int, says: str
) -> None:
    done = terbit(court, "forge", *arguments, TOKEN_UJI=token)
    assert (done.returncode, done.stdout) == (code, "")
    assert says in done.stderr
    assert "salah" not in done.stderr


@pytest.mark.parametrize(
    "command", ["list", "propose", "reviews", "report", "timeline", "workflows"]
)
def test_help_of_each_is_in_indonesian(tmp_path: Path, command: str) -> None:
    done = terbit(tmp_path, "forge", command, "--help")
    assert done.returncode == 0
    assert "Tampilkan bantuan ini." in done.stdout
    assert not any(word in done.stdout for word in ("Usage", "range", "INTEGER", "required"))
