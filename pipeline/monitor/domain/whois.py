"""Reading WHOIS, which is plain text that every registry writes in its own way (RFC 3912)."""

import datetime as dt
import re
from collections.abc import Iterator

from pipeline.monitor.domain.moments import moment
from pipeline.monitor.domain.said import Outcome, Said, plain_status, sensible

# In the order in which they are believed: what the registry says counts before its registrar.
_EXPIRES = (
    r"registry expiry date",
    r"expir(?:y|ation|e)[ -](?:date|time)",
    r"record (?:will )?expires?(?: on)?",
    r"expires(?: on)?|expire",
    r"paid-till|renewal date|validity|valid until",
    r"registrar registration expiration date",
)
_REGISTERED = r"creat(?:ion date|ed(?: on| date)?)|registered(?: on)?|registration (?:date|time)"
_LINE = r"^[ \t\[]*(?:{})\b[\] \t.]*:?[ \t]*(?=\S)(.+)$"
_STATUS = re.compile(r"^[ \t]*(?:domain )?status[ \t.]*:[ \t]*(\S.*)$", re.I | re.M)
_SERVER = re.compile(r"^[ \t]*(?:name ?servers?|nserver)[ \t.]*:[ \t]*([\w.-]+)", re.I | re.M)
_ANY_DATE = re.compile(r"\b\d{1,2}[-/]\d{1,2}[-/]\d{4}\b")
_NOT_FOUND = re.compile(
    r"not found|no match|no (?:data|object|entries) found|^no found|does not exist|nothing found"
    r"|not (?:been )?registered|no entries|no matching|status:\s+(?:available|free)\b",
    re.I | re.M,
)
_REFER = re.compile(r"^(?:refer|whois):[ \t]*([\w.-]+)[ \t]*$", re.I | re.M)


def read_whois(text: str, at: dt.datetime) -> Said:
    """Return what a WHOIS text says of the name that was asked; nothing is raised."""
    text = text.replace("\r", "")
    registered, claimed = _registered(text), list(_claimed(text))
    dates = (sensible(moment(each, _ANY_DATE.findall(text)), registered, at) for each in claimed)
    expires = next((each for each in dates if each), None)
    statuses = tuple(dict.fromkeys(plain_status(each) for each in _STATUS.findall(text)))
    servers = tuple(sorted({each.rstrip(".").lower() for each in _SERVER.findall(text)}))
    if expires is None and not servers and _NOT_FOUND.search(text):
        return Said("whois", at, Outcome.NOT_FOUND, "nama tidak terdaftar")
    if not (expires or servers or statuses or registered):
        return Said("whois", at, Outcome.UNREADABLE, "jawabannya tidak terbaca")
    doubt = "tanggal berakhirnya tidak masuk akal" if claimed and not expires else ""
    return Said("whois", at, Outcome.TOLD, doubt, expires, registered, statuses, servers)


def _claimed(text: str) -> Iterator[str]:
    for label in _EXPIRES:
        for found in re.finditer(_LINE.format(label), text, re.I | re.M):
            value = found[1].strip().lstrip(".: ")
            if any(letter.isdigit() for letter in value):
                yield value


def _registered(text: str) -> dt.datetime | None:
    dates = _ANY_DATE.findall(text)
    found = re.finditer(_LINE.format(_REGISTERED), text, re.I | re.M)
    told = (moment(each[1].lstrip(".: "), dates) for each in found)
    return next((each for each in told if each), None)


def referred(text: str) -> str | None:
    """Return the WHOIS server that IANA names for a top-level domain, or None."""
    found = _REFER.search(text.replace("\r", ""))
    return found[1].lower() if found else None
