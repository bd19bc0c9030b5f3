"""What is a secret, by name and by first bytes; and what is not."""

import pytest

from pipeline.archive.secrets import BY_NAME, KEY, PASSWORD, secret

_BEGIN = b"-----BEGIN "


@pytest.mark.parametrize(
    ("path", "head", "why"),
    [
        ("var/kunci/rilis", _BEGIN + b"OPENSSH PRIVATE KEY-----\n", KEY),
        ("var/tls.pem", b"x\n" + _BEGIN + b"RSA PRIVATE KEY-----\n", KEY),
        ("var/tls.pem", _BEGIN + b"ENCRYPTED PRIVATE KEY-----\n", KEY),
        ("var/a", b"# created\nAGE-SECRET-KEY-1QQQ", KEY),
        ("var/a.txt", b"PuTTY-User-Key-File-3: ssh-ed25519", KEY),
        ("repositori/utama.git/config", b"\turl = https://budi:abc@forge.example/x.git", PASSWORD),
        ("var/.netrc", b"machine forge.example", BY_NAME),
        ("var/id_ed25519", b"", BY_NAME),
        ("site_config/.env.lokal", b"", BY_NAME),
        ("var/Kata Sandi.xlsx", b"PK", BY_NAME),
        ("var/restic-password", b"abc", BY_NAME),
        ("var/server.key", b"", BY_NAME),
        ("var/server.pem", _BEGIN + b"CERTIFICATE-----\n", ""),
        ("var/kunci/rilis.pub", b"ssh-ed25519 AAAA budi@pn.example", ""),
        ("var/id_ed25519.pub", b"ssh-ed25519 AAAA", ""),
        ("repositori/utama.git/config", b"\turl = git@forge.example:x.git", ""),
        ("repositori/utama.git/config", b"\turl = https://budi@forge.example/x.git", ""),
        ("content/berita/2026/11/x/index.md", b"Kata sandi jangan dibagikan.", ""),
        ("content/berita/2026/11/ganti-kata-sandi.jpg", b"\xff\xd8", ""),
        ("var/journal.jsonl", b"{}", ""),
        ("site_config/people.yml", b"keys: ssh-ed25519 AAAA", ""),
    ],
)
def test_a_secret_is_told_and_nothing_else(path: str, head: bytes, why: str) -> None:
    assert secret(path, head) == why
