"""Messages in Indonesian: what is wrong, since when, what it explains, and what to do."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pipeline.monitor.alerts.decide import Alert, Stage
from pipeline.monitor.alerts.memory import Memory
from pipeline.monitor.incident import Cause, Incident, Turn
from pipeline.monitor.titles import title_of

_NAMED = 8
_HEADS = {
    Stage.OPENED: "INSIDEN: {}",
    Stage.CHANGED: "SEBABNYA DIKETAHUI: {}",
    Stage.REMINDED: "BELUM SELESAI: {}",
    Stage.CLOSED: "PULIH: {}",
    Stage.MERGED: "DIGABUNG: {}",
}
_PAGES = {
    Cause.OWN_NETWORK: "MON130",
    Cause.DOMAIN: "MON070",
    Cause.NAME_SERVERS: "MON020",
    Cause.CERTIFICATE: "MON010",
    Cause.HOST: "MON001",
}


@dataclass(frozen=True)
class Text:
    """A message: one line of title, and lines of plain text."""

    title: str
    body: str


def text_of(alert: Alert, court: str, zone: dt.tzinfo, failing: Mapping[str, Memory]) -> Text:
    """Return a message in words; `failing` are the channels that do not get through, by name."""
    if alert.stage is Stage.DOUBTS:
        title, lines = "Perlu dilihat", list(_doubts(alert.doubts or {}))
    elif alert.stage is Stage.MISSED:
        title = f"Sudah selesai: {len(alert.incidents)} insiden yang belum diberitahukan"
        lines = [_past(each, zone) for each in alert.incidents]
    else:
        (incident,) = alert.incidents
        title = _HEADS[alert.stage].format(incident.title)
        lines = list(_incident(alert.stage, incident, zone))
    body = "\n".join((*lines, *_failing(failing, zone)))
    return Text(f"[{court}] {title}", body)


def _incident(stage: Stage, incident: Incident, zone: dt.tzinfo) -> Iterator[str]:
    yield f"{incident.title}."
    if stage is Stage.MERGED:
        yield f"Insiden {incident.id} ternyata bagian dari insiden {incident.merged}."
        return
    if incident.closed is not None:
        yield f"Dari {_at(incident.since, zone)} sampai {_at(incident.closed, zone)}."
        return
    yield f"Sejak {_at(incident.since, zone)}."
    if incident.blind:
        yield "Tidak ada yang dapat dikatakan tentang situs selama itu."
    if incident.live:
        yield from ("", "Yang terlihat:", *_seen(incident))
    else:
        yield "Yang terlihat sudah berhenti; insiden ini menunggu ditutup oleh orang."
    yield ""
    code = _PAGES.get(incident.cause) or (incident.live or incident.explains)[0].split()[0]
    yield f"Apa yang dilakukan: terbit explain {code}"
    yield f"Catatan dan keputusan: terbit incident show {incident.id}"


def _seen(incident: Incident) -> Iterator[str]:
    said = {each.probe: each.words for each in incident.timeline if each.turn is Turn.JOINED}
    yield from _listed(said.get(key) or key for key in incident.live)


def _doubts(doubts: Mapping[str, str]) -> Iterator[str]:
    """Yield doubts by their code, each with its title."""
    codes = sorted({key.split()[0] for key in doubts})
    for code in codes:
        yield f"{title_of(code)} ({code})"
        yield from _listed(
            reason or key for key, reason in doubts.items() if key.split()[0] == code
        )
    yield ""
    yield f"Apa yang dilakukan: terbit explain {codes[0]}"


def _listed(rows: Iterable[str]) -> Iterator[str]:
    found = list(rows)
    yield from (f"- {row}" for row in found[:_NAMED])
    if len(found) > _NAMED:
        yield f"- dan {len(found) - _NAMED} lainnya: terbit monitor show"


def _past(incident: Incident, zone: dt.tzinfo) -> str:
    until = _at(incident.closed, zone) if incident.closed else "sekarang"
    return f"- {incident.title}: {_at(incident.since, zone)} sampai {until}"


def _failing(failing: Mapping[str, Memory], zone: dt.tzinfo) -> Iterator[str]:
    for name, memory in failing.items():
        if memory.failing is not None:
            since = _at(memory.failing, zone)
            times = f"{memory.failures} kali" if memory.failures > 1 else "sekali"
            yield ""
            yield f"Saluran {name} tidak sampai sejak {since} ({times}): {memory.why}."


def _at(moment: dt.datetime, zone: dt.tzinfo) -> str:
    return moment.astimezone(zone).strftime("%d-%m-%Y pukul %H.%M %Z")
