"""What certificate a server shows, and whether this machine believes it."""

import os
import socket
import ssl
from dataclasses import dataclass
from datetime import datetime

from certifi import where
from cryptography import x509

_HOST_MISMATCH, _IP_MISMATCH = (
    62,
    64,
)  # X509_V_ERR_HOSTNAME_MISMATCH, X509_V_ERR_IP_ADDRESS_MISMATCH
_EXPIRED, _NOT_YET = 10, 9  # X509_V_ERR_CERT_HAS_EXPIRED, X509_V_ERR_CERT_NOT_YET_VALID
_CAUSES = {
    _HOST_MISMATCH: "sertifikatnya untuk nama lain",
    _IP_MISMATCH: "sertifikatnya untuk nama lain",
    _EXPIRED: "sertifikatnya sudah lewat",
    _NOT_YET: "sertifikatnya belum berlaku; periksa juga jam komputer ini",
}


@dataclass(frozen=True)
class Shown:
    """What was shown; `doubt` says why it is not believed, None: it is.

    Both moments are None where no certificate could be had, for the reason in `silence`.
    """

    doubt: str | None = None
    starts: datetime | None = None
    ends: datetime | None = None
    silence: str = ""


def certificate_of(host: str, port: int, timeout: float) -> Shown:
    """Return the certificate of a server, asked by name (SNI); nothing is raised.

    Believed is what certifi lists, or the file that REQUESTS_CA_BUNDLE names.
    """
    try:
        doubt = _doubt(host, port, timeout)
        raw = _fetched(host, port, timeout)
        found = x509.load_der_x509_certificate(raw)
    except socket.gaierror:
        return Shown(silence="nama tidak dikenal")
    except TimeoutError:
        return Shown(silence="terlalu lama menjawab")
    except ConnectionError:
        return Shown(silence="tidak tersambung")
    except (OSError, ValueError) as problem:
        return Shown(silence=f"sambungan TLS gagal ({type(problem).__name__})")
    return Shown(doubt, found.not_valid_before_utc, found.not_valid_after_utc)


def _doubt(host: str, port: int, timeout: float) -> str | None:
    believed = ssl.create_default_context(cafile=os.environ.get("REQUESTS_CA_BUNDLE") or where())
    try:
        with (
            socket.create_connection((host, port), timeout) as line,
            believed.wrap_socket(line, server_hostname=host),
        ):
            return None
    except ssl.SSLCertVerificationError as problem:
        return _CAUSES.get(problem.verify_code, f"rantainya tidak sah ({problem.verify_message})")


def _fetched(host: str, port: int, timeout: float) -> bytes:
    """Return the certificate as shown, believed or not: its dates are wanted either way."""
    any_at_all = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    any_at_all.check_hostname = False
    any_at_all.verify_mode = ssl.CERT_NONE
    with (
        socket.create_connection((host, port), timeout) as line,
        any_at_all.wrap_socket(line, server_hostname=host) as secured,
    ):
        return secured.getpeercert(binary_form=True) or b""
