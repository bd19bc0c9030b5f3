"""The command line in this process: a process of its own for each would take most of the time."""

import io
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

from pipeline.cli.main import run


def said(root: Path, *arguments: str, code: int = 0) -> str:
    """Run `terbit` on a court's folder, which must end with `code`, and return what it says."""
    told = io.StringIO()
    command = ["terbit", "--folder", str(root), *arguments]
    with redirect_stdout(told), redirect_stderr(told), pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", command)
        with pytest.raises(SystemExit) as end:
            run()
    assert end.value.code == code, told.getvalue()
    return told.getvalue()
