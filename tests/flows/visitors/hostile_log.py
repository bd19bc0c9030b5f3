"""A log whose every line wants to do harm to whoever reads it or what is told of it."""

import json
import secrets
from collections.abc import Iterator

READER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
NIK = "".join(str(secrets.randbelow(10)) for _ in range(16))
# What a page, a sheet, a document, a terminal, a log or a person would take for something else.
TRICKS = (
    "<script>alert(1)</script>",
    '"><img/src=x/onerror=alert(1)>',
    "</td></table><h1>palsu</h1>",
    "&lt;b&gt;&#x3c;i",
    "{{7*7}}{%raw%}",
    "=HYPERLINK(A1)",
    "+1+cmd|x",
    "-2+3",
    "@SUM(A1)",
    "[klik](javascript:alert(1))",
    "![x](https://judi.example/x.png)",
    "https://judi.example/",
    "www.judi.example",
    "surel@judi.example",
    "`kode`|palsu|9|",
    "**tebal**_miring_~~coret~~",
    "#judul",
    "---",
    "!!python/object/apply:os.system",
    "[bold red]merah[/]",
    "[link=https://judi.example]x[/link]",
    '#image("/etc/passwd")$x$@a<b>',
    "\x1b[2J\x1b]0;judul\x07\x1b]8;;https://judi.example\x07",
    "\x9b31m\x85\x7f\x00\x08",
    "\u202egpj.exe\u2066\u2069\u200f\u061c",
    "\u200b\ufeff\u00ad\U000e0041\u2028\u2029",
    "\ue000\U0010ffff\ufdd0\ufffd",
    "😀漢字한글العربية",
    "e" + "\u0301" * 60,
    f"nik-{NIK}",
)
_STAMP = "27/Nov/2026:09:{:02}:{:02} +0700"


def hostile_log() -> bytes:
    """Return the log: each trick as page, lost page, agent, referer and line, in three formats."""
    return b"".join(line + b"\n" for line in (*_lines(), *_broken()))


def _lines() -> Iterator[bytes]:
    for at, raw in enumerate(TRICKS):
        trick = raw.replace('"', "\\x22")  # as every server writes it
        for number, (path, status) in enumerate(
            [(f"/a/{trick}/", 200), (f"/{trick}/", 200), (f"/{trick}", 404), (f"/{trick}", 404)]
        ):
            asked = f"198.51.100.{at} - - [{_STAMP.format(at, number)}]"
            yield _bytes(f'{asked} "GET {path} HTTP/1.1" {status} 5 "-" "{READER}"')
        asked = f'203.0.113.77 - - [{_STAMP.format(at, 30)}] "GET /.env?{trick} HTTP/1.1" 200 5'
        yield _bytes(f'{asked} "{trick}" "{trick}"')
        yield _bytes(f"{raw} 203.0.113.5 bukan log")
        yield _json(f"/.env?{raw}\n\ud800", raw, f'{raw}"\n203.0.113.1 - - palsu\x1b[2J')


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _json(target: str, referer: str, agent: str, **more: object) -> bytes:
    told: dict[str, object] = {
        "remote_addr": "203.0.113.78",
        "time_iso8601": "2026-11-27T09:50:00+07:00",
        "request": f"GET {target} HTTP/1.1",
        "status": 200,
        "body_bytes_sent": 5,
        "http_referer": referer,
        "http_user_agent": agent,
    }
    return json.dumps({**told, **more}).encode()


def _broken() -> Iterator[bytes]:
    """Yield lines of no format, most of which look like one."""
    yield from (b"\xff\xfe\x00\xc0\xaf\xed\xa0\x80", b"a" * 1_000_000, b'"' * 70_000, b"{" * 9000)
    yield _json("/" + "x" * 1_000_000, "", "")
    for more in (
        {"remote_addr": "203.0.113.79\n203.0.113.80 - - palsu"},
        {"remote_addr": "<b>203.0.113.79</b>"},
        {"time_iso8601": 9e18},
        {"time_iso8601": 1e300},
        {"time_iso8601": -5e10},
        {"body_bytes_sent": 10**30},
        {"status": 10**30},
    ):
        yield _json("/", "", "", **more)
