"""The lists of words that classes and agents read; each file names its sources at its head."""

import re
from functools import lru_cache
from importlib import resources


@lru_cache(maxsize=32)
def words_of(name: str) -> tuple[str, ...]:
    """Return the lines of words/<name>.txt without remarks and blank lines."""
    file = resources.files("pipeline.visitors").joinpath(f"words/{name}.txt")
    lines = (line.strip() for line in file.read_text(encoding="utf-8").splitlines())
    return tuple(line for line in lines if line and not line.startswith("# "))


@lru_cache(maxsize=32)
def patterns_of(name: str) -> re.Pattern[str]:
    """Return one pattern over the lines of words/<name>.txt, each a pattern of its own.

    It is asked about text in lower case: to mind neither case takes Python half as long again.
    """
    return re.compile("|".join(words_of(name)), re.MULTILINE)
