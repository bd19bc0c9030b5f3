"""The channels of alerts that the settings name, opened before anything is asked."""

import sqlite3
from collections.abc import Mapping
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from pipeline.config.load import load_config
from pipeline.config.monitor import AlertChannel, Monitor
from pipeline.errors import UsageError
from pipeline.monitor.alerts.memory import Memory
from pipeline.outside.alert_channels import Opened, opened_channel
from pipeline.outside.at_once import all_at_once
from pipeline.outside.watch_store import channels as store
from pipeline.outside.watch_store.opened import PATH, opened

LONGEST = 40.0
_MEMORY: TypeAdapter[Memory] = TypeAdapter(Memory)
_WORDS = "Pesan uji dari Terbit. Tidak ada yang bermasalah; saluran ini siap dipakai."


def opened_channels(monitor: Monitor) -> tuple[Opened, ...]:
    """Return every channel; raises UsageError with what is wrong of each that cannot be used."""
    found, wrong = [], []
    for each in monitor.alert_channels:
        try:
            found.append(opened_channel(each.name, each.variable))
        except UsageError as problem:
            wrong.append(f"- {each.name}: {problem}")
    if wrong:
        head = "Saluran pemberitahuan di site_config/monitor.yml belum dapat dipakai:"
        raise UsageError("\n".join((head, *wrong)))
    return tuple(found)


def send_test(root: Path, only: str = "") -> Mapping[AlertChannel, str]:
    """Send a message over each channel, or over one; returns why it did not get through, or "".

    Raises ConfigError, and UsageError where there is no channel or one cannot be used.
    """
    config = load_config(root)
    named = [each for each in config.monitor.alert_channels if only in ("", each.name)]
    if not named:
        missing = f"Saluran {only} tidak ada" if only else "Belum ada saluran pemberitahuan"
        raise UsageError(f"{missing}: isi `alert_channels` di site_config/monitor.yml.")
    monitor = config.monitor.model_copy(update={"alert_channels": tuple(named)})
    title = f"[{config.court.name}] Pesan uji"
    sends = {
        each.name: lambda each=each: each.send(title, _WORDS) for each in opened_channels(monitor)
    }
    done = all_at_once(sends, LONGEST)
    return {each: why(done[each.name]) for each in named}


def why(done: str | Exception | None) -> str:
    """Return in words what sending came to; nothing where it got through."""
    if done is None:
        return "tidak selesai pada waktunya"
    return done if isinstance(done, str) else f"gagal dikirim ({type(done).__name__})"


def memories(database: sqlite3.Connection) -> dict[str, Memory]:
    """Return what is remembered of every channel; what cannot be read is forgotten."""
    found = {}
    for name, told in store.channels(database).items():
        try:
            found[name] = _MEMORY.validate_json(told)
        except ValidationError:
            continue
    return found


def remember(database: sqlite3.Connection, name: str, memory: Memory) -> None:
    """Keep what is remembered of a channel."""
    store.put(database, name, _MEMORY.dump_json(memory).decode())


def failing_at(root: Path) -> Mapping[str, Memory]:
    """Return the channels that did not get through last, by name; raises UnfinishedError."""
    wanted = {each.name for each in load_config(root).monitor.alert_channels}
    with opened(root / PATH) as database:
        known = memories(database)
    return {
        name: memory
        for name, memory in known.items()
        if memory.failing is not None and name in wanted
    }
