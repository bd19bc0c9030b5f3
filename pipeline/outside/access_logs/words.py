"""The words of the lines: agents, referers and visitors that were met so far, each with a number.

A file of lines holds those numbers and nothing else of them, so it costs little to write and read.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

# Days of other years are added as they are met.
_TABLES = """
CREATE TABLE agent (number INTEGER, agent VARCHAR, kind VARCHAR, device VARCHAR, codes VARCHAR);
CREATE TABLE referer (number INTEGER, referer VARCHAR, host VARCHAR, codes VARCHAR);
CREATE TABLE visitor (month VARCHAR, address VARCHAR, name UBIGINT);
CREATE TABLE target_label (method VARCHAR, target VARCHAR, good BOOLEAN, codes VARCHAR);
CREATE TABLE claim_label (agent INTEGER, visitor UBIGINT, codes VARCHAR);
CREATE TABLE calendar AS
SELECT epoch(day)::BIGINT // 86400 AS number, strftime(day, '%Y-%m-%d') AS day,
    strftime(day, '%Y-%m') AS month
FROM generate_series(TIMESTAMP '2000-01-01', TIMESTAMP '2099-12-31', INTERVAL 1 DAY) t(day);
INSERT INTO referer VALUES (0, '', '', '');
"""


def make_words(connection: "DuckDBPyConnection") -> None:
    """Make the tables of the words, empty.

    From here on joins stay as they are written: the lines must stream past the words, for in a
    table of a join they would fill the memory.
    """
    connection.execute("SET disabled_optimizers = 'join_order,build_side_probe_side'")
    connection.execute(_TABLES)
