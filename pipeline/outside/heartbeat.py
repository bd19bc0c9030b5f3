"""A sign of life to an address outside, which raises the alarm where it stays away."""

import requests

_TIMEOUTS = (5.0, 10.0)


def call(address: str) -> str:
    """Ask an address; returns why it could not be reached, or nothing."""
    try:
        with requests.get(address, timeout=_TIMEOUTS, stream=True) as answer:
            return "" if answer.ok else f"dijawab {answer.status_code}"
    except (requests.RequestException, OSError, ValueError) as problem:
        return f"tidak tersambung ({type(problem).__name__})"
