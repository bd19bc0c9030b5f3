"""The place of a release: a target of release.yml, with what the court decided about it."""

import datetime as dt
import re
from dataclasses import dataclass
from pathlib import Path

from pipeline.build.finish.headers import HASHED
from pipeline.config.load import Config, load_config
from pipeline.config.release import STATUS, Target
from pipeline.flows.build_site import SITE
from pipeline.flows.releasing.may_release import target_of
from pipeline.journal import PATH as JOURNAL
from pipeline.journal import append
from pipeline.outside.this_machine import account, machine
from pipeline.release.seal import namespace, status_namespace
from pipeline.release.situation import Rules

_HASHED = re.compile(HASHED)
_ROUTINE = ("deploy-began", "deploy")


@dataclass(frozen=True)
class Place:
    """A target by its name, seen from the court's folder at a moment.

    `site` is the folder with the files that are released there, `key` the public key of their
    manifests (None: they are not signed) and `space` the namespace of the signatures, `journal`
    where acts are noted. Of a place that is released to `often`, by a timer, the journal tells only
    what is no release.
    """

    root: Path
    name: str
    target: Target
    rules: Rules
    site: Path
    key: str | None
    space: str
    journal: str = JOURNAL
    often: bool = False

    @property
    def lock(self) -> Path:
        """Return the file by which the processes of this folder keep apart."""
        return self.root / "var" / "rilis" / f"{self.name}.kunci"

    def note(self, act: str, release: str | None = None, detail: str | None = None) -> None:
        """Add a line to the journal; raises OSError where it cannot be kept."""
        if self.often and act in _ROUTINE:
            return
        told = {"at": self.rules.now.isoformat(), "who": account(), "machine": machine()}
        told |= {"act": act, "target": self.name}
        append(self.root / self.journal, {**told, "release": release, "detail": detail})


def place_of(root: Path, name: str | None, at: dt.datetime) -> Place:
    """Return a target, the default one where no name is given, or the place of the status page.

    Raises UsageError, ConfigError.
    """
    config = load_config(root)
    release = config.release
    if name == STATUS and release.status is not None:
        return status_place(root, config, release.status, at)
    asked = name or release.default_target
    target = target_of(config, asked)
    key, space = release.manifest_key, namespace(config.court.url)
    return Place(root, asked, target, _rules(config, at), root / SITE, key, space)


def status_place(root: Path, config: Config, target: Target, at: dt.datetime) -> Place:
    """Return the place of the status page.

    Its acts have a journal of their own: they are no evidence of what was done to the site.
    """
    key, space = config.release.status_key, status_namespace(config.court.url)
    made, journal, rules = root / "var/status", "var/status.jsonl", _rules(config, at)
    return Place(root, STATUS, target, rules, made, key, space, journal, often=True)


def _rules(config: Config, at: dt.datetime) -> Rules:
    return Rules(at, config.release.grace_hours, config.release.keep_releases, lasting)


def lasting(path: str) -> bool:
    """Return whether a path is one whose bytes never change: its name holds their hash."""
    return _HASHED.search(path) is not None
