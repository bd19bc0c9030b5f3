"""security.txt: whom to tell of a weakness of the site.

Source: RFC 9116.
"""

import datetime as dt
from zoneinfo import ZoneInfo

from pipeline.config.court import Court

PATH = ".well-known/security.txt"
_MONTHS = 6


def security_txt(court: Court, as_of: dt.date) -> dict[str, bytes]:
    """Return the file by path; a court without a contact for this has none.

    It expires six months after the first day of the month of `as_of`: the same for every build of
    a month, and by itself on a site that nobody builds any more.
    """
    contact = court.security_contact
    if contact is None:
        return {}
    lines = (
        f"Contact: {contact if contact.startswith('https://') else f'mailto:{contact}'}",
        f"Expires: {_expiry(as_of, court).isoformat()}",
        "Preferred-Languages: id, en",
        f"Canonical: {court.url}/{PATH}",
    )
    return {PATH: "".join(f"{line}\n" for line in lines).encode()}


def _expiry(as_of: dt.date, court: Court) -> dt.datetime:
    year, month = divmod(as_of.year * 12 + as_of.month - 1 + _MONTHS, 12)
    return dt.datetime(year, month + 1, 1, tzinfo=ZoneInfo(court.time_zone))
