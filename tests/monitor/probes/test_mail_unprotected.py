"""Notes on the mail of a domain: never an alarm."""

import pytest

from pipeline.monitor.probes.mail_unprotected import judge
from pipeline.monitor.result import State

_MX, _SPF, _DMARC = ("10 surel.a.example",), ("v=spf1 mx -all",), ("v=DMARC1; p=quarantine",)


@pytest.mark.parametrize(
    ("receives", "texts", "dmarc", "cause", "words"),
    [
        (_MX, ("lain", *_SPF), _DMARC, "", ""),
        ((), _SPF, _DMARC, "", "MX tidak ada"),
        (_MX, (), _DMARC, "", "SPF tidak ada"),
        (_MX, (*_SPF, "v=spf1 -all"), _DMARC, "", "SPF lebih dari satu"),
        (_MX, ("v=spf1 +ALL",), _DMARC, "", "SPF mengizinkan semua"),
        (_MX, _SPF, (), "", "DMARC tidak ada"),
        (_MX, _SPF, ("v=DMARC1; p = none",), "", "hanya mengamati"),
        ((), (), (), "tidak menjawab", "belum terlihat"),
    ],
)
def test_what_is_noted(
    receives: tuple[str, ...],
    texts: tuple[str, ...],
    dmarc: tuple[str, ...],
    cause: str,
    words: str,
) -> None:
    found = judge("a.example", receives, texts, dmarc, cause)
    assert found.state is State.OK
    assert words in found.reason
    assert bool(found.reason) == bool(words)
