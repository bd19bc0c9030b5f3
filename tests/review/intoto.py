"""The form of an in-toto Statement, version 1, as its specification has it.

https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md
"""

import re
from typing import Any
from urllib.parse import urlsplit

_DIGESTS = {"sha256": 64, "gitCommit": 40, "gitTree": 40}


def faults(document: Any) -> list[str]:
    """What is wrong with a document that wants to be a Statement; nothing: it is one."""
    if not isinstance(document, dict):
        return ["not an object"]
    found = [f"unknown {key}" for key in document if key not in _FIELDS]
    if document.get("_type") != "https://in-toto.io/Statement/v1":
        found.append("_type")
    if not _is_uri(document.get("predicateType")):
        found.append("predicateType")
    if not isinstance(document.get("predicate", {}), dict):
        found.append("predicate")
    subjects = document.get("subject")
    if not isinstance(subjects, list) or not subjects:
        return [*found, "subject"]
    names = [each.get("name") for each in subjects if isinstance(each, dict)]
    if len(names) != len(set(names)):
        found.append("subject names")
    return found + [f"subject {at}" for at, each in enumerate(subjects) if not _is_subject(each)]


_FIELDS = {"_type", "subject", "predicateType", "predicate"}


def _is_uri(value: Any) -> bool:
    return isinstance(value, str) and bool(urlsplit(value).scheme and urlsplit(value).netloc)


def _is_subject(value: Any) -> bool:
    digests = value.get("digest") if isinstance(value, dict) else None
    if not isinstance(digests, dict) or not digests or not isinstance(value.get("name", ""), str):
        return False
    return all(
        re.fullmatch(rf"[0-9a-f]{{{_DIGESTS.get(name, 0)}}}", str(digest))
        for name, digest in digests.items()
    )
