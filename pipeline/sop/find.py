"""One procedure, or some, by the ids that a person wrote."""

from collections.abc import Sequence
from difflib import get_close_matches

from pipeline.errors import UsageError
from pipeline.sop.filed import Library
from pipeline.sop.procedure import Procedure


def find(library: Library, wanted: Sequence[str]) -> tuple[Procedure, ...]:
    """Return the procedures of these ids, each once, or all where none is named.

    Raises UsageError where there is no procedure of an id, with the ones that look like it.
    """
    if unknown := [name for name in wanted if name not in library.by_id]:
        near = get_close_matches(unknown[0], library.by_id, n=3, cutoff=0.4)
        like = f" Mungkin maksud Anda {', '.join(near)}." if near else ""
        raise UsageError(f"SOP {unknown[0]} tidak ada. Lihat terbit sop list.{like}")
    names = dict.fromkeys(wanted or library.by_id)
    return tuple(library.by_id[name] for name in names)
