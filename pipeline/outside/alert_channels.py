"""Sending messages by Apprise: to mail, Telegram, WhatsApp gateways, webhooks, and others.

The address of a channel is a secret: it comes from the environment, goes to Apprise, and to no
message, log or error of ours. What Apprise logs is heard here and told by its sort alone.
"""

import logging
import os
import re
import threading
import warnings
from dataclasses import dataclass, field
from typing import Any

from pipeline.errors import UsageError

HOW = "scripts/setup requirements.lock, atau pip install 'terbit[alerts]'"
_STATUS = re.compile(r"error=(\d{3})\b", re.ASCII)
_LOGGER = logging.getLogger("apprise")


@dataclass(frozen=True)
class Opened:
    """A channel whose address was understood; it never shows that address."""

    name: str
    _service: Any = field(repr=False, compare=False)

    def send(self, title: str, body: str) -> str:
        """Send one message; returns why it did not get through, or nothing."""
        heard = _Heard(threading.get_ident())
        _LOGGER.addHandler(heard)
        try:
            # Asked by itself: Apprise as a whole has threads that keep a process from ending.
            sent = self._service.notify(body=body, title=title, body_format="text")
        except Exception as problem:
            # Whatever a plugin raises may hold the address.
            return f"gagal dikirim ({type(problem).__name__})"
        finally:
            _LOGGER.removeHandler(heard)
        return "" if sent else heard.why


class _Heard(logging.Handler):
    """Hears what Apprise logs in one thread, and keeps its sort, never its words."""

    def __init__(self, thread: int) -> None:
        super().__init__(logging.WARNING)
        self._thread = thread
        self.why = "tidak diterima"

    def emit(self, record: logging.LogRecord) -> None:
        """Keep what is said of an answer or a connection."""
        if record.thread != self._thread:
            return
        words = record.getMessage()
        status = _STATUS.search(words)
        if status:
            self.why = f"dijawab {status[1]}"
        elif "onnection" in words:
            self.why = "tidak tersambung, atau putus di tengah jalan"


def opened_channel(name: str, variable: str) -> Opened:
    """Return a channel by the name of the variable that holds its address.

    Raises UsageError where that is empty or Apprise does not know such an address.
    """
    address = os.environ.get(variable, "").strip()
    if not address:
        raise UsageError(f"Isi variabel lingkungan {variable} dengan alamat Apprise.")
    with warnings.catch_warnings():
        # Apprise reads modules that Python is about to take away, and has its own in their place.
        warnings.simplefilter("ignore", DeprecationWarning)
        apprise = _apprise()
        asset = apprise.AppriseAsset(app_id="Terbit", app_desc="Terbit", app_url="")
        service = apprise.Apprise.instantiate(address, asset=asset)
    if service is None:
        raise UsageError(
            f"Perbaiki isi variabel lingkungan {variable}: Apprise tidak mengenal alamat itu."
        )
    return Opened(name, service)


def _apprise() -> Any:
    """Return Apprise, whose log goes nowhere but to `_Heard`; raises UsageError without it."""
    try:
        import apprise
    except ImportError:
        raise UsageError(
            f"Pemberitahuan memerlukan Apprise, yang belum terpasang. Pasang dengan {HOW}."
        ) from None
    _LOGGER.propagate = False
    if not _LOGGER.handlers:
        _LOGGER.addHandler(logging.NullHandler())
    return apprise
