"""Which server is believed, and which key we show it."""

import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.errors import RefusedError, TerbitError, UnfinishedError, UsageError
from pipeline.outside.hosting.keys import KEY_FILE
from pipeline.outside.hosting.open import open_host
from pipeline.outside.ssh_signatures import make_key
from tests.release.sshd import Ground, shell_account


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ground]:
    """An account with a shell."""
    with shell_account(tmp_path_factory.mktemp("keys")) as started:
        yield started


def _told(ground: Ground, kind: type[TerbitError], **change: object) -> str:
    """Return what is said when a connection with a changed target must fail."""
    target = ground.target.model_copy(update=change)
    with pytest.raises(kind) as raised, open_host(target, Path()):
        pass
    return str(raised.value)


def _fingerprint(public: Path) -> str:
    said = subprocess.run(["ssh-keygen", "-lf", public], capture_output=True, check=True).stdout
    return said.decode().split()[1]


def test_a_changed_host_key_is_refused_with_both_fingerprints(
    ground: Ground, tmp_path: Path
) -> None:
    other = " ".join(make_key(tmp_path / "lain", "lain").split()[:2])
    told = _told(ground, RefusedError, host_key=other)
    assert ground.server is not None
    shown = _fingerprint(ground.server.key.with_name("host.pub"))
    assert [each in told for each in (shown, _fingerprint(tmp_path / "lain.pub"))] == [True, True]
    assert "penyedia hosting" in told


@pytest.mark.parametrize("kind", ["ecdsa", "rsa"])
def test_a_host_key_of_another_kind_is_refused(ground: Ground, tmp_path: Path, kind: str) -> None:
    subprocess.run(["ssh-keygen", "-q", "-t", kind, "-N", "", "-f", tmp_path / kind], check=True)
    other = " ".join((tmp_path / f"{kind}.pub").read_text(encoding="utf-8").split()[:2])
    assert "bukan yang tercatat" in _told(ground, RefusedError, host_key=other)


@pytest.mark.parametrize("kind", ["ecdsa", "rsa"])
def test_the_pinned_kind_is_asked_for_among_several(tmp_path: Path, kind: str) -> None:
    make = ["ssh-keygen", "-q", "-t", kind, "-N", "", "-f", tmp_path / "second"]
    subprocess.run(make, check=True)
    pinned = " ".join((tmp_path / "second.pub").read_text(encoding="utf-8").split()[:2])
    with shell_account(tmp_path, second_key=tmp_path / "second") as ground:
        target = ground.target.model_copy(update={"host_key": pinned})
        with open_host(target, tmp_path) as host:
            assert host.read("tidak-ada") is None


def test_known_hosts_is_not_asked(
    ground: Ground, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert ground.server is not None
    (tmp_path / ".ssh").mkdir()
    line = f"[127.0.0.1]:{ground.server.port} {ground.server.host_key}\n"
    (tmp_path / ".ssh/known_hosts").write_text(line, encoding="utf-8")
    monkeypatch.setenv("HOME", str(tmp_path))
    other = " ".join(make_key(tmp_path / "lain", "lain").split()[:2])
    assert "bukan yang tercatat" in _told(ground, RefusedError, host_key=other)


def test_the_agents_key_is_taken(
    ground: Ground, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert ground.server is not None
    monkeypatch.delenv(KEY_FILE)
    monkeypatch.setenv("SSH_AUTH_SOCK", str(tmp_path / "agen"))
    agent = subprocess.Popen(["ssh-agent", "-D", "-a", tmp_path / "agen"], stdout=subprocess.PIPE)
    try:
        assert agent.stdout is not None
        assert re.search(b"SSH_AUTH_SOCK", agent.stdout.readline())
        assert "ssh-add" in _told(ground, UsageError)
        subprocess.run(["ssh-add", "-q", ground.server.key], check=True)
        with open_host(ground.target, tmp_path) as host:
            assert host.read("tidak-ada") is None
    finally:
        agent.terminate()
        agent.communicate()


def test_without_a_key_a_person_is_told_where_to_put_one(
    ground: Ground, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(KEY_FILE)
    assert KEY_FILE in _told(ground, UsageError)
    monkeypatch.setenv("SSH_AUTH_SOCK", "/tidak/ada")
    assert "ssh-add -l" in _told(ground, UsageError)


def test_keys_of_the_home_folder_are_not_tried(
    ground: Ground, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert ground.server is not None
    (tmp_path / ".ssh").mkdir()
    (tmp_path / ".ssh/id_ed25519").write_bytes(ground.server.key.read_bytes())
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv(KEY_FILE)
    assert KEY_FILE in _told(ground, UsageError)


@pytest.mark.parametrize("state", ["absent", "no key", "with a passphrase"])
def test_a_key_file_that_cannot_be_used_is_named(
    ground: Ground, state: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "kunci"
    if state == "no key":
        file.write_text("bukan kunci", encoding="utf-8")
    if state == "with a passphrase":
        subprocess.run(["ssh-keygen", "-q", "-N", os.urandom(8).hex(), "-f", file], check=True)
    monkeypatch.setenv(KEY_FILE, str(file))
    assert str(file) in _told(ground, UsageError)


def test_a_key_that_the_server_does_not_know_is_told(
    ground: Ground, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_key(tmp_path / "asing", "asing")
    monkeypatch.setenv(KEY_FILE, str(tmp_path / "asing"))
    assert "Daftarkan kunci" in _told(ground, UnfinishedError)


def test_a_pinned_key_that_is_none_is_a_wrong_configuration(ground: Ground) -> None:
    assert "host_key" in _told(ground, UsageError, host_key="ssh-ed25519 AAAA")
