"""The lines of an incident's visitors, put together again as a combined log."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_MOST = 2000
_LINES = f"""
SELECT DISTINCT v.address || ' - - ['
    || strftime(make_timestamp(second * 1000000), '%d/%b/%Y:%H:%M:%S')
    || ' +0000] "' || method || ' ' || target || '" ' || status || ' ' || size
    || ' "' || coalesce(nullif(r.referer, ''), '-')
    || '" "' || coalesce(nullif(a.agent, ''), '-') || '"' AS told, second
FROM line l
JOIN visitor v ON v.name = l.visitor
JOIN agent a ON a.number = l.agent
JOIN referer r ON r.number = l.referer
WHERE l.visitor IN (
    SELECT visitor FROM flagged WHERE code = $code
    UNION SELECT visitor FROM fact WHERE contains(codes, $code)
) OR $code = 'VIS025' AND status >= 500 ORDER BY second, told LIMIT {_MOST}
"""


def evidence_of(connection: "DuckDBPyConnection", code: str) -> list[str]:
    """Return what the visitors behind a code asked, in time order, as lines of a log in UTC."""
    return [told for told, _ in connection.execute(_LINES, {"code": code}).fetchall()]
