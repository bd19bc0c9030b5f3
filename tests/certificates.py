"""An authority of our own, and what it certifies: for whom, and until when."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

_DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class Authority:
    """An authority, with its own certificate in `file`."""

    file: Path
    key: ec.EllipticCurvePrivateKey
    name: x509.Name

    def certify(self, folder: Path, host: str, days: int = 1) -> tuple[Path, Path]:
        """Write a certificate for a host that ends in so many days, and its key; return both."""
        key = ec.generate_private_key(ec.SECP256R1())
        made = _certificate(_named(host), key, self.name, dt.timedelta(days=days))
        alone = x509.SubjectAlternativeName([x509.DNSName(host)])
        signed = made.add_extension(alone, critical=False).sign(self.key, hashes.SHA256())
        folder.mkdir()
        chain, secret = folder / "rantai.pem", folder / "kunci.pem"
        chain.write_bytes(signed.public_bytes(serialization.Encoding.PEM))
        secret.write_bytes(
            key.private_bytes(
                serialization.Encoding.PEM,
                serialization.PrivateFormat.PKCS8,
                serialization.NoEncryption(),
            )
        )
        return chain, secret


def authority(file: Path) -> Authority:
    """Make an authority by the name of the file for its certificate, and write that."""
    key, name = ec.generate_private_key(ec.SECP256R1()), _named(file.stem)
    basic = x509.BasicConstraints(ca=True, path_length=None)
    made = _certificate(name, key, name, 30 * _DAY).add_extension(basic, critical=True)
    own = made.sign(key, hashes.SHA256())
    file.write_bytes(own.public_bytes(serialization.Encoding.PEM))
    return Authority(file, key, name)


def _named(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def _certificate(
    name: x509.Name, key: ec.EllipticCurvePrivateKey, issuer: x509.Name, lasts: dt.timedelta
) -> x509.CertificateBuilder:
    now = dt.datetime.now(dt.UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - 30 * _DAY)
        .not_valid_after(now + lasts)
    )
