"""Looking at everything once more: every file on the host, and what four readers get."""

from pipeline.flows.recovering.readers import as_readers
from pipeline.flows.releasing.place import Place
from pipeline.flows.releasing.sealed import Seal
from pipeline.flows.releasing.verify_target import Verified, verify_target
from pipeline.monitor.integrity.seen import listed

_SEAL = "Tanda tangan manifes di tujuan bukan dari kunci pengadilan."


def wrong_still(place: Place) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what is not as published, and what could not be seen, in Indonesian.

    Raises UnfinishedError where there is nothing to compare with.
    """
    found = verify_target(place.root, place.name, place.rules.now)
    readers = as_readers(place)
    looked = found.looked
    unseen = () if looked is None or looked.exit_code != 3 else tuple(looked.lines())[:5]
    wrong = () if looked is None or looked.exit_code != 1 else tuple(looked.lines())[:5]
    unseen = (*unseen, *(readers.unseen if looked is not None else ()))
    return (*_on_host(found), *wrong, *readers.wrong), unseen


def _on_host(found: Verified) -> tuple[str, ...]:
    kinds = (
        ("Hilang", found.missing),
        ("Berbeda", found.different),
        ("Asing", tuple(found.strange)),
    )
    told = [f"{word} di tujuan: {listed(paths)}." for word, paths in kinds if paths]
    return (*told, *((_SEAL,) if found.seal is Seal.BROKEN else ()))
