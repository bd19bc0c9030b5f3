"""The keys that we show a server: from a file that the environment names, or from the agent.

Nothing else is tried: no password, no key that happens to lie in the home folder.
"""

import os
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import asyncssh

from pipeline.errors import UsageError
from pipeline.outside.hosting.key_words import AGENT, KEY_FILE, NO_KEY

__all__ = ["KEY_FILE", "own_keys"]


@asynccontextmanager
async def own_keys() -> AsyncIterator[Sequence[asyncssh.SSHKeyPair]]:
    """Give the key that TERBIT_SSH_KEY names, else those of the agent; raises UsageError."""
    file = os.environ.get(KEY_FILE)
    if file:
        yield _from_file(Path(file))
        return
    async with _agent() as agent:
        yield await _from_agent(agent)


def _from_file(file: Path) -> Sequence[asyncssh.SSHKeyPair]:
    try:
        return asyncssh.load_keypairs([str(file)])
    except OSError as problem:
        raise UsageError(f"Periksa {KEY_FILE}: {file} tidak terbaca.") from problem
    except (asyncssh.KeyImportError, asyncssh.KeyEncryptionError) as problem:
        raise UsageError(
            f"Periksa {KEY_FILE}: {file} bukan kunci SSH, atau dikunci dengan kata sandi. Kunci "
            "berkata sandi dimuat ke agen dengan ssh-add."
        ) from problem


@asynccontextmanager
async def _agent() -> AsyncIterator[asyncssh.SSHAgentClient]:
    if not os.environ.get(AGENT):
        raise UsageError(NO_KEY)
    try:
        agent = await asyncssh.connect_agent()
    except OSError as problem:
        raise UsageError(_SILENT) from problem
    try:
        yield agent
    finally:
        agent.close()
        await agent.wait_closed()


async def _from_agent(agent: asyncssh.SSHAgentClient) -> Sequence[asyncssh.SSHKeyPair]:
    try:
        keys = await agent.get_keys()
    except (OSError, ValueError) as problem:
        raise UsageError(_SILENT) from problem
    if not keys:
        raise UsageError(NO_KEY)
    return keys


_SILENT = "Agen SSH tidak menjawab. Periksa dengan ssh-add -l, lalu ulangi."
