"""A court on plain Git: a server with its real hook, a clone, and people with real keys."""

import datetime as dt
import hashlib
import io
import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from PIL import Image

from pipeline.content.receipt import text_of
from pipeline.flows.reviewing.gate import gate
from pipeline.flows.reviewing.server import server_init
from pipeline.outside.ssh_signatures import sign
from tests.conftest import missing
from tests.demo import ROOT
from tests.receipts import receipt_of

COURT = "pn-contoh.example"
SPACE = f"persetujuan@{COURT}"
OLD = "content/berita/2026/11/lama/index.md"
ENTERED = "content/berita/2026/11/masuk/index.md"
ITEM = "content/berita/2026/11/baru/index.md"
PHOTO = "content/berita/2026/11/baru/foto/01.jpg"
RECEIPT = "content/berita/2026/11/baru/penerimaan/foto/01.jpg.yml"
URGENT = "content/pengumuman/2026/11/listrik/index.md"
RUN = "content/ceklis/tais-05/2026-11.yml"
KEPT = "content/persetujuan"
PEOPLE = "site_config/people.yml"
WRITER, EDITOR, PJ, CHIEF = "penulis-hukum", "editor", "pj-informasi", "ketua"
MACHINE, RECORDER = "mesin", "pencatat"
ORDINARY = ((EDITOR, "editor"), (PJ, "information_officer"))
SENSITIVE = ((EDITOR, "editor"), (CHIEF, "chief"))
_PROCEDURE = "site_config/sop/tais-05.yml"
_RUN_TEXT = """\
version: 1
sop: tais-05
period: 2026-11
procedure: {procedure}
opened: {{by: admin-situs, at: '2026-11-03T09:00:00+07:00'}}
entries:
  - by: admin-situs
    at: '2026-11-03T11:00:00+07:00'
    step: 1
    state: done
    evidence: []
closed: null
"""


_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_FULL = {
    "summary": "Petugas menjelaskan alur layanan kepada pengunjung.",
    "date": "2026-11-18",
    "author": WRITER,
    "section": "hukum",
}
_SHOWN = {
    "file": "foto/01.jpg",
    "alt": "Papan alur layanan di ruang tunggu",
    "caption": "Papan alur layanan.",
    "people": "none",
}


def article(title: str = "Layanan Baru", body: str = "Isi tulisan.", **front: Any) -> str:
    """The text of an item that the checks leave alone; `front` adds keys, dates as text."""
    given = {"title": title, **_FULL, **front}
    keys = {k: dt.date.fromisoformat(v) if _is_day(v) else v for k, v in given.items()}
    return f"---\n{yaml.safe_dump(keys, allow_unicode=True)}---\n\n{body}\n"


def _is_day(value: Any) -> bool:
    return isinstance(value, str) and _DAY.fullmatch(value) is not None


def urgent(title: str = "Listrik padam sampai sore", **front: Any) -> str:
    """The text of an announcement that may be published with one approval."""
    keys = {"class": "serta_merta", "obligation": "M1", "expires_at": "2099-12-01"}
    return article(title, **{**keys, "category": "layanan", **front})


def with_photo(title: str = "Layanan Baru", **front: Any) -> dict[str, str | bytes | None]:
    """The files of an article with a photo that went through intake."""
    return {ITEM: article(title, photos=[_SHOWN], **front), PHOTO: photo(), RECEIPT: receipt()}


def photo(shade: int = 90) -> bytes:
    """A real, small JPEG without any metadata."""
    made = io.BytesIO()
    Image.new("RGB", (32, 24), (shade, 120, 60)).save(made, "JPEG")
    return made.getvalue()


def receipt(raw: bytes | None = None) -> str:
    """The receipt that intake would have written for the photo."""
    return text_of(receipt_of("foto/01.jpg", photo() if raw is None else raw))


def make_keys(folder: Path, people: Iterable[str]) -> None:
    """Make a key pair for each person; nothing of them outlives the test run."""
    folder.mkdir()
    for who in people:
        made = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", who, "-f", str(folder / who)]
        subprocess.run(made, check=True, capture_output=True)


def roster(keys: Path, base: dict[str, Any] | None = None) -> dict[str, Any]:
    """The demo's roster with two machines, with everyone's key and people's logins on a forge."""
    plain = base or yaml.safe_load((ROOT / PEOPLE).read_text(encoding="utf-8"))
    for who, person in plain["people"].items():
        person["forge_login"] = who
    for who, role in ((MACHINE, "machine"), (RECORDER, "recorder")):
        plain["people"][who] = {
            "name": who.title(),
            "position": "Mesin",
            "section": "ptip",
            "roles": [role],
            "delegations": [],
        }
    for who, person in plain["people"].items():
        public = (keys / f"{who}.pub").read_text(encoding="utf-8").strip()
        person["keys"] = [{"key": public}]
    return dict(plain)


class _Plain(yaml.SafeDumper):
    """Writes every value out, as the configuration asks."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def as_yaml(plain: dict[str, Any]) -> str:
    return yaml.dump(plain, Dumper=_Plain, allow_unicode=True)


@dataclass(frozen=True)
class Courthouse:
    """The folders of one court; every method works in the clone, on the branch checked out."""

    folder: Path

    @property
    def clone(self) -> Path:
        return self.folder / "clone"

    @property
    def server(self) -> Path:
        return self.folder / "situs.git"

    def key(self, who: str) -> Path:
        return self.folder.parent / "keys" / who

    def git(self, *arguments: str, by: str = WRITER, given: str | None = None, **env: str) -> str:
        return self.run(*arguments, by=by, check=True, given=given, **env).stdout

    def run(
        self,
        *arguments: str,
        by: str = WRITER,
        check: bool = False,
        given: str | None = None,
        **env: str,
    ) -> subprocess.CompletedProcess[str]:
        identity = {
            "user.name": by,
            "user.email": f"{by}@{COURT}",
            "gpg.format": "ssh",
            "user.signingkey": str(self.key(by)),
            "advice.detachedHead": "false",
        }
        options = [part for pair in identity.items() for part in ("-c", "=".join(pair))]
        quiet = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
        return subprocess.run(
            ["git", *options, *arguments],
            cwd=self.clone,
            env={**quiet, **env},
            input=given,
            capture_output=True,
            text=True,
            check=check,
        )

    def write(self, files: dict[str, str | bytes | None]) -> None:
        for path, text in files.items():
            file = self.clone / path
            file.parent.mkdir(parents=True, exist_ok=True)
            if text is None:
                file.unlink()
            else:
                file.write_bytes(text.encode() if isinstance(text, str) else text)

    def commit(
        self,
        files: dict[str, str | bytes | None],
        by: str = WRITER,
        *more: str,
        signed: bool = True,
        **env: str,
    ) -> None:
        """Write files (None removes) and commit all there is, signed by `by`."""
        self.write(files)
        self.git("add", "--all", by=by)
        signature = ("-S",) if signed else ()
        self.git("commit", "--quiet", "--message=Ubah", *signature, *more, by=by, **env)

    def bytes_at(self, commit: str, path: str) -> str | None:
        shown = subprocess.run(
            ["git", "show", f"{commit}:{path}"], cwd=self.clone, capture_output=True, check=False
        )
        return hashlib.sha256(shown.stdout).hexdigest() if shown.returncode == 0 else None

    def statement(self, by: str, role: str, **changes: Any) -> dict[str, Any]:
        """What somebody would say of everything that differs from the server's main."""
        names = self.git("diff", "--name-only", "-z", "--no-renames", "origin/main", "HEAD")
        paths = [path for path in names.split("\0") if path and not path.startswith(KEPT)]
        said = {
            "version": 1,
            "court": COURT,
            "by": by,
            "role": role,
            "decision": "approve",
            "at": "2026-11-20T02:00:00Z",
            "reason": None,
            "paths": {
                path: {
                    "new": self.bytes_at("HEAD", path),
                    "old": self.bytes_at("origin/main", path),
                }
                for path in paths
            },
        }
        return {**said, **changes}

    def signed(
        self, said: dict[str, Any], by: str, space: str = SPACE
    ) -> dict[str, str | bytes | None]:
        """The two files of a statement, signed with somebody's key."""
        raw = json.dumps(said, indent=1).encode()
        name = f"{KEPT}/{hashlib.sha256(raw).hexdigest()}"
        return {f"{name}.json": raw, f"{name}.sig": sign(self.key(by), space, raw)}

    def approve(self, *who: tuple[str, str], **changes: Any) -> None:
        """Add signed statements of everyone in one commit, which somebody else may well make."""
        files: dict[str, str | bytes | None] = {}
        for by, role in who:
            files |= self.signed(self.statement(by, role, **changes), by)
        self.commit(files, "admin-situs")

    def push(self, *refs: str) -> tuple[bool, list[str], str]:
        """Push, by default the current commit to main: whether it got in, codes, what was said."""
        done = self.run("push", "--quiet", "origin", *(refs or ("HEAD:refs/heads/main",)))
        return done.returncode == 0, told(done.stderr), done.stderr

    def judged(self) -> list[str]:
        """The codes that the gate tells in the clone."""
        at = dt.datetime.now(dt.UTC)
        return sorted(each.code for each in gate(self.clone, "origin/main", "HEAD", at).reasons)

    def main(self) -> str:
        return self.git("ls-remote", "origin", "refs/heads/main").split("\t")[0]


def told(text: str) -> list[str]:
    return sorted(re.findall(r"\b([A-Z]{3}\d{3}) ", text))


def found(
    folder: Path,
    people: dict[str, Any],
    review: str,
    more: dict[str, str | bytes | None] | None = None,
) -> Courthouse:
    """Lay out a court whose review is on: server, clone, one item, one run, and `more` files."""
    house = Courthouse(folder)
    house.clone.mkdir(parents=True)
    shutil.copytree(ROOT / "site_config", house.clone / "site_config")
    house.git("init", "--quiet", "--initial-branch=main")
    procedure = house.git("hash-object", _PROCEDURE).strip()
    run = _RUN_TEXT.format(procedure=procedure)
    files = {OLD: article("Lama"), RUN: run, PEOPLE: as_yaml(people)}
    house.commit({**files, ".gitignore": "/build/\n/site/\n/var/\n", **(more or {})})
    start = house.git("rev-parse", "HEAD").strip()
    on = review.replace("enabled: false", "enabled: true").replace(
        "baseline: null", f"baseline: {{commit: {start}, on: 2026-11-20}}"
    )
    house.commit({"site_config/review.yml": on}, "admin-situs")
    server_init(house.server, house.clone)
    house.git("remote", "add", "origin", str(house.server))
    house.git("fetch", "--quiet", "origin")
    return house


def copy_of(house: Courthouse, folder: Path) -> Courthouse:
    """A copy of a court that a test may change; the keys stay where they are."""
    made = Courthouse(folder)
    shutil.copytree(house.folder, folder, symlinks=True)
    made.git("remote", "set-url", "origin", str(made.server))
    return made


def found_with_keys(
    folder: Path,
    more: dict[str, str | bytes | None] | None = None,
    strangers: tuple[str, ...] = (),
) -> Courthouse:
    """Lay out a court as `found` does, by the shipped rules, with keys for everybody in it."""
    if shutil.which("ssh-keygen") is None:
        missing("ssh-keygen")
    known = yaml.safe_load((ROOT / PEOPLE).read_text(encoding="utf-8"))["people"]
    make_keys(folder / "keys", [*known, MACHINE, RECORDER, *strangers])
    review = (ROOT / "site_config/review.yml").read_text(encoding="utf-8")
    return found(folder / "court", roster(folder / "keys"), review, more)


def let_one_in(house: Courthouse) -> Courthouse:
    """Let an article come in by approval, and return the court."""
    house.commit({ENTERED: article("Masuk")})
    house.approve(*ORDINARY)
    entered, _, said = house.push()
    assert entered, said
    return house


def copy_for(house: Courthouse, test: str) -> Courthouse:
    """Return a copy of a court for the test of this id to change."""
    return copy_of(house, house.folder.parent / f"court-{abs(hash(test))}")
