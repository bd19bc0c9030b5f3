"""DuckDB works in a folder of its own, which goes with it; what a killed run left goes too."""

from pathlib import Path

from pipeline.outside.access_logs.engine import engine


def test_the_folder_goes_with_the_run_and_with_the_next_one(tmp_path: Path) -> None:
    left = tmp_path / "kerja-terbunuh"
    left.mkdir()
    (left / "log.duckdb").write_bytes(b"203.0.113.9")
    (tmp_path / "hari").mkdir()
    with engine(tmp_path) as (connection, work):
        assert not left.exists()
        assert work.stat().st_mode & 0o777 == 0o700
        connection.execute("CREATE TABLE t AS SELECT unnest(range(9)) AS n")
        assert connection.execute("SELECT sum(n) FROM t").fetchone() == (36,)
    assert [each.name for each in tmp_path.iterdir()] == ["hari"]
