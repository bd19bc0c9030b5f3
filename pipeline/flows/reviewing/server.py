"""Server: a bare repository of the court's own that lets nothing into main without approvals."""

from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import RefusedError, UsageError
from pipeline.flows.reviewing.standing import policy_of, reader, roster_of
from pipeline.outside.bare_repository import make_bare
from pipeline.outside.git_objects import Objects
from pipeline.outside.git_reading import resolve


@dataclass(frozen=True)
class Server:
    """A server as made: the commit that it accepts as its start, and whether review is on there."""

    commit: str
    enabled: bool


def server_init(folder: Path, source: Path) -> Server:
    """Make the bare repository `folder` from main of the clone `source`.

    Raises RefusedError where something is there already, UsageError where `source` has no main,
    ConfigError where main's roster or policy cannot be read: such a server could judge nothing.
    """
    if folder.exists():
        raise RefusedError([f"Pilih folder lain: {folder} sudah ada."])
    commit = resolve(source, "refs/heads/main") if source.is_dir() else None
    if commit is None:
        raise UsageError(f"Tunjuk klona yang punya cabang main; {source} tidak punya.")
    with Objects(source) as objects:
        read = reader(objects, commit)
        roster_of(read)
        policy = policy_of(read)
    return Server(make_bare(folder, source.resolve()), policy.review.enabled)
