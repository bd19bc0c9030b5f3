"""A server's shell: constant scripts that are fed names as bytes on their standard input.

No name of a file is ever part of a command. `xargs -0` reads names that end with NUL, and gives
them to the script as arguments, so that quotes, newlines and leading dashes are letters like any.
"""

import shlex
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import asyncssh

from pipeline.errors import UnfinishedError
from pipeline.outside.hosting.patience import Patience

_MOST_BYTES = 100_000
_MOST_NAMES = 5000
_MARK = b"\0terbit\0"
_BEGIN = r"LC_ALL=C; export LC_ALL; umask 022; printf '\0terbit\0'; "
_TIMES = 10
_SOME_FAILED = 123


@dataclass(frozen=True)
class Said:
    """What a script wrote, and how it ended: 0, 123 where one of its turns failed, or else."""

    output: bytes
    errors: str
    status: int | None

    def or_raise(self) -> bytes:
        """Return the output; raises UnfinishedError where anything failed."""
        if self.status != 0:
            first = self.errors.strip().splitlines()[:1] or [f"status {self.status}"]
            raise UnfinishedError(f"Perintah di server gagal: {first[0]}.")
        return self.output

    def even_if_some_failed(self) -> bytes:
        """Return the output also where a turn failed; raises UnfinishedError for worse."""
        return self.output if self.status == _SOME_FAILED else self.or_raise()


@dataclass(frozen=True)
class Shell:
    """The shell of a connection."""

    connection: asyncssh.SSHClientConnection
    patience: Patience

    async def run(self, script: str, given: bytes = b"") -> Said:
        """Run a constant script with `given` on its standard input."""
        command = f"exec sh -c {shlex.quote(_BEGIN + script)}"
        self.patience.sign(_TIMES)
        done = await self.connection.run(command, input=given, encoding=None)
        self.patience.sign()
        assert isinstance(done.stdout, bytes) and isinstance(done.stderr, bytes)
        _before, mark, output = done.stdout.partition(_MARK)
        said = done.stderr.decode("utf-8", "replace")
        if not mark:
            said = said or "server tidak menyediakan shell"
        return Said(output, said, done.exit_status if mark else None)

    async def each(self, script: str, names: Sequence[bytes], first: Sequence[bytes] = ()) -> Said:
        """Run a constant script over many names, some hundreds at a time.

        Its arguments are `first`, then names; it is not run for no names.
        """
        if not names:
            return Said(b"", "", 0)
        turn = _turn(names, first)
        given = b"".join(name + b"\0" for name in _in_turns(names, first, turn))
        size = len(first) + turn
        return await self.run(f"exec xargs -0 -x -n {size} sh -c {shlex.quote(script)} sh", given)


def _turn(names: Sequence[bytes], first: Sequence[bytes]) -> int:
    """Return how many names a turn may take, so that the longest of them always fit."""
    room = _MOST_BYTES - sum(len(each) + 1 for each in first)
    return max(1, min(_MOST_NAMES, room // (max(len(name) for name in names) + 1)))


def _in_turns(names: Sequence[bytes], first: Sequence[bytes], turn: int) -> Iterable[bytes]:
    for start in range(0, len(names), turn):
        yield from first
        yield from names[start : start + turn]
