"""Run files that somebody changed by hand: what is wrong is told with file, line and what to do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import ConfigError
from pipeline.flows.checklists.words import plain
from pipeline.sop.runs.text import is_run, read_run, text_of
from tests.sop.runs.making import opened, practice, tell, wish

ONE = practice("tais-07")
RUN = tell(opened(ONE), ONE, wish(1, note="Kabel putus."))
TEXT = text_of(RUN)


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        pytest.param("version: 1", "version: 2", 2, "version", id="version"),
        pytest.param("sop: tais-07", "sop: tais-08", 3, "sama dengan foldernya", id="sop"),
        pytest.param("period: 2026", "period: 1026", 4, "period", id="period"),
        pytest.param("state: done", "state: selesai", 14, "salah satu dari", id="state"),
        pytest.param("  url: https://", "  url: ftp://", 19, "url", id="address"),
        pytest.param("step: 1", "langkah: 1", 13, "tidak dikenal", id="unknown key"),
        pytest.param("entries:", "entries: [", 11, "tidak terbaca", id="broken"),
        pytest.param("closed: null", "closed: {by: x}", 20, "closed.at", id="half closed"),
        pytest.param("closed: null", "closed: null\nclosed: null", 21, "dua kali", id="twice"),
    ],
)
def test_malformed(old: str, new: str, line: int, says: str) -> None:
    assert old in TEXT
    with pytest.raises(ConfigError) as caught:
        read_run(RUN.path, TEXT.replace(old, new, 1).encode())
    told = [str(fault) for fault in caught.value.faults if says in str(fault)]
    assert told, str(caught.value)
    assert told[0].startswith(f"{RUN.path}:{line}:")


def test_bytes_that_are_no_text() -> None:
    with pytest.raises(ConfigError, match="UTF-8"):
        read_run(RUN.path, b"\xff\xfe")


def test_a_file_with_the_name_of_another_period() -> None:
    with pytest.raises(ConfigError, match="sama dengan nama berkasnya"):
        read_run("content/ceklis/tais-07/2026-11-03-1.yml", TEXT.encode())


@given(st.text(min_size=1, max_size=80))
def test_whatever_people_type_is_kept_or_refused(text: str) -> None:
    try:
        told = plain(text, "--note")
    except Exception as problem:
        assert type(problem).__name__ == "UsageError"
        return
    run = tell(opened(ONE), ONE, wish(1, note=told))
    assert read_run(run.path, text_of(run).encode()) == run


def test_closing_changes_one_line() -> None:
    shut = TEXT.replace("closed: null", "closed: {by: admin-situs, at: '2026-11-30T09:00:00Z'}")
    assert read_run(RUN.path, shut.encode()).closed is not None


@pytest.mark.parametrize(
    ("path", "run"),
    [
        ("content/ceklis/tais-07/2026-11.yml", True),
        ("content/ceklis/tais-07/2026-11/pembetulan-1.yaml", False),
        ("content/ceklis/tais-07/2026-11/ab-log.yml", False),
        ("content/ceklis/tais-07/2026-11.salinan.yml", False),
    ],
)
def test_what_is_a_run(path: str, run: bool) -> None:
    assert is_run(path) is run
