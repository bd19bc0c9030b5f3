"""Pagefind, the program that makes the search index: it is handed one page after another.

Its own walk of a folder follows the file system's order, and numbers pages by it; pages handed over
in a set order give the same index everywhere (docs/adr/0007).
"""

import base64
import json
import os
import subprocess
from collections.abc import Iterable
from contextlib import AbstractContextManager
from itertools import count
from tempfile import TemporaryFile
from types import TracebackType
from typing import Any

from pagefind_bin import get_executable

from pipeline.errors import UnfinishedError

_END = b","
_WHAT_TO_DO = "Jalankan terbit build --clean; bila berulang, kirim pesan ini kepada pengelola:"


class Indexer(AbstractContextManager["Indexer"]):
    """One running Pagefind: asked in JSON, base64 and a comma; it answers in the same form."""

    def __init__(self) -> None:
        self._numbers = count(1)
        self._complaints = TemporaryFile()  # noqa: SIM115 - closed with the program
        self._program = subprocess.Popen(
            [str(get_executable()), "--service"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._complaints,
        )

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._program.kill()
        self._program.communicate()
        self._complaints.close()

    def make(
        self, pages: Iterable[tuple[str, str]], *, language: str, ignored: tuple[str, ...]
    ) -> dict[str, bytes]:
        """Return the files of the index of `pages` (path below the site, HTML), in their order.

        The files are asked for, not left to Pagefind to write: it answers before its own writing is
        through. `ignored` are CSS selectors of what is not searched. Raises UnfinishedError.
        """
        settings = {"force_language": language, "exclude_selectors": list(ignored)}
        index = self._ask("NewIndex", config=settings)["index_id"]
        for path, html in pages:
            self._ask("AddFile", index_id=index, file_path=path, file_contents=html)
        files = self._ask("GetFiles", index_id=index)["files"]
        self._ask("DeleteIndex", index_id=index)
        return {file["path"]: base64.b64decode(file["content"]) for file in files}

    def _ask(self, kind: str, **facts: Any) -> dict[str, Any]:
        """Return the answer to one request, or raise UnfinishedError with Pagefind's words."""
        told = {"message_id": next(self._numbers), "payload": {"type": kind, **facts}}
        answer = self._answer_to(base64.b64encode(json.dumps(told).encode()) + _END)
        payload: dict[str, Any] = json.loads(base64.b64decode(answer))["payload"]
        if payload["type"] == "Error":
            raise UnfinishedError(f"Pagefind berhenti. {_WHAT_TO_DO} {payload.get('message')}")
        return payload

    def _answer_to(self, request: bytes) -> bytes:
        assert self._program.stdin is not None and self._program.stdout is not None
        answer = bytearray()
        try:
            self._program.stdin.write(request)
            self._program.stdin.flush()
            while not answer.endswith(_END):
                more = os.read(self._program.stdout.fileno(), 1 << 20)
                if not more:
                    raise self._stopped()
                answer += more
        except BrokenPipeError as problem:
            raise self._stopped() from problem
        return bytes(answer.removesuffix(_END))

    def _stopped(self) -> UnfinishedError:
        self._program.wait()
        self._complaints.seek(0)
        said = self._complaints.read().decode(errors="replace").strip()
        return UnfinishedError(f"Pagefind berhenti tanpa menjawab. {_WHAT_TO_DO} {said[:500]}")
