"""Incidents, for a person and for a program."""

from typing import TYPE_CHECKING, Any

from pipeline.cli.event_lines import named

if TYPE_CHECKING:
    from pipeline.flows.watching.incident_acts import Told
    from pipeline.monitor.incident import Incident


def incident_line(incident: "Incident") -> str:
    """Return one incident in one line: how it stands, what it is, and what it explains."""
    if incident.merged is not None:
        return f"Insiden {incident.id} digabung ke insiden {incident.merged}."
    if incident.closed is not None:
        return f"Insiden {incident.id} selesai. {incident.title}."
    if incident.waits:
        return f"INSIDEN {incident.id}. {incident.title}. Berhenti; menunggu ditutup oleh orang."
    hurt = f" Terkena: {named(list(incident.live))}." if incident.live else ""
    return f"INSIDEN {incident.id}. {incident.title}.{hurt}"


def incident_document(incident: "Incident") -> dict[str, Any]:
    """Return one incident as plain values; moments are ISO 8601."""
    return {
        "id": incident.id,
        "cause": incident.cause.value,
        "subject": incident.subject,
        "since": incident.since.isoformat(),
        "opened": incident.opened.isoformat(),
        "closed": incident.closed.isoformat() if incident.closed else None,
        "merged": incident.merged,
        "explains": list(incident.explains),
        "live": list(incident.live),
    }


def told_document(told: "Told") -> dict[str, Any]:
    """Return an incident with its timeline and what people wrote, as plain values."""
    return {
        **incident_document(told.incident),
        "title": told.incident.title,
        "timeline": [
            {
                "at": each.at.isoformat(),
                "turn": each.turn.value,
                "probe": each.probe,
                "words": each.words,
            }
            for each in told.incident.timeline
        ],
        "entries": [
            {
                "act": each.act.value,
                "by": each.by,
                "at": each.at.isoformat(),
                "words": each.words,
                "alternatives": list(each.alternatives),
                "evidence": [{"path": e.path, "sha256": e.sha256} for e in each.evidence],
            }
            for each in told.entries
        ],
    }
