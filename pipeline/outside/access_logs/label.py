"""What Python decides about each distinct target, agent and referer, put beside the lines.

A log repeats itself: millions of lines hold thousands of addresses and hundreds of browsers. Each
is looked at once, in batches, so memory stays the same however many there are.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_BATCH = 20_000
# Answered, read, and made of nothing but names of pages and files: no class sees a sign in those.
_ORDINARY = (
    r"(/[a-z0-9][a-z0-9_-]*)*/?"
    r"([a-z0-9][a-z0-9_-]*(\.[a-z0-9-]+)*\.(html|css|js|png|jpe?g|avif|webp|svg|woff2?|ico|pdf))?"
)
# A table first, or the pattern would be asked about every line before they are made few.
_ASKED = """
CREATE TABLE asked AS SELECT DISTINCT method, target, status < 400 AS answered FROM line
"""
_TARGETS = f"""
SELECT method, target, answered FROM asked
WHERE NOT (answered AND method = 'GET' AND regexp_full_match(target, '{_ORDINARY}'))
"""


def label_targets(
    connection: "DuckDBPyConnection",
    codes_of: Callable[[str, str, bool], Sequence[str]],
    known: Iterable[str] | None,
) -> None:
    """Make the table `target_label` of what has codes; `known` are the paths of the site, or None.

    Where they are known, an answer to any other path is no ordinary one.
    """
    connection.execute(
        "CREATE TABLE target_label (method VARCHAR, target VARCHAR, good BOOLEAN, codes VARCHAR)"
    )
    connection.execute(_ASKED)
    rows = connection.cursor().execute(_TARGETS)
    paths = None if known is None else frozenset(known)
    while batch := rows.fetchmany(_BATCH):
        told = [(*row, " ".join(codes_of(row[1], row[0], _good(row, paths)))) for row in batch]
        _put(connection, "target_label", [row for row in told if row[-1]])


def _good(row: tuple[str, str, bool], paths: frozenset[str] | None) -> bool:
    return row[2] and (paths is None or row[1].partition("?")[0] in paths)


def label_agents(
    connection: "DuckDBPyConnection", told_of: Callable[[str], tuple[str, str, str]]
) -> None:
    """Make the table `agent_label`: kind, device and codes of every agent."""
    connection.execute(
        "CREATE TABLE agent_label (agent VARCHAR, kind VARCHAR, device VARCHAR, codes VARCHAR)"
    )
    rows = connection.cursor().execute("SELECT DISTINCT agent FROM line")
    while batch := rows.fetchmany(_BATCH):
        _put(connection, "agent_label", [(agent, *told_of(agent)) for (agent,) in batch])


def label_referers(
    connection: "DuckDBPyConnection", told_of: Callable[[str], tuple[str, str]]
) -> None:
    """Make the table `referer_label`: host and codes of every referer that is not our own."""
    connection.execute("CREATE TABLE referer_label (referer VARCHAR, host VARCHAR, codes VARCHAR)")
    rows = connection.cursor().execute("SELECT DISTINCT referer FROM line WHERE referer != ''")
    while batch := rows.fetchmany(_BATCH):
        told = [(referer, *told_of(referer)) for (referer,) in batch]
        _put(connection, "referer_label", [row for row in told if row[1] or row[2]])


def months_of(connection: "DuckDBPyConnection", shift: int) -> list[str]:
    """Make the table `calendar` of the lines' days, and return their months.

    `shift` tells how many seconds ahead of UTC the days begin.
    """
    connection.execute(
        f"""CREATE TABLE calendar AS SELECT number, strftime(day, '%Y-%m-%d') AS day,
            strftime(day, '%Y-%m') AS month FROM (
            SELECT number, make_timestamp(number * 86400 * 1000000) AS day FROM (
            SELECT DISTINCT (second + {shift}) // 86400 AS number FROM line))"""
    )
    rows = connection.execute("SELECT DISTINCT month FROM calendar ORDER BY month").fetchall()
    return [month for (month,) in rows]


def label_claims(
    connection: "DuckDBPyConnection",
    claims: Callable[[str], bool],
    codes_of: Callable[[str, str], Sequence[str]],
) -> None:
    """Make the table `claim_label`: codes of an agent and its address; `claims` says of which."""
    connection.execute("CREATE TABLE claim_label (agent VARCHAR, address VARCHAR, codes VARCHAR)")
    agents = connection.execute("SELECT agent FROM agent_label WHERE kind = 'bot'").fetchall()
    named = [agent for (agent,) in agents if claims(agent)]
    rows = connection.cursor().execute(
        "SELECT DISTINCT agent, address FROM line WHERE agent IN (SELECT unnest($agents))",
        {"agents": named},
    )
    while batch := rows.fetchmany(_BATCH):
        told = [(*row, " ".join(codes_of(*row))) for row in batch]
        _put(connection, "claim_label", [row for row in told if row[-1]])


def label_addresses(
    connection: "DuckDBPyConnection", keys: Sequence[tuple[str, bytes]], shift: int
) -> None:
    """Make the table `visitor`: the pseudonym of each address in each month that has a key.

    A pseudonym is the first 64 bits, as a number, of SHA-256 over the month's secret and the
    address: without the secret, which is thrown away, nobody finds the address again.
    """
    connection.execute("CREATE TABLE month_key (month VARCHAR, secret VARCHAR)")
    _put(connection, "month_key", [(month, secret.hex()) for month, secret in keys])
    connection.execute(
        f"""CREATE TABLE visitor AS
        SELECT month, address,
            ('0x' || left(sha256(secret || ' ' || address), 16))::UBIGINT AS name FROM (
            SELECT DISTINCT month, address
            FROM line JOIN calendar ON number = (second + {shift}) // 86400
        ) JOIN month_key USING (month)"""
    )


def _put(
    connection: "DuckDBPyConnection", table: str, rows: Sequence[tuple[str | bool, ...]]
) -> None:
    if rows:
        columns = [list(column) for column in zip(*rows, strict=True)]
        marks = ", ".join(f"unnest(${number})" for number in range(1, len(columns) + 1))
        connection.execute(f"INSERT INTO {table} SELECT {marks}", columns)
