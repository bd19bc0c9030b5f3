"""A link with a delay and a rate between a client and a server of this machine.

It hands on bytes of TCP in user space: every byte leaves at the rate, and arrives half a round trip
later. It can be cut, and it can fall silent, which no end of it notices by itself.
"""

import asyncio
import contextlib
import threading
from collections.abc import Callable, Coroutine
from types import TracebackType
from typing import Any

_PIECE = 16 * 1024
_PIECES = 16
_Pieces = asyncio.Queue[tuple[float, bytes]]


class _Lane:
    """One direction of the link, shared by all connections; counts its bytes."""

    def __init__(self, rate: float | None) -> None:
        self._rate, self._busy_until = rate, 0.0
        self.carried = 0

    def leaves(self, size: int, now: float) -> float:
        """Return when the last of so many bytes has left."""
        self.carried += size
        took = size * 8 / self._rate if self._rate else 0.0
        self._busy_until = max(self._busy_until, now) + took
        return self._busy_until


class SlowLink:
    """Listens on loopback in a thread of its own while its `with` block runs.

    `round_trip` in seconds; `rate` in bits a second for each direction, None for as fast as it
    goes.
    """

    def __init__(self, to: int, round_trip: float = 0.05, rate: float | None = 20e6) -> None:
        """Lead to a port of this machine."""
        self._to, self._delay = to, round_trip / 2
        self._up, self._down = _Lane(rate), _Lane(rate)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._carrying: set[asyncio.Task[None]] = set()
        self._speaks = asyncio.Event()
        self._whole = True
        self._cut_after: int | None = None

    @property
    def port(self) -> int:
        """Return the port that leads to the other."""
        return int(self._server.sockets[0].getsockname()[1])

    @property
    def sent(self) -> int:
        """Return the bytes that went from the client to the server."""
        return self._up.carried

    @property
    def received(self) -> int:
        """Return the bytes that came back from the server."""
        return self._down.carried

    def lead_to(self, port: int) -> None:
        """Lead new connections to another port of this machine."""
        self._to = port

    def cut(self) -> None:
        """End every connection, and take no new one until `mend`."""
        self._do(self._end_all)

    def cut_after(self, size: int) -> None:
        """Cut once so many more bytes have gone to the server."""
        self._cut_after = self._up.carried + size

    def hush(self) -> None:
        """Carry nothing more, and let the connections stand."""
        self._do(self._speaks.clear)

    def mend(self) -> None:
        """Be as before."""
        self._whole, self._cut_after = True, None
        self._do(self._speaks.set)

    def __enter__(self) -> "SlowLink":
        self._thread.start()
        self._server = self._wait(asyncio.start_server(self._taken, "127.0.0.1", 0))
        self.mend()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._wait(self._closed())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def _do(self, what: Callable[[], None]) -> None:
        async def done() -> None:
            what()

        self._wait(done())

    def _wait(self, what: Coroutine[Any, Any, Any]) -> Any:
        return asyncio.run_coroutine_threadsafe(what, self._loop).result(20)

    def _end_all(self) -> None:
        self._whole = False
        for task in self._carrying:
            task.cancel()

    async def _closed(self) -> None:
        self._server.close()
        self._end_all()
        await asyncio.gather(*self._carrying, return_exceptions=True)

    async def _taken(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._carrying.add(task)
        try:
            if self._whole:
                await self._joined(reader, writer)
        except (asyncio.CancelledError, OSError):
            writer.transport.abort()
        finally:
            self._carrying.discard(task)
            writer.close()

    async def _joined(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(2 * self._delay)  # TCP's own greeting
        there, back = await asyncio.open_connection("127.0.0.1", self._to)
        try:
            async with asyncio.TaskGroup() as both:
                both.create_task(self._carry(reader, back, self._up))
                both.create_task(self._carry(there, writer, self._down))
        except* OSError:
            writer.transport.abort()
        finally:
            back.transport.abort()

    async def _carry(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, lane: _Lane
    ) -> None:
        pieces: _Pieces = asyncio.Queue(_PIECES)
        async with asyncio.TaskGroup() as both:
            both.create_task(self._take(reader, pieces, lane))
            both.create_task(self._hand_on(pieces, writer))

    async def _take(self, reader: asyncio.StreamReader, pieces: _Pieces, lane: _Lane) -> None:
        data = b"-"
        while data:
            data = await reader.read(_PIECE)
            leaves = lane.leaves(len(data), self._loop.time())
            await pieces.put((leaves + self._delay, data))
            if self._cut_after is not None and self._up.carried >= self._cut_after:
                self._end_all()

    async def _hand_on(self, pieces: _Pieces, writer: asyncio.StreamWriter) -> None:
        while True:
            arrives, data = await pieces.get()
            await asyncio.sleep(arrives - self._loop.time())
            await self._speaks.wait()
            if not data:
                break
            writer.write(data)
            await writer.drain()
        with contextlib.suppress(OSError):
            writer.write_eof()
