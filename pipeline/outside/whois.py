"""Asking a WHOIS server: one line over TCP, and text until it hangs up (RFC 3912)."""

import socket
from dataclasses import dataclass

from pipeline.outside.clock import Stopwatch

_LARGEST = 200_000
_TIMEOUT = 15.0


@dataclass(frozen=True)
class WhoisReply:
    """What a server said; None where it did not, for the reason `cause`."""

    text: str | None
    cause: str = ""


def ask_whois(host: str, port: int, question: str, timeout: float = _TIMEOUT) -> WhoisReply:
    """Return the answer to one question; nothing is raised, and no server can keep us waiting."""
    watch = Stopwatch()
    try:
        with socket.create_connection((host, port), timeout) as line:
            line.sendall(question.encode("ascii") + b"\r\n")
            heard = bytearray()
            while len(heard) < _LARGEST and (more := _hear(line, timeout - watch.seconds())):
                heard += more
    except TimeoutError:
        return WhoisReply(None, "terlalu lama menjawab")
    except (OSError, UnicodeError):
        return WhoisReply(None, "tidak tersambung")
    return WhoisReply(heard.decode("utf-8", "replace"))


def _hear(line: socket.socket, left: float) -> bytes:
    if left <= 0:
        raise TimeoutError
    line.settimeout(left)
    return line.recv(1 << 16)
