"""Name servers held against the declared ones."""

from pipeline.monitor.probes.name_servers_changed import judge
from pipeline.monitor.result import State

_DECLARED = ("NS1.penyedia.example.", "ns2.penyedia.example")


def test_how_name_servers_stand() -> None:
    told = ("ns2.penyedia.example", "ns1.penyedia.example")
    assert judge("a.example", told, _DECLARED, "").state is State.OK
    assert judge("a.example", told[:1], _DECLARED, "").reason == (
        "a.example: server nama hilang ns1.penyedia.example."
    )
    assert judge("a.example", (), _DECLARED, "").state is State.BAD
    assert judge("a.example", (), _DECLARED, "tidak menjawab").state is State.UNKNOWN
