"""Whether a renewal is seen to be in force, and not only paid for."""

import datetime as dt
from collections.abc import Sequence

from pipeline.config.renewals import Renewal
from pipeline.dates import long_date
from pipeline.monitor.domain.judge import State, judge
from pipeline.monitor.domain.said import Said


def unproven(
    renewal: Renewal, said: Sequence[Said], today: dt.date, note: str, live: dt.date | None = None
) -> str | None:
    """Return why a renewal cannot count as verified, or None where it can.

    `said` is what registries say of its domain; `live` the last day that was seen on the site
    itself, of a certificate. Where neither tells a day, a person must say what was seen.
    """
    seen = [each.expires.date() for each in said if each.expires and each.at.date() == today]
    if renewal.name is not None:
        standing = judge(renewal.name, said, renewal.due, today, 0)
        if standing.state is State.SUSPENDED:
            return standing.reason
    later = [day for day in (*seen, live) if day is not None]
    if later and max(later) <= renewal.due:
        seen_day, due = long_date(max(later)), long_date(renewal.due)
        return f"Yang terlihat masih {seen_day}, belum lewat dari {due}. Tunggu, lalu ulangi."
    if not later and not note:
        return "Tulis bukti dengan --note: apa yang dilihat, misalnya nomor kontrak yang baru."
    return None
