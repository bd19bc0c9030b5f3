"""What came of a deploy."""

from dataclasses import dataclass, replace

from pipeline.findings import Finding
from pipeline.flows.releasing.finding import Scene
from pipeline.release.compare import Looked
from pipeline.release.lock import Seen
from pipeline.release.plan import Plan
from pipeline.release.record import Release
from pipeline.release.situation import Wanted


@dataclass(frozen=True)
class Deployed:
    """What a deploy did: `findings` kept everything from being sent; `planned`: nothing was done;
    `unchanged`: readers had this site already; `looked` is None where the target has no address;
    `wrong`: readers got something else, so that `back` is live again (None: there was nothing to go
    back to). `left` is a release of the same commit that a person had gone back from;
    `resealed`: the live manifest got a signature anew."""

    target: str
    findings: tuple[Finding, ...] = ()
    plan: Plan | None = None
    scene: Scene | None = None
    wanted: Wanted | None = None
    lock: Seen | None = None
    looked: Looked | None = None
    planned: bool = False
    unchanged: bool = False
    wrong: bool = False
    back: str | None = None
    left: Release | None = None
    resealed: bool = False

    @property
    def exit_code(self) -> int:
        """Return 1 where findings block, 3 where the site is wrong or could not be seen, else 0."""
        if self.findings:
            return 1
        unseen = self.looked is not None and self.looked.exit_code != 0
        return 3 if self.wrong or unseen else 0

    def with_look(self, looked: Looked | None, *, unchanged: bool = False) -> "Deployed":
        """Return this with what was seen of the live site."""
        return replace(self, looked=looked, unchanged=unchanged)

    def gone_back(self, back: str | None) -> "Deployed":
        """Return this once the release was found wrong, and `back` is live again."""
        return replace(self, wrong=True, back=back)
