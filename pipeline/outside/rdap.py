"""Asking an RDAP server over HTTPS (RFC 7480); the answer is bytes, read elsewhere."""

from dataclasses import dataclass

import requests

from pipeline.outside.clock import Stopwatch

_LARGEST = 1_000_000
_TIMEOUTS = (5.0, 15.0)
_LONGEST = 30.0
_CHUNK = 1 << 14
_ASKED = {"Accept": "application/rdap+json, application/json", "User-Agent": "Terbit (domain)"}


@dataclass(frozen=True)
class Reply:
    """What a server answered; `status` is None where it did not, for the reason `cause`."""

    status: int | None
    body: bytes = b""
    cause: str = ""


def ask_rdap(address: str, timeouts: tuple[float, float] = _TIMEOUTS) -> Reply:
    """Return the answer to one question, at most a megabyte of it; nothing is raised."""
    try:
        with requests.get(address, headers=_ASKED, timeout=timeouts, stream=True) as answer:
            return Reply(answer.status_code, _body(answer))
    except requests.exceptions.SSLError:
        return Reply(None, cause="sertifikat tidak sah")
    except (requests.exceptions.Timeout, TimeoutError):
        return Reply(None, cause="terlalu lama menjawab")
    except (requests.RequestException, OSError, ValueError):
        return Reply(None, cause="tidak tersambung atau terputus")


def _body(answer: requests.Response) -> bytes:
    watch, heard = Stopwatch(), bytearray()
    for chunk in answer.iter_content(_CHUNK):
        heard += chunk
        if len(heard) >= _LARGEST:
            break
        if watch.seconds() > _LONGEST:
            raise TimeoutError
    return bytes(heard)
