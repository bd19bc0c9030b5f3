"""The SHA-256 of a file of content."""

import hashlib

from pipeline.content.beside import Beside
from pipeline.errors import UnfinishedError


def sha256_of(beside: Beside) -> str:
    """Return the file's SHA-256 in hexadecimal; raises UnfinishedError where it cannot be read."""
    try:
        with beside.file.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as problem:
        message = f"{beside.path} tidak dapat dibaca: {problem.strerror}."
        raise UnfinishedError(message) from problem
