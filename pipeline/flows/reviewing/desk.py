"""The clone a person works in: where main and the drafts are, and who the person is."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import UsageError
from pipeline.flows.reviewing.look import Proposal
from pipeline.flows.reviewing.standing import policy_of, reader, roster_of, signers_of
from pipeline.outside.git_objects import Objects
from pipeline.outside.git_reading import git, merged_tree, resolve
from pipeline.outside.git_writing import REMOTE, Author, fetch, has_remote, signing_key
from pipeline.review.policy import Policy
from pipeline.review.roster import Roster

DRAFTS = "draf/"


@dataclass(frozen=True)
class Desk:
    """A clone with its main as last seen; `shared` where it has a server."""

    root: Path
    shared: bool
    main: str
    roster: Roster
    policy: Policy

    @property
    def drafts_under(self) -> str:
        """Return the refs under which the drafts are."""
        return f"refs/remotes/{REMOTE}/{DRAFTS}" if self.shared else f"refs/heads/{DRAFTS}"

    def drafts(self) -> dict[str, str]:
        """Return the commit of each draft, by name without `draf/`."""
        wanted = ("for-each-ref", "--format=%(objectname) %(refname)", self.drafts_under)
        rows = (line.split(" ", 1) for line in git(self.root, *wanted).decode().splitlines())
        return {ref.removeprefix(self.drafts_under): commit for commit, ref in rows}

    def draft(self, name: str) -> str:
        """Return the commit of a draft; raises UsageError where there is none of that name."""
        drafts = self.drafts()
        found = drafts.get(name.removeprefix(DRAFTS))
        if found is None:
            known = ", ".join(drafts) or "belum ada"
            raise UsageError(f"Tidak ada naskah {name} di antrean. Yang ada: {known}.")
        return found

    def proposal(self, head: str) -> Proposal:
        """Return the proposal to merge a draft into main; raises UsageError on conflicts."""
        return merged_proposal(self.root, self.main, head)


def merged_proposal(root: Path, main: str, head: str) -> Proposal:
    """Return the proposal to merge a commit into main; raises UsageError on conflicts."""
    made = merged_tree(root, main, head)
    if made is None or made.conflicts:
        paths = ", ".join(made.conflicts) if made else "semua berkas"
        raise UsageError(
            f"Gabungkan dulu main ke naskah ini (git merge main); yang berbenturan: {paths}."
        )
    return Proposal(main, head, made.tree)


def open_desk(root: Path) -> Desk:
    """Return the desk of a clone, brought up to date with its server.

    Raises UsageError outside Git or without a main, UnfinishedError where the server is silent.
    """
    shared = has_remote(root)
    if shared:
        fetch(root)
    main = resolve(root, f"refs/remotes/{REMOTE}/main" if shared else "refs/heads/main")
    if main is None:
        raise UsageError("Siapkan cabang main dahulu; folder ini belum punya.")
    with Objects(root) as objects:
        read = reader(objects, main)
        return Desk(root, shared, main, roster_of(read), policy_of(read))


@dataclass(frozen=True)
class Me:
    """The person at the desk, known by the key."""

    id: str
    key: Path
    author: Author


def who_am_i(desk: Desk, key: Path | None) -> Me:
    """Return the person whose key this is; raises UsageError where main's roster lacks it."""
    key = (key or signing_key(desk.root) or Path()).expanduser()
    if key == Path():
        raise UsageError(
            "Tunjuk kunci Anda: --key FILE, atau sekali saja: git config user.signingKey FILE."
        )
    public = key if key.suffix == ".pub" else key.with_name(f"{key.name}.pub")
    try:
        blob = public.read_text(encoding="utf-8").split()[1]
    except (OSError, IndexError, UnicodeDecodeError):
        raise UsageError(
            f"Periksa kunci: {public} tidak terbaca sebagai kunci publik SSH."
        ) from None
    for signer in signers_of(desk.roster, desk.policy.time_zone):
        if signer.blob == blob:
            name = desk.roster.shown(signer.person)
            address = f"{signer.person}@{desk.policy.court}"
            return Me(signer.person, key, Author(name, address, key))
    raise UsageError(f"Minta admin situs mencatat {public} di site_config/people.yml, di main.")


def moment_of(root: Path, commit: str) -> dt.datetime:
    """Return when a commit says it was made."""
    shown = git(root, "show", "--no-patch", "--format=%ct", commit).decode().strip()
    return dt.datetime.fromtimestamp(int(shown), dt.UTC)
