"""A small built court with everything that a backup must carry, and what it must not."""

import datetime as dt
import hashlib
import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import yaml

from pipeline.flows.build_site import build_site
from tests.demo import git
from tests.release.sshd import Ground, sftp_account, shell_account
from tests.small import change_yaml, small_court

AS_OF = dt.date(2026, 11, 20)
NOW = dt.datetime(2026, 11, 20, 6, 0, tzinfo=dt.UTC)
PASSWORD = "hanya untuk uji"
MEDIA = ("lokal", "luar")
_BACKUP = {
    "destinations": [
        {"id": "lokal", "kind": "folder", "path": "var/cadangan", "off_site": False},
        {"id": "luar", "kind": "restic", "path": "var/restic", "off_site": True},
    ],
    "repositories": ["situs.git"],
}
SECRETS = (
    "var/kunci/rilis",
    "var/kata-sandi.txt",
    "site_config/.env",
    "content/berita/id_ed25519",
)


_DRAFT = "content/berita/2026/11/belum"


def make_kept_court(root: Path) -> Path:
    """Make, commit and build the court; it has a server, originals, a journal and a database."""
    small_court(root)
    (root / ".gitignore").write_text("/build/\n/site/\n/var/\n/situs.git/\n", "utf-8")
    server = root / "situs.git"
    change_yaml(root / "site_config/backup.yml", lambda told: told.update(_BACKUP))
    git(root, "init", "--quiet", "--initial-branch=main")
    git(root, "add", ".")
    git(root, "commit", "--quiet", "--message=Awal")
    git(root, "config", "user.signingKey", "kunci.pub")
    git(root.parent, "clone", "--quiet", "--bare", str(root), str(server))
    _history(root)
    _state(root)
    assert build_site(root, AS_OF).pages
    _left_aside(root)
    return root


def _history(root: Path) -> None:
    """Leave a branch, a tag, a stash and a commit that only the ref log remembers."""
    git(root, "commit", "--quiet", "--allow-empty", "--message=Kedua")
    git(root, "tag", "--annotate", "rilis-1", "--message=Rilis")
    git(root, "branch", "draf/berita/uji")
    (root / "mkdocs.yml").write_text((root / "mkdocs.yml").read_text("utf-8") + "# x\n", "utf-8")
    git(root, "stash")
    git(root, "commit", "--quiet", "--allow-empty", "--message=Dibatalkan")
    git(root, "reset", "--quiet", "--hard", "HEAD~1")


def _state(root: Path) -> None:
    luck = random.Random(7)
    for _ in range(12):
        raw = luck.randbytes(luck.randrange(1, 60_000))
        name = hashlib.sha256(raw).hexdigest()
        place = root / "var/originals" / name[:2]
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        (place / name).write_bytes(raw)
        (place / name).chmod(0o400)
        told = {"name": "foto.jpg", "by": "uji"}
        (place / f"{name}.yml").write_text(yaml.safe_dump(told), "utf-8")
    (root / "var/journal.jsonl").write_text('{"n": 1}\n{"n": 2}\n', "utf-8")
    with closing(sqlite3.connect(root / "var/terbit.db")) as database:
        database.execute("create table incidents (code text)")
        database.execute("insert into incidents values ('MON001')")
        database.commit()


def _left_aside(root: Path) -> None:
    """Leave a draft that no commit has, and secrets that no backup may have."""
    draft = root / _DRAFT / "index.md"
    draft.parent.mkdir(parents=True)
    draft.write_text("---\ntitle: Belum\n---\n", "utf-8")
    key = "-----BEGIN OPENSSH " + "PRIVATE KEY-----\nAAAA\n"
    for path in SECRETS:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(key if "kunci" in path else "rahasia\n", "utf-8")
    (root / "var/kunci/rilis.pub").write_text("ssh-ed25519 AAAA uji\n", "utf-8")
    (root / "var/www").mkdir()
    (root / "var/www/index.html").write_text("salinan", "utf-8")


def with_medium(root: Path, **keys: object) -> None:
    """Give a court one more medium, committed and built with."""
    one = {"off_site": True, **keys}
    change_yaml(root / "site_config/backup.yml", lambda told: told["destinations"].append(one))
    git(root, "commit", "--quiet", "--message=Tempat cadangan", "site_config/backup.yml")
    away = root.parent / "disisihkan"
    away.mkdir()
    moved = [(root / path, away / str(n)) for n, path in enumerate((_DRAFT, *SECRETS))]
    for here, there in moved:
        here.rename(there)
    assert build_site(root, AS_OF).pages
    for here, there in moved:
        there.rename(here)
    away.rmdir()


@contextmanager
def server_medium(root: Path, work: Path) -> Iterator[Ground]:
    """Run a server, and give a court a folder there as the medium `server`."""
    with shell_account(work) as ground:
        told = ground.target
        keys = {"host": told.host, "user": told.user, "port": told.port, "host_key": told.host_key}
        with_medium(root, id="server", kind="sftp", path=told.path, **keys)
        yield ground


@contextmanager
def restic_on_server(root: Path, work: Path) -> Iterator[Ground]:
    """Run a server that locks its account in, and give a court a repository there: `jauh`."""
    with sftp_account(work) as ground:
        told = ground.target
        keys = {"host": told.host, "user": told.user, "port": told.port, "host_key": told.host_key}
        with_medium(root, id="jauh", kind="restic", path=f"{told.path}/restic", **keys)
        yield ground


def files_of(folder: Path) -> dict[str, bytes]:
    """Return the bytes of every file below a folder by its path."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }
