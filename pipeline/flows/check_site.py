"""Check: read the site and the configuration, run every rule, take out what is waived."""

import datetime as dt
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from pipeline.build.files import lay
from pipeline.build.ground import of_program
from pipeline.checks.scope import EVERYTHING, Scope
from pipeline.config.load import load_config
from pipeline.content.catalogue import load_catalogue
from pipeline.content.load import Loaded, load_site
from pipeline.content.looked import Row
from pipeline.content.parsed import as_json, parsed_from
from pipeline.flows.checked import Checked, Read
from pipeline.flows.progress import Progress, Silent, step
from pipeline.outside.clock import today
from pipeline.outside.repository import changed_since

PARSED = "build/items.json"
CHECKING = "Memeriksa isi"


def check_site(
    root: Path,
    as_of: dt.date | None,
    progress: Progress | None = None,
    *,
    since: str | None = None,
    remember: bool = True,
) -> Checked:
    """Check the court's folder `root`; `as_of` is today in the court's time zone unless given.

    With `since`, a revision of Git, only what changed since then is looked at whole. `remember`
    spares items that did not change since the last check. Raises UsageError for an unknown
    revision, ConfigError where site_config/ is wrong, UnfinishedError where a rule fails.
    """
    progress = progress or Silent()
    scope = EVERYTHING if since is None else Scope(changed_since(root, since))
    read = read_site(root, as_of, progress, remember=remember)
    with step(progress, CHECKING):
        from pipeline.flows.apply_rules import apply_rules

        result = apply_rules(root, read, progress.advance, scope)
    return read.checked(result, scope)


def read_site(
    root: Path,
    as_of: dt.date | None,
    progress: Progress,
    *,
    remember: bool = True,
    content: Sequence[Row] | None = None,
) -> Read:
    """Read the court's folder; `content` are the rows of a look that was had at content/ already.

    Raises ConfigError where site_config/ is wrong.
    """
    with step(progress, "Membaca pengaturan dan isi"):
        config = load_config(root)
        catalogue = load_catalogue(root)
        loaded = _loaded(root, content, remember=remember)
    as_of = as_of or today(config.court.time_zone)
    return Read(loaded.site, config, catalogue, as_of, loaded.findings, remember)


def _loaded(root: Path, content: Sequence[Row] | None, *, remember: bool) -> Loaded:
    """Read content/, and keep what was parsed; where nothing can be kept, it is only slower."""
    if not remember:
        return load_site(root, content=content)
    parsed = parsed_from(root / PARSED, of_program())
    loaded = load_site(root, parsed, content)
    with suppress(OSError):
        if parsed.changed:
            lay(root / PARSED, as_json(parsed))
    return loaded
