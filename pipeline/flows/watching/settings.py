"""The windows of monitor.yml as decisions use them."""

from pipeline.config.hours import clock, weekdays
from pipeline.config.monitor import Monitor
from pipeline.monitor.windows import Window


def maintenance_of(monitor: Monitor) -> tuple[Window, ...]:
    """Return announced work."""
    return tuple(
        Window(
            clock(each.start),
            clock(each.end),
            each.date,
            weekdays(each.days) or () if each.days else (),
            each.reason,
        )
        for each in monitor.maintenance
    )


def quiet_of(monitor: Monitor) -> Window | None:
    """Return quiet hours, or None where there are none."""
    quiet = monitor.quiet_hours
    return Window(clock(quiet.start), clock(quiet.end)) if quiet else None
