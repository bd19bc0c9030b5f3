import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.visitors.lines import LogLine, parse

_STAMP = "[28/Nov/2026:09:10:11 +0700]"
_SECOND = 1795831811


@pytest.mark.parametrize(
    ("line", "target", "agent"),
    [
        (f'203.0.113.9 - - {_STAMP} "GET /a HTTP/1.1" 200 5 "-" "Peramban"', "/a", "Peramban"),
        (f'203.0.113.9 - - {_STAMP} "GET /a HTTP/1.1" 200 5', "/a", ""),
        (f'203.0.113.9 - nama orang {_STAMP} "GET /a HTTP/2.0" 304 - "-" "-"', "/a", ""),
        (f'situs.example:80 203.0.113.9 - - {_STAMP} "GET /a HTTP/1.1" 200 5 "-" "x"', "/a", "x"),
        (f'203.0.113.9 - - {_STAMP} "GET /a HTTP/1.1" 200 5 "-" "x\\"y" 0.01', "/a", 'x\\"y'),
        (f'203.0.113.9 - - {_STAMP} "GET /a b HTTP/1.1" 200 5 "-" "x"', "/a b", "x"),
        (f'203.0.113.9 - - {_STAMP} "\\x16\\x03" 400 5 "-" "-"', "\\x16\\x03", ""),
        (
            json.dumps(
                {
                    "remote_addr": "203.0.113.9",
                    "time_iso8601": "2026-11-28T09:10:11+07:00",
                    "request": "GET /a HTTP/1.1",
                    "status": "200",
                    "body_bytes_sent": 5,
                    "http_user_agent": "x",
                }
            ),
            "/a",
            "x",
        ),
        (
            json.dumps(
                {
                    "ts": _SECOND + 0.5,
                    "request": {
                        "remote_ip": "203.0.113.9",
                        "method": "GET",
                        "uri": "/a",
                        "headers": {"User-Agent": ["x"]},
                    },
                    "status": 200,
                    "size": 5,
                }
            ),
            "/a",
            "x",
        ),
    ],
    ids=[
        *("combined", "common", "user-with-space", "vhost", "escaped-and-more", "space-in-target"),
        *("no-http", "json-nginx", "json-caddy"),
    ],
)
def test_known_formats(line: str, target: str, agent: str) -> None:
    told = parse(line)
    assert told is not None
    assert (told.second, told.address, told.target) == (_SECOND, "203.0.113.9", target)
    assert told.agent == agent


@pytest.mark.parametrize(
    "line",
    [
        *("", "bukan log", "[Sun Dec 04 04:47:44 2005] [error] mod_jk", "{}", "{", "[" * 5000),
        '{"remote_addr": 1, "time": "2026", "request": "GET / HTTP/1.1"}',
        '203.0.113.9 - - [99/Nov/2026:09:10:11 +0700] "GET /a HTTP/1.1" 200 5 "-" "x"',
    ],
)
def test_other_lines_are_none(line: str) -> None:
    assert parse(line) is None


@given(st.text())
def test_nothing_that_is_written_breaks_it(text: str) -> None:
    line = f'203.0.113.9 - - {_STAMP} "GET /{text} HTTP/1.1" 200 5 "{text}" "{text}"'
    assert parse(text) is None or text
    assert parse(line) is None or isinstance(parse(line), LogLine)


def _as_nginx_writes(text: str) -> str:
    """What log_format does by itself, with letters of other scripts left as they are."""
    return "".join(
        f"\\x{ord(letter):02X}" if letter in '"\\' or letter < " " or letter == "\x7f" else letter
        for letter in text
    )


@given(*[st.text(st.characters(max_codepoint=126), max_size=40)] * 3)
def test_json_says_what_a_combined_line_of_the_same_request_says(
    path: str, referer: str, agent: str
) -> None:
    told = {
        "remote_addr": "203.0.113.9",
        "time_iso8601": "2026-11-28T09:10:11+07:00",
        "request": f"GET /{path} HTTP/1.1",
        "status": 200,
        "body_bytes_sent": 5,
        "http_referer": referer or "-",
        "http_user_agent": agent or "-",
    }
    wrote = [_as_nginx_writes(text) for text in (f"GET /{path} HTTP/1.1", referer, agent)]
    line = f'203.0.113.9 - - {_STAMP} "{wrote[0]}" 200 5 "{wrote[1] or "-"}" "{wrote[2] or "-"}"'
    assert parse(json.dumps(told)) == parse(line)
    assert parse(json.dumps(told)) is not None


@pytest.mark.parametrize(
    "change",
    [
        {"remote_addr": "203.0.113.9\n203.0.113.8"},
        {"remote_addr": "<b>"},
        {"time_iso8601": 9e18},
        {"time_iso8601": -5e10},
        {"body_bytes_sent": 10**30},
        {"status": 10**30},
    ],
)
def test_json_of_what_no_server_saw_is_none(change: dict[str, object]) -> None:
    told = {"remote_addr": "203.0.113.9", "time_iso8601": _SECOND, "request": "GET / HTTP/1.1"}
    assert parse(json.dumps({**told, "status": 200}))
    assert parse(json.dumps({**told, "status": 200, **change})) is None


def test_a_client_cannot_put_another_address_into_a_line_by_a_header() -> None:
    headers = {"remote_ip": ["203.0.113.1"], "status": ["500"], "Referer": [], "User-Agent": ["x"]}
    inner = {"remote_ip": "203.0.113.9", "method": "GET", "uri": "/a", "headers": headers}
    told = parse(json.dumps({"ts": _SECOND, "request": inner, "status": 200, "size": 5}))
    assert told == LogLine(_SECOND, "203.0.113.9", "GET", "/a", 200, 5, "", "x")
