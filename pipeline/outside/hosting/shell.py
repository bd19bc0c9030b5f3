"""A server's shell: constant scripts that are fed names as bytes on their standard input.

No name of a file is ever part of a command. `xargs -0` reads names that end with NUL, and gives
them to the script as arguments, so that quotes, newlines and leading dashes are letters like any.

Some shells are begun before they are needed and wait for their script: a command then takes one
answer of the server, and not three.
"""

import asyncio
import contextlib
import shlex
from collections.abc import Sequence
from dataclasses import dataclass, field

import asyncssh

from pipeline.errors import UnfinishedError
from pipeline.outside.hosting.patience import Patience
from pipeline.outside.hosting.turns import in_commands

_MARK = b"\0terbit\0"
_BEGIN = (
    r"unset TMOUT; LC_ALL=C; export LC_ALL; umask 022; printf '\0terbit\0'; "
    'IFS= read -r todo && eval "$todo"'
)
_COMMAND = f"exec sh -c {shlex.quote(_BEGIN)}"
_HELD = (
    '[ -z "$1" ] || [ "$(cat -- "$1" 2>/dev/null)" = "$2" ] || '
    "{ echo kunci tujuan ini bukan milik kita lagi >&2; exit 255; }; shift 2; "
)
_SOME_FAILED = 123
_WAITING = 3
Process = asyncssh.SSHClientProcess[bytes]


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


@dataclass
class Shell:
    """The shell of a connection.

    `held` is a file with what it must hold for anything to be changed: (path, content), both empty
    where nothing is asked for.
    """

    connection: asyncssh.SSHClientConnection
    patience: Patience
    held: tuple[bytes, bytes] = (b"", b"")
    _waiting: list[asyncio.Task[Process]] = field(default_factory=list)

    def make_ready(self) -> None:
        """Begin shells that wait for a script."""
        while len(self._waiting) < _WAITING:
            self._waiting.append(asyncio.create_task(self._begun()))

    async def run(self, script: str, given: bytes = b"") -> Said:
        """Run a constant script, one line, with `given` on its standard input."""
        self.patience.sign()
        process = await self._next()
        # One that has no shell to give may have ended already.
        with contextlib.suppress(BrokenPipeError):
            process.stdin.write(script.encode() + b"\n" + given)
            process.stdin.write_eof()
        done = await process.wait()
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
        return await self._each(script, names, first, ())

    async def change(
        self,
        script: str,
        names: Sequence[bytes],
        first: Sequence[bytes] = (),
        last: Sequence[bytes] = (),
    ) -> Said:
        """Run a script that changes something, over many names: its arguments are `first`, names,
        `last`. Each turn looks first whether `held` still holds: a command goes on where it is,
        even when we died and the host is another's.
        """
        return await self._each(_HELD + script, names, [*self.held, *first], last)

    async def _each(
        self, script: str, names: Sequence[bytes], first: Sequence[bytes], last: Sequence[bytes]
    ) -> Said:
        if not names:
            return Said(b"", "", 0)
        return await self.run(*in_commands(script, names, first, last))

    async def _next(self) -> Process:
        """Return a shell that waits, and begin another in its place."""
        process = None
        # A server may allow fewer of them than we asked for.
        with contextlib.suppress(IndexError, asyncssh.ChannelOpenError):
            process = await self._waiting.pop(0)
        if process is None or process.is_closing():
            process = await self._begun()
        self.make_ready()
        return process

    async def _begun(self) -> Process:
        return await self.connection.create_process(_COMMAND, encoding=None)
