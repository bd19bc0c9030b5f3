"""Runs of an SOP as review sees them: what is evidence, and what closes a run.

Review knows two keys of a run, a YAML file under content/ceklis/, and nothing else of its form:

- `evidence`, at any depth: what stands under it a machine may fill in, in a run that is there.
- `closed`, at the top: a run where it is filled in is closed, by whatever it says.

Who models runs gives these keys a shape; to rename them, change `EVIDENCE` and `CLOSED` and nothing
else. What cannot be read counts as more than evidence, and as closing.
"""

from typing import Any

from pipeline.record import yaml_text

EVIDENCE, CLOSED = "evidence", "closed"
_RUN = ".yml"
_BROKEN = object()


def only_evidence(old: bytes | None, new: bytes | None) -> bool:
    """Return whether two versions of a run differ in nothing but evidence."""
    before, after = _read(old), _read(new)
    if _BROKEN in (before, after):
        return False
    return bool(_without_evidence(before) == _without_evidence(after))


def closes(path: str, old: bytes | None, new: bytes | None) -> bool:
    """Return whether a change closes a run, or changes one that was closed or cannot be read.

    A file beside a run may be added as evidence; to change or remove it is asked like a closing.
    """
    if not path.endswith(_RUN):
        return old is not None
    before, after = _read(old), _read(new)
    if after is _BROKEN or (old is not None and before is _BROKEN):
        return True
    return _is_closed(before) or _is_closed(after)


def _is_closed(run: Any) -> bool:
    return isinstance(run, dict) and bool(run.get(CLOSED))


def _read(raw: bytes | None) -> Any:
    if raw is None:
        return _BROKEN
    try:
        return yaml_text.load(raw.decode("utf-8-sig"))
    except (UnicodeDecodeError, yaml_text.YamlError):
        return _BROKEN


def _without_evidence(value: Any) -> Any:
    if isinstance(value, dict):
        kept = {key: each for key, each in value.items() if key != EVIDENCE}
        return {key: _without_evidence(each) for key, each in kept.items()}
    if isinstance(value, tuple):
        return tuple(_without_evidence(each) for each in value)
    return value
