"""Signing a manifest: by a file that the environment names, or by a real SSH agent."""

import dataclasses
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.config.files import Config
from pipeline.config.load import load_config
from pipeline.config.release import Target
from pipeline.errors import RefusedError, UnfinishedError, UsageError
from pipeline.flows.releasing.signing import sign_manifest
from pipeline.outside.release_key import VARIABLE
from pipeline.outside.ssh_signatures import Signer, Verifier, make_key
from pipeline.release.seal import namespace
from tests.demo import ROOT
from tests.release.court import AT

_LOCAL = Target(kind="local", path="var/www", public_url="http://127.0.0.1:8080")
_SERVER = Target(
    kind="sftp", path="www", host="s.example", user="situs", public_url="https://x.example"
)
_RAW = b'{"files": []}'


@pytest.fixture(scope="module")
def key(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("keys") / "manifes"
    make_key(file, "manifes")
    return file


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (VARIABLE, "SSH_AUTH_SOCK"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def agent(key: Path) -> Iterator[str]:
    """A real agent that holds the key; its socket."""
    folder = key.parent / "agent"
    command = ["ssh-agent", "-D", "-a", str(folder)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    assert process.stdout and process.stdout.readline()
    around = {**os.environ, "SSH_AUTH_SOCK": str(folder)}
    subprocess.run(["ssh-add", "-q", str(key)], env=around, check=True)
    yield str(folder)
    process.terminate()
    process.communicate(timeout=20)


def _config(key: Path | None) -> Config:
    config = load_config(ROOT)
    public = key.with_name(f"{key.name}.pub").read_text("utf-8").strip() if key else None
    changed = config.release.model_copy(update={"manifest_key": public})
    return dataclasses.replace(config, release=changed)


def _is_ours(config: Config, signature: bytes | None) -> bool:
    space = namespace(config.court.url)
    with Verifier([Signer("p", str(config.release.manifest_key))], [space]) as verifier:
        return verifier.signer_of(_RAW, signature or b"", space, AT) == "p"


@pytest.mark.parametrize("target", [_LOCAL, _SERVER], ids=["local", "server"])
def test_a_file_that_the_environment_names(
    key: Path, target: Target, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, str(key))
    signed = sign_manifest(_RAW, _config(key), target)
    assert _is_ours(_config(key), signed.signature)
    assert signed.told == "Manifes ditandatangani dengan kunci pengadilan."


def test_an_agent(key: Path, agent: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSH_AUTH_SOCK", agent)
    assert _is_ours(_config(key), sign_manifest(_RAW, _config(key), _SERVER).signature)


def test_an_agent_without_the_key(
    tmp_path: Path, agent: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "lain"
    make_key(other, "lain")
    monkeypatch.setenv("SSH_AUTH_SOCK", agent)
    with pytest.raises(UnfinishedError, match="agen SSH"):
        sign_manifest(_RAW, _config(other), _SERVER)
    assert sign_manifest(_RAW, _config(other), _LOCAL).signature is None


@pytest.mark.parametrize("with_key", [False, True], ids=["no key at all", "no secret half"])
def test_unsigned_only_to_a_folder_of_this_machine_and_it_is_said(
    key: Path, with_key: bool
) -> None:
    config = _config(key if with_key else None)
    signed = sign_manifest(_RAW, config, _LOCAL)
    assert signed.signature is None
    assert signed.told.startswith("Manifes tidak ditandatangani: isi ")
    assert "\n" not in signed.told
    with pytest.raises((RefusedError, UnfinishedError)) as refused:
        sign_manifest(_RAW, config, _SERVER)
    assert refused.value.exit_code == (3 if with_key else 4)


def test_the_wrong_key_and_no_key_file(
    key: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "lain"
    make_key(other, "lain")
    monkeypatch.setenv(VARIABLE, str(other))
    with pytest.raises(UsageError, match="bukan pasangan"):
        sign_manifest(_RAW, _config(key), _LOCAL)
    monkeypatch.setenv(VARIABLE, str(tmp_path / "tidak-ada"))
    with pytest.raises(UnfinishedError, match=VARIABLE):
        sign_manifest(_RAW, _config(key), _LOCAL)
