"""Checks of monitor.yml by itself."""

from collections.abc import Iterator

from pipeline.config.complaint import Complaint
from pipeline.config.hours import weekdays
from pipeline.config.monitor import Monitor


def wait_longer_than_the_interval(monitor: Monitor) -> Iterator[Complaint]:
    """Yield a timeout that, with its retries, lasts into the next round."""
    if monitor.timeout_seconds * (monitor.retries + 1) >= monitor.interval_minutes * 60:
        message = "Isi `timeout_seconds` kurang dari jarak pemeriksaan, termasuk `retries`."
        yield Complaint("monitor", ("timeout_seconds",), message)


def maintenance_without_a_time(monitor: Monitor) -> Iterator[Complaint]:
    """Yield announced work that has no day or two kinds of days, or no length."""
    for index, each in enumerate(monitor.maintenance):
        where = ("maintenance", index)
        if (each.date is None) == (each.days is None):
            yield Complaint("monitor", where, "Isi salah satu: `date` atau `days`.")
        if each.days is not None and weekdays(each.days) is None:
            message = "Tulis hari seperti `Minggu` atau `Sabtu–Minggu`."
            yield Complaint("monitor", (*where, "days"), message)
        if each.start == each.end:
            message = "Bedakan jam mulai dan jam selesai."
            yield Complaint("monitor", (*where, "end"), message)


def quiet_hours_without_length(monitor: Monitor) -> Iterator[Complaint]:
    """Yield quiet hours that begin when they end."""
    quiet = monitor.quiet_hours
    if quiet is not None and quiet.start == quiet.end:
        message = "Bedakan jam mulai dan jam selesai, atau hapus `quiet_hours`."
        yield Complaint("monitor", ("quiet_hours", "end"), message)


def page_watched_twice(monitor: Monitor) -> Iterator[Complaint]:
    """Yield pages that are watched already; the home page always is."""
    seen = {"/"}
    for index, each in enumerate(monitor.pages):
        if each.address in seen:
            message = f"Hapus {each.address}: sudah dipantau."
            yield Complaint("monitor", ("pages", index, "address"), message)
        seen.add(each.address)


def channel_named_twice(monitor: Monitor) -> Iterator[Complaint]:
    """Yield channels whose name another has: what each was told is remembered by it."""
    seen: set[str] = set()
    for index, each in enumerate(monitor.alert_channels):
        if each.name in seen:
            message = f"Beri nama lain: {each.name} sudah dipakai."
            yield Complaint("monitor", ("alert_channels", index, "name"), message)
        seen.add(each.name)


CHECKS = (
    wait_longer_than_the_interval,
    maintenance_without_a_time,
    quiet_hours_without_length,
    page_watched_twice,
    channel_named_twice,
)
