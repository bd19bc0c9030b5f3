"""What a code of monitoring is about, in words: the first sentence of its page."""

from functools import lru_cache

import pipeline.monitor.probes
from pipeline.registry import discover, rules


def title_of(code: str) -> str:
    """Return the title of a code without its full stop; the code itself where it has no page."""
    return _titles().get(code, code)


@lru_cache(maxsize=1)
def _titles() -> dict[str, str]:
    discover(pipeline.monitor.probes)
    return {rule.code: rule.title.removesuffix(".") for rule in rules()}
