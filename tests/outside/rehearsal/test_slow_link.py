"""The slow link carries every byte, and can be cut, hushed and mended."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.release.slow_link import SlowLink


@contextmanager
def _echo() -> Iterator[int]:
    """Run a server that says back what it hears."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        thread = threading.Thread(target=_answer, args=(server,), daemon=True)
        thread.start()
        yield server.getsockname()[1]
        server.shutdown(socket.SHUT_RDWR)
        thread.join()


def _answer(server: socket.socket) -> None:
    while True:
        try:
            taken, _ = server.accept()
        except OSError:
            return
        with taken:
            try:
                while data := taken.recv(65536):
                    taken.sendall(data)
            except ConnectionError:
                continue


def _heard(connection: socket.socket, size: int) -> bytes:
    data = b""
    while len(data) < size:
        part = connection.recv(65536)
        if not part:
            break
        data += part
    return data


def test_every_byte_arrives_and_is_counted() -> None:
    sent = bytes(range(256)) * 400
    with _echo() as port, SlowLink(port, 0.01, 50e6) as link:
        with socket.create_connection(("127.0.0.1", link.port)) as connection:
            connection.sendall(sent)
            assert _heard(connection, len(sent)) == sent
        assert (link.sent, link.received) == (len(sent), len(sent))


def test_a_cut_ends_connections_and_takes_no_new_ones_until_mended() -> None:
    with _echo() as port, SlowLink(port, 0, None) as link:
        with socket.create_connection(("127.0.0.1", link.port)) as connection:
            connection.sendall(b"a")
            assert _heard(connection, 1) == b"a"
            link.cut()
            with pytest.raises(ConnectionError):
                while connection.recv(1) != b"":
                    pass
                raise ConnectionResetError
        with socket.create_connection(("127.0.0.1", link.port)) as refused:
            assert refused.recv(1) == b""
        link.mend()
        with socket.create_connection(("127.0.0.1", link.port)) as again:
            again.sendall(b"b")
            assert _heard(again, 1) == b"b"


def test_a_hushed_link_carries_nothing_and_later_all() -> None:
    with (
        _echo() as port,
        SlowLink(port, 0, None) as link,
        socket.create_connection(("127.0.0.1", link.port)) as connection,
    ):
        connection.sendall(b"a")
        assert _heard(connection, 1) == b"a"
        link.hush()
        connection.sendall(b"b")
        connection.settimeout(0.3)
        with pytest.raises(TimeoutError):
            connection.recv(1)
        link.mend()
        connection.settimeout(20)
        assert _heard(connection, 1) == b"b"
