"""What Python decides about each distinct target, agent and referer of the lines.

A log repeats itself: millions of lines hold thousands of addresses and hundreds of browsers. Each
is looked at when it is met first, many at a time.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from pipeline.outside.access_logs.engine import counted

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_ROWS = 20_000
# Answered, read, and made of nothing but names of pages and files: no class sees a sign in those.
_ORDINARY = (
    r"(/[a-z0-9][a-z0-9_-]*)*/?"
    r"([a-z0-9][a-z0-9_-]*(\.[a-z0-9-]+)*\.(html|css|js|png|jpe?g|avif|webp|svg|woff2?|ico|pdf))?"
)
# A table first, or the pattern would be asked about every line before they are made few.
_ASKED = """
CREATE OR REPLACE TABLE asked AS SELECT DISTINCT method, target, status < 400 AS good FROM batch
"""
_TARGETS = f"""
SELECT method, target, good FROM asked ANTI JOIN target_label USING (method, target, good)
WHERE NOT (good AND method = 'GET' AND regexp_full_match(target, '{_ORDINARY}'))
"""
_NEW_DAYS = """
INSERT INTO calendar
SELECT number, strftime(day, '%Y-%m-%d'), strftime(day, '%Y-%m') FROM (
    SELECT number, make_timestamp(number * 86400 * 1000000) AS day FROM (
        SELECT DISTINCT (second + $shift) // 86400 AS number FROM rest
    ) ANTI JOIN calendar USING (number))
"""
_MONTHS = """
SELECT DISTINCT month FROM rest JOIN calendar ON number = (second + $shift) // 86400 ORDER BY month
"""
_VISITORS = """
INSERT INTO visitor
WITH met AS MATERIALIZED (
    SELECT DISTINCT month, address FROM rest JOIN calendar ON number = (second + $shift) // 86400
)
SELECT month, address, ('0x' || left(sha256(secret || ' ' || address), 16))::UBIGINT FROM (
    SELECT month, address FROM met ANTI JOIN (
        SELECT month, address FROM visitor SEMI JOIN met USING (month, address)
    ) USING (month, address)
) JOIN month_key USING (month)
"""
_CLAIMED = """
CREATE OR REPLACE TABLE claimed AS
SELECT DISTINCT agent, visitor FROM batch WHERE agent IN (SELECT unnest($agents))
"""
_CLAIMS = """
SELECT a.agent, v.address, c.agent, c.visitor FROM visitor v
JOIN claimed c ON c.visitor = v.name JOIN agent a ON a.number = c.agent
ANTI JOIN claim_label l ON l.agent = c.agent AND l.visitor = c.visitor
"""


def label_targets(
    connection: "DuckDBPyConnection",
    codes_of: Callable[[str, str, bool], Sequence[str]],
    known: frozenset[str] | None,
) -> None:
    """Add to the table `target_label` what has codes; `known` are the paths of the site, or None.

    Where they are known, an answer to any other path is no ordinary one.
    """
    connection.execute(_ASKED)
    rows = connection.cursor().execute(_TARGETS)
    while asked := rows.fetchmany(_ROWS):
        told = [(*row, " ".join(codes_of(row[1], row[0], _good(row, known)))) for row in asked]
        _put(connection, "target_label", [row for row in told if row[-1]])


def _good(row: tuple[str, str, bool], known: frozenset[str] | None) -> bool:
    return row[2] and (known is None or row[1].partition("?")[0] in known)


def label_agents(
    connection: "DuckDBPyConnection", told_of: Callable[[str], tuple[str, str, str]]
) -> None:
    """Add to the table `agent` the kind, device and codes of every agent that is new in `rest`."""
    _number(connection, "agent", told_of)


def label_referers(
    connection: "DuckDBPyConnection", told_of: Callable[[str], tuple[str, str]]
) -> None:
    """Add to the table `referer` the host and codes of every referer that is new in `rest`."""
    _number(connection, "referer", told_of)


def _number(
    connection: "DuckDBPyConnection", word: str, told_of: Callable[[str], tuple[str, ...]]
) -> None:
    number = counted(connection, word)
    rows = connection.cursor().execute(
        f"SELECT DISTINCT {word} FROM rest ANTI JOIN {word} USING ({word})"
    )
    while words := rows.fetchmany(_ROWS):
        told = [(at, text, *told_of(text)) for at, (text,) in enumerate(words, number)]
        _put(connection, word, told)
        number += len(words)


def label_claims(
    connection: "DuckDBPyConnection",
    claims: Callable[[str], bool],
    codes_of: Callable[[str, str], Sequence[str]],
) -> None:
    """Add to the table `claim_label` the codes of agents and addresses; `claims` says of which."""
    agents = connection.execute("SELECT number, agent FROM agent WHERE kind = 'bot'").fetchall()
    named = [number for number, agent in agents if claims(agent)]
    connection.execute(_CLAIMED, {"agents": named})
    rows = connection.cursor().execute(_CLAIMS)
    while pairs := rows.fetchmany(_ROWS):
        told = [(*ids, " ".join(codes_of(agent, address))) for agent, address, *ids in pairs]
        _put(connection, "claim_label", [row for row in told if row[-1]])


def months_of(connection: "DuckDBPyConnection", shift: int) -> list[str]:
    """Return the months of the table `rest`, once its days stand in the table `calendar`.

    `shift` tells how many seconds ahead of UTC the days begin.
    """
    connection.execute(_NEW_DAYS, {"shift": shift})
    return [month for (month,) in connection.execute(_MONTHS, {"shift": shift}).fetchall()]


def label_addresses(
    connection: "DuckDBPyConnection", keys: Iterable[tuple[str, bytes]], shift: int
) -> None:
    """Add to the table `visitor` the pseudonym of each new address in each month that has a key.

    A pseudonym is the first 64 bits, as a number, of SHA-256 over the month's secret and the
    address: without the secret, which is thrown away, nobody finds the address again.
    """
    connection.execute("CREATE OR REPLACE TABLE month_key (month VARCHAR, secret VARCHAR)")
    _put(connection, "month_key", [(month, secret.hex()) for month, secret in keys])
    connection.execute(_VISITORS, {"shift": shift})


def _put(
    connection: "DuckDBPyConnection", table: str, rows: Sequence[tuple[str | bool | int, ...]]
) -> None:
    if rows:
        columns = [list(column) for column in zip(*rows, strict=True)]
        marks = ", ".join(f"unnest(${number})" for number in range(1, len(columns) + 1))
        connection.execute(f"INSERT INTO {table} SELECT {marks}", columns)
