"""The place of a release: a target of release.yml, with what the court decided about it."""

import datetime as dt
import re
from dataclasses import dataclass
from pathlib import Path

from pipeline.build.finish.headers import HASHED
from pipeline.config.load import load_config
from pipeline.config.release import Target
from pipeline.flows.releasing.may_release import target_of
from pipeline.journal import PATH as JOURNAL
from pipeline.journal import append
from pipeline.outside.this_machine import account, machine
from pipeline.release.situation import Rules

_HASHED = re.compile(HASHED)


@dataclass(frozen=True)
class Place:
    """A target by its name, seen from the court's folder at a moment."""

    root: Path
    name: str
    target: Target
    rules: Rules

    @property
    def lock(self) -> Path:
        """Return the file by which the processes of this folder keep apart."""
        return self.root / "var" / "rilis" / f"{self.name}.kunci"

    def note(self, act: str, release: str | None = None, detail: str | None = None) -> None:
        """Add a line to the journal; raises OSError where it cannot be kept."""
        told = {"at": self.rules.now.isoformat(), "who": account(), "machine": machine()}
        told |= {"act": act, "target": self.name}
        append(self.root / JOURNAL, {**told, "release": release, "detail": detail})


def place_of(root: Path, name: str | None, at: dt.datetime) -> Place:
    """Return a target, the default one where no name is given; raises UsageError, ConfigError."""
    config = load_config(root)
    release = config.release
    asked = name or release.default_target
    target = target_of(config, asked)
    rules = Rules(at, release.grace_hours, release.keep_releases, lasting)
    return Place(root, asked, target, rules)


def lasting(path: str) -> bool:
    """Return whether a path is one whose bytes never change: its name holds their hash."""
    return _HASHED.search(path) is not None
