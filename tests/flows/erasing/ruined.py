"""A court that published personal data: in a text, a paper, a photo, a path and a commit's words.

The name is made when the test runs, and so is everything that holds it.
"""

import datetime as dt
import gzip
import hashlib
import io
import random
import subprocess
from pathlib import Path

import yaml
from PIL import Image

from pipeline.content.receipt import text_of
from pipeline.flows.archiving.archive import archive
from pipeline.flows.archiving.yearly import archive_year
from pipeline.flows.build_site import build_site
from pipeline.flows.keeping.backup import back_up
from pipeline.flows.progress import Silent
from pipeline.flows.releasing.deploy import deploy
from pipeline.flows.reviewing.second_check import second_check
from pipeline.flows.reviewing.takedown import take_down
from pipeline.intake.originals import original_path
from pipeline.outside.clock import this_second
from pipeline.outside.ssh_signatures import make_key
from tests.building import document
from tests.demo import ROOT
from tests.papers import plain
from tests.receipts import receipt_of
from tests.review.courthouse import (
    CHIEF,
    EDITOR,
    ORDINARY,
    PEOPLE,
    Courthouse,
    article,
    found_with_keys,
)
from tests.small import small_court

NOW = dt.datetime(2026, 11, 20, 9, 0, tzinfo=dt.UTC)
LOCAL: dict[str, object] = {
    "id": "lokal",
    "kind": "folder",
    "path": "var/cadangan",
    "off_site": False,
}
OTHER = "content/berita/2026/11/tetap"
_SYLLABLES = ("ba", "ce", "di", "fo", "gu", "ha", "ki", "lo", "mu", "na", "ri", "su", "te", "wo")


def a_name(luck: random.Random) -> str:
    """A name of nobody, in two words."""
    words = ("".join(luck.choices(_SYLLABLES, k=4)).title() for _ in range(2))
    return " ".join(words)


def slug(name: str) -> str:
    return name.lower().replace(" ", "-")


def photo_of(name: str) -> bytes:
    """A real JPEG, another one for each name."""
    made = io.BytesIO()
    shade = random.Random(name).randrange(256)
    Image.new("RGB", (320, 240), (shade, 120, 60)).save(made, "JPEG", quality=95)
    return made.getvalue()


def original_of(name: str) -> bytes:
    """The same photo as it came in: it tells the name in its comment."""
    made = io.BytesIO()
    Image.open(io.BytesIO(photo_of(name))).save(made, "JPEG", comment=name.encode())
    return made.getvalue()


def item_of(name: str) -> str:
    return f"content/berita/2026/11/layanan-{slug(name)}"


def files_about(name: str) -> dict[str, str | bytes | None]:
    """An item that tells of somebody in its text, its caption, its photo, and its own path."""
    shown = {"file": "foto/01.jpg", "alt": "Papan", "caption": f"Bersama {name}.", "people": "none"}
    raw, item, paper = photo_of(name), item_of(name), plain(f"Surat dari {name}.")
    came = hashlib.sha256(original_of(name)).hexdigest()
    receipt = receipt_of("foto/01.jpg", raw)
    first = receipt.original.model_copy(update={"sha256": came})
    told = {"photos": [shown], "documents": [document(paper, file="surat.pdf", title="Surat")]}
    return {
        f"{item}/index.md": article(f"Layanan bagi {name}", f"Petugas melayani {name}.", **told),
        f"{item}/foto/01.jpg": raw,
        f"{item}/penerimaan/foto/01.jpg.yml": text_of(
            receipt.model_copy(update={"original": first})
        ),
        f"{item}/surat.pdf": paper,
        f"{item}/penerimaan/surat.pdf.yml": text_of(receipt_of("surat.pdf", paper)),
    }


def founded(folder: Path, media: tuple[dict[str, object], ...] = (LOCAL,)) -> Courthouse:
    """A small court that builds, with review on, whose manifests are signed; its clone is also the
    folder from which it builds, releases and backs up."""
    public = make_key(folder / "manifes", "manifes")
    files = small_files(folder / "kecil")
    text = (ROOT / "site_config/release.yml").read_text("utf-8")
    told = text.replace("# manifest_key: ssh-ed25519 AAAA...", f"manifest_key: {public}")
    assert told != text
    files["site_config/release.yml"] = told
    backup = yaml.safe_load((ROOT / "site_config/backup.yml").read_text("utf-8"))
    files["site_config/backup.yml"] = yaml.safe_dump({**backup, "destinations": list(media)})
    return found_with_keys(folder, files)


def small_files(root: Path) -> dict[str, str | bytes | None]:
    """The files of a small court, but for those that come with people and with review."""
    small_court(root)
    told = {f.relative_to(root).as_posix(): f.read_bytes() for f in root.rglob("*") if f.is_file()}
    own = (PEOPLE, "site_config/review.yml")
    return {path: raw for path, raw in told.items() if path not in own}


def enter(house: Courthouse, *who: tuple[str, str]) -> None:
    house.approve(*(who or ORDINARY))
    entered, _, said = house.push()
    assert entered, said
    house.git("fetch", "--quiet", "origin")


def published(house: Courthouse, name: str) -> str:
    """Publish two versions of an item about somebody, and another one; return the item's folder.

    A commit's words tell the name too, and the other item once did, until it was mended.
    """
    house.commit({f"{OTHER}/index.md": article("Tetap", f"Hadir pula {name}.")})
    enter(house)
    house.commit({f"{OTHER}/index.md": article("Tetap", "Hadir pula seorang warga.")})
    enter(house)
    house.write(files_about(name))
    house.git("add", "--all")
    house.git("commit", "--quiet", "-S", f"--message=Tulis tentang {name}")
    enter(house)
    index = f"{item_of(name)}/index.md"
    text = (house.clone / index).read_text("utf-8")
    house.commit({index: text.replace("melayani", "membantu")})
    enter(house)
    raw = original_of(name)
    kept = original_path(house.clone, hashlib.sha256(raw).hexdigest())
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_bytes(raw)
    kept.with_name(f"{kept.name}.yml").write_text(f"name: {name}.jpg\n", "utf-8")
    return item_of(name)


def taken_down(house: Courthouse, item: str) -> None:
    """Take the item down as the editor, and let the Ketua look again."""
    take_down(house.clone, item, "personal_data", house.key(EDITOR), NOW)
    house.git("fetch", "--quiet", "origin")
    second_check(house.clone, item, house.key(CHIEF), NOW)
    house.git("fetch", "--quiet", "origin")
    house.git("merge", "--quiet", "--ff-only", "origin/main")


def everything_in(repository: Path) -> bytes:
    """Every object that a repository has, reachable or not, and every loose file of Git's own."""
    listed = ("cat-file", "--batch-all-objects", "--batch", "--buffer", "--unordered")
    done = subprocess.run(["git", *listed], cwd=repository, capture_output=True, check=True)
    inside = repository / ".git" if (repository / ".git").is_dir() else repository
    names = "\n".join(str(file.relative_to(inside)) for file in inside.rglob("*"))
    plain = [f for f in inside.rglob("*") if f.is_file() and "objects" not in f.parts]
    return done.stdout + names.encode() + b"".join(file.read_bytes() for file in plain)


def spellings(name: str) -> tuple[bytes, ...]:
    """Ways in which a name is written in files, and in paths."""
    return name.encode(), slug(name).encode(), name.upper().encode(), name.encode("utf-16-le")


class Clock:
    """A clock that goes on by a second whenever it is asked, from forty days ahead: the month of
    everything that was published is over."""

    def __init__(self) -> None:
        self.at = this_second() + dt.timedelta(days=40)

    def __call__(self) -> dt.datetime:
        self.at += dt.timedelta(seconds=1)
        return self.at


def all_kept(house: Courthouse, now: Clock) -> None:
    """Build, release, archive the month and the year, and back up: the data is everywhere."""
    root = house.clone
    assert build_site(root, now().date()).pages
    assert deploy(root, None, now(), Silent()).exit_code == 0
    assert archive(root, now(), Silent()).closed
    year = archive_year(root, f"{now.at - dt.timedelta(days=40):%Y}", now(), Silent())
    assert year
    done = back_up(root, None, now(), Silent())
    assert done.exit_code == 0, done.media


def forms_in(folder: Path, name: str) -> list[str]:
    """Every file below a folder that holds a name, in its bytes, its path, or gzip: looked for
    without anything of the product."""
    found = []
    for file in folder.rglob("*"):
        path = file.relative_to(folder).as_posix()
        raw = path.encode()
        if file.is_file():
            raw += file.read_bytes()
            if raw[len(path) :][:2] == b"\x1f\x8b":
                raw += gzip.decompress(file.read_bytes())
        if any(form in raw for form in spellings(name)):
            found.append(path)
    return found
