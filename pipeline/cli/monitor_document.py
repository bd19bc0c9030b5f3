"""What the monitor saw, for a program."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from pipeline.cli.alert_told import failing_document
from pipeline.cli.incident_told import incident_document
from pipeline.monitor.result import State

if TYPE_CHECKING:
    from pipeline.flows.watching.run import Ran
    from pipeline.flows.watching.show import Line, Shown


def ran_document(ran: "Ran") -> dict[str, Any]:
    """Return what one run saw."""
    return {
        "version": 1,
        "answers": [
            {
                "code": probe.code,
                "subject": probe.subject,
                "state": result.state.name.lower(),
                "reason": result.reason,
                "ms": result.ms,
            }
            for probe, result in ran.answers.items()
        ],
        "events": [
            {"kind": event.kind.value, "probe": event.probe.key, "reason": event.reason}
            for event in ran.events
        ],
        "incidents": [incident_document(each) for each in ran.incidents],
        "maintenance": ran.window.reason if ran.window else None,
        "heartbeat": ran.missed or None,
        "alerts": [asdict(each) for each in ran.sent],
    }


def shown_document(shown: "Shown") -> dict[str, Any]:
    """Return how everything stands."""
    return {
        "version": 1,
        "days": shown.days,
        "alive": shown.alive.state is State.OK,
        "probes": [_line(line) for line in shown.lines],
        "events": [
            {"kind": e.kind, "probe": e.probe, "reason": e.reason, "since": e.since, "at": e.at}
            for e in shown.events
        ],
        "incidents": [incident_document(each) for each in shown.incidents],
        "channels_failing": failing_document(shown.failing),
    }


def _line(line: "Line") -> dict[str, Any]:
    track = line.track
    return {
        "code": line.probe.code,
        "subject": line.probe.subject,
        "state": track.state.name.lower() if track else None,
        "since": track.since.isoformat() if track else None,
        "reason": track.reason if track else "",
        "alarm": track.alarm.name.lower() if track and track.alarm is not None else None,
        "available": line.tally.share,
        "ms": line.ms,
    }
