"""Seizing: what was found is kept first; then what is foreign leaves the folder of readers."""

from dataclasses import replace

from pipeline.config.load import load_config
from pipeline.errors import UnfinishedError
from pipeline.flows.recovering.kept import keep, stamp
from pipeline.flows.recovering.readers import ReadersGot
from pipeline.flows.recovering.survey import Survey, survey_on
from pipeline.flows.releasing.holding import Hold, holding
from pipeline.flows.releasing.place import Place
from pipeline.flows.releasing.quarantine import set_aside
from pipeline.flows.watching.integrity.evidence import keep_evidence
from pipeline.monitor.recovery.state import Recovery, Sealed
from pipeline.outside.hosting.open import open_host
from pipeline.release.layout import QUARANTINE


def seized(place: Place, readers: ReadersGot, known: Recovery) -> Recovery:
    """Return a recovery with all that is found now, once that is kept and set aside.

    No release of the target can run meanwhile. Raises RefusedError where one does, UsageError,
    UnfinishedError where the host cannot be seen, or the evidence not be kept.
    """
    with open_host(place.target, place.root) as host, holding(host, place) as hold:
        found = survey_on(host, place, bodies=True)
        recovery = known.joined(_told(known, readers, found))
        if not recovery.found:
            return recovery
        recovery = _kept(place, readers, found, recovery)
        return _aside(place, hold, found, recovery)


def _told(known: Recovery, readers: ReadersGot, found: Survey) -> Recovery:
    return Recovery(
        known.target,
        known.began,
        found.live,
        found.unlisted,
        found.altered,
        readers.wrong,
        readers.unseen,
    )


def _kept(place: Place, readers: ReadersGot, found: Survey, recovery: Recovery) -> Recovery:
    """Keep the evidence, then the recovery that tells of it."""
    exhibits = (*readers.exhibits, *found.exhibits)
    mib = load_config(place.root).monitor.integrity.evidence_mib
    try:
        if exhibits:
            now = place.rules.now
            kept = keep_evidence(place.root, exhibits, readers.more or {}, now, mib)
            evidence = (*recovery.evidence, Sealed(kept.folder, kept.seal))
            recovery = replace(recovery, evidence=tuple(dict.fromkeys(evidence)))
            recovery = recovery.did(now, f"Bukti disimpan di {kept.folder}.")
        keep(place.root, recovery)
    except OSError as problem:
        message = (
            f"Bukti tidak dapat disimpan ({problem.strerror or problem}), jadi belum ada yang "
            "diubah. Sediakan ruang di var/, lalu jalankan lagi: terbit incident recover."
        )
        raise UnfinishedError(message) from problem
    return recovery


def _aside(place: Place, hold: Hold, found: Survey, recovery: Recovery) -> Recovery:
    """Set foreign files aside; what an earlier run set aside before it was killed is told, too."""
    count = len(found.strange.files) if found.strange else 0
    if found.strange is not None and count:
        to = set_aside(place, hold, found.strange)
        recovery = recovery.did(place.rules.now, f"{count} berkas asing dipindahkan ke {to}.")
    there = {path.partition("/")[0] for path in hold.host.entries(QUARANTINE) or {}}
    since = (f"{QUARANTINE}/{each}" for each in sorted(there) if each >= stamp(recovery.began))
    recovery = replace(recovery, aside=tuple(since))
    keep(place.root, recovery)
    return recovery
