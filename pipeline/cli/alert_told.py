"""What became of alerts, for a person and for a program."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from pipeline.flows.watching.alerts import Sent
    from pipeline.monitor.alerts.memory import Memory


def sent_lines(sent: "Iterable[Sent]") -> Iterator[str]:
    """Yield a line a channel: how many messages got through, or why one did not."""
    for each in sent:
        if each.why:
            yield f"Pemberitahuan lewat {each.channel} TIDAK SAMPAI: {each.why}."
        else:
            yield f"Pemberitahuan lewat {each.channel}: {each.messages} terkirim."


def failing_lines(failing: "Mapping[str, Memory]", zone: ZoneInfo) -> Iterator[str]:
    """Yield a line for each channel that did not get through last."""
    for name, memory in failing.items():
        if memory.failing is not None:
            since = memory.failing.astimezone(zone).strftime("%d-%m-%Y %H.%M")
            told = f"sejak {since}, {memory.failures} kali: {memory.why}"
            yield f"Saluran {name} TIDAK SAMPAI {told}. Coba: terbit monitor test-alert {name}"


def failing_document(failing: "Mapping[str, Memory]") -> dict[str, Any]:
    """Return the same as plain values; moments are ISO 8601."""
    return {
        name: {
            "since": memory.failing.isoformat() if memory.failing else None,
            "failures": memory.failures,
            "reason": memory.why,
        }
        for name, memory in failing.items()
    }
