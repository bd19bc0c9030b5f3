"""Reading the logs of web servers: files to clean pieces, pieces to tables of DuckDB."""
