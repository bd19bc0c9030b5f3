"""A program is measured with what it started, and never with what started it."""

import sys
from pathlib import Path

import pytest

from pipeline.errors import UnfinishedError
from pipeline.outside.measured import measure
from pipeline.outside.talking import talking

_LARGE = 200_000_000
_BUSY = "import time\nwhile time.process_time() < 0.3: pass"


def _python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def test_the_memory_of_the_measuring_process_does_not_count(tmp_path: Path) -> None:
    held = bytearray(_LARGE)
    found = measure(_python("pass"), tmp_path)
    assert len(held) == _LARGE
    assert 0 < found.megabytes < 100


def test_memory_is_that_of_the_largest_process_and_seconds_are_of_all(tmp_path: Path) -> None:
    child = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {_BUSY!r} + '; '])"
    large = f"import subprocess, sys; subprocess.run([sys.executable, '-c', 'bytearray({_LARGE})'])"
    assert measure(_python(child), tmp_path).processor >= 0.3
    assert measure(_python(large), tmp_path).megabytes > 190


def test_what_was_printed_and_the_surroundings_are_kept(tmp_path: Path) -> None:
    code = "import os; print(os.getcwd(), os.environ['UKUR'])"
    found = measure(_python(code), tmp_path, {"UKUR": "ya"})
    assert found.said == f"{tmp_path} ya\n"


def test_a_program_that_fails_is_no_measurement(tmp_path: Path) -> None:
    with pytest.raises(UnfinishedError, match=r"ended with 3:\nrusak"):
        measure(_python("import sys; print('rusak', file=sys.stderr); sys.exit(3)"), tmp_path)


def test_a_talking_program_is_heard_and_stopped(tmp_path: Path) -> None:
    code = "import time; print('awal'); print('buka http://x:12/', flush=True); time.sleep(600)"
    with talking(_python(code), tmp_path) as hear:
        assert hear(r"http://x:\d+/") == "http://x:12/"


def test_a_program_that_ends_unheard_says_what_it_said(tmp_path: Path) -> None:
    with (
        talking(_python("print('lain')"), tmp_path) as hear,
        pytest.raises(UnfinishedError, match="lain"),
    ):
        hear("buka")
