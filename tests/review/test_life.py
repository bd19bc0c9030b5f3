"""The life of an article on plain Git, by the commands that people type."""

import json
import subprocess

from tests.demo import terbit
from tests.review.courthouse import EDITOR, ITEM, PJ, WRITER, Courthouse, article

DRAFT = "berita/baru"


def act(
    house: Courthouse, who: str, command: str, *arguments: str
) -> subprocess.CompletedProcess[str]:
    """A person types a command, with a key of their own."""
    return terbit(house.clone, command, *arguments, "--key", str(house.key(who)))


def did(house: Courthouse, who: str, command: str, *arguments: str) -> str:
    done = act(house, who, command, *arguments)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def waiting(house: Courthouse) -> tuple[str, list[str]]:
    (row,) = json.loads(terbit(house.clone, "queue", "--json").stdout)["drafts"]
    return row["state"], row["turn"]


def test_from_draft_to_main(house: Courthouse) -> None:
    folder = ITEM.removesuffix("/index.md")
    house.write({ITEM: article("Layanan Batu")})
    assert DRAFT in did(house, WRITER, "submit", folder)
    assert waiting(house) == ("submitted", ["editor"])
    did(house, EDITOR, "return", DRAFT, "--reason", "Salah ketik: Batu.")
    assert waiting(house) == ("returned", [])
    assert "Salah ketik: Batu." in terbit(house.clone, "show", DRAFT).stdout
    house.write({ITEM: article()})
    did(house, WRITER, "submit", folder)
    assert waiting(house) == ("submitted", ["editor"])
    did(house, EDITOR, "approve", DRAFT)
    assert waiting(house) == ("checked", ["information_officer"])
    refused = act(house, EDITOR, "publish", DRAFT)
    assert (refused.returncode, "REV001" in refused.stderr) == (4, True)
    did(house, PJ, "approve", DRAFT)
    assert waiting(house) == ("approved", [])
    did(house, EDITOR, "publish", DRAFT)
    house.git("pull", "--quiet", "--ff-only", "origin", "main")
    assert house.main() == house.git("rev-parse", "HEAD").strip()
    assert house.git("status", "--porcelain") == ""
    assert house.git("show", f"HEAD:{ITEM}") == article()
    assert "Antrean kosong." in terbit(house.clone, "queue").stdout
    told = json.loads(terbit(house.clone, "recap", "--json").stdout)
    (item,) = (each for each in told["items"] if each["name"] == folder)
    assert (item["title"], item["returns"]) == ("Layanan Baru", 1)
    steps = ["check", "draft", "check", "approve", "publish"]
    assert [each["step"] for each in item["steps"]] == steps
    assert "Layanan Baru" in terbit(house.clone, "recap", "--markdown").stdout
    assert terbit(house.clone, "recap", "--month", "2026-13").returncode == 2


def test_people_are_told_why_not(house: Courthouse) -> None:
    house.write({ITEM: article("Belum Lengkap", summary=None)})
    done = act(house, WRITER, "submit", ITEM)
    assert (done.returncode, "belum diajukan" in done.stdout) == (1, True)
    house.write({ITEM: article()})
    did(house, WRITER, "submit", ITEM)
    again = act(house, WRITER, "submit", ITEM)
    assert (again.returncode, "Tidak ada yang berubah" in again.stderr) == (4, True)
    own = act(house, WRITER, "approve", DRAFT)
    assert (own.returncode, "tidak memegangnya" in own.stderr) == (4, True)
    stale = act(house, EDITOR, "approve", DRAFT, "--seen", "HEAD")
    assert (stale.returncode, "berubah" in stale.stderr) == (2, True)
    outsider = act(house, "orang-luar", "approve", DRAFT)
    assert (outsider.returncode, "people.yml" in outsider.stderr) == (2, True)
    unknown = act(house, EDITOR, "approve", "berita/lain")
    assert (unknown.returncode, DRAFT in unknown.stderr) == (2, True)


def test_who_wrote_it_is_refused_before_signing(house: Courthouse) -> None:
    house.write({ITEM: article().replace(WRITER, EDITOR)})
    did(house, WRITER, "submit", ITEM)
    done = act(house, EDITOR, "approve", DRAFT)
    assert (done.returncode, "ikut menulis" in done.stderr) == (4, True)


def test_a_conflict_is_told_in_the_queue(house: Courthouse) -> None:
    house.commit({ITEM: article()})
    house.push("HEAD:refs/heads/draf/berita/baru")
    house.git("reset", "--quiet", "--hard", "origin/main")
    house.commit({ITEM: article("Lain")})
    house.approve((EDITOR, "editor"), (PJ, "information_officer"))
    assert house.push()[0]
    shown = terbit(house.clone, "queue", "--json")
    (row,) = json.loads(shown.stdout)["drafts"]
    assert (row["state"], ITEM in row["trouble"]) == (None, True)


def test_without_a_server_main_moves_in_the_clone(house: Courthouse) -> None:
    house.git("remote", "remove", "origin")
    house.write({ITEM: article()})
    did(house, WRITER, "submit", ITEM)
    did(house, EDITOR, "approve", DRAFT)
    did(house, PJ, "approve", DRAFT)
    done = act(house, PJ, "publish", DRAFT)
    assert done.returncode == 1  # this court has no pages for its menu: its site cannot be built
    assert "Masuk ke main" in done.stdout
    assert "Tidak dirilis. Situs yang tayang tetap seperti semula." in done.stdout
    assert house.git("show", f"main:{ITEM}") == article()
    assert house.git("branch", "--list", "draf/*") == ""
    assert house.git("status", "--porcelain") == ""


def test_review_off_is_said_in_one_line_by_each_command(house: Courthouse) -> None:
    path = "site_config/review.yml"
    off = (house.clone / path).read_text().replace("enabled: true", "enabled: false")
    house.commit({path: off}, "admin-situs")
    house.approve((EDITOR, "editor"))
    assert house.push()[0]
    house.write({ITEM: article()})
    said = {
        "submit": did(house, WRITER, "submit", ITEM),
        "queue": terbit(house.clone, "queue").stdout,
        "gate": terbit(house.clone, "gate").stdout,
        "approve": did(house, EDITOR, "approve", DRAFT),
        "publish": did(house, EDITOR, "publish", DRAFT),
    }
    assert {name: text.count("Persetujuan belum diwajibkan") for name, text in said.items()} == (
        dict.fromkeys(said, 1)
    )
