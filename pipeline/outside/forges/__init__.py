"""Forges: Forgejo and Gitea, GitHub, GitLab, asked in one way."""

import os
from urllib.parse import urlsplit

from pipeline.config.forge import Forge as Settings
from pipeline.errors import UsageError
from pipeline.outside.forges import gitea, github, gitlab
from pipeline.outside.forges.channel import Channel
from pipeline.outside.forges.exchange import Secret
from pipeline.outside.forges.patience import Patience
from pipeline.outside.forges.protocol import Forge

__all__ = ["Forge", "Patience", "forge_of"]


def forge_of(settings: Settings, patience: Patience | None = None) -> Forge:
    """Return the court's forge, with the token that the environment holds.

    Raises UsageError where it holds none, or none that could be a token.
    """
    token = _token(settings.token_variable)
    patience = patience or Patience()
    if settings.kind == "github":
        secret = Secret("Authorization", f"Bearer {token}")
        channel = Channel(_github(settings.url), secret, github.HEADERS, github.PAGING, patience)
        return github.GitHub(channel, settings.repository, patience.first)
    plain = {"Accept": "application/json"}
    if settings.kind == "gitlab":
        secret = Secret("PRIVATE-TOKEN", token)
        channel = Channel(f"{settings.url}/api/v4", secret, plain, gitlab.PAGING, patience)
        return gitlab.GitLab(channel, settings.repository, patience.first)
    secret = Secret("Authorization", f"token {token}")
    channel = Channel(f"{settings.url}/api/v1", secret, plain, gitea.PAGING, patience)
    return gitea.Gitea(channel, settings.repository, patience.first)


def _github(url: str) -> str:
    """Return where the API is: a host of its own for github.com, a folder elsewhere."""
    return "https://api.github.com" if urlsplit(url).netloc == "github.com" else f"{url}/api/v3"


def _token(variable: str) -> str:
    token = os.environ.get(variable, "").strip()
    if not token:
        raise UsageError(f"Isi variabel lingkungan {variable} dengan token akun mesin di forge.")
    if not token.isascii() or not token.isprintable() or " " in token:
        raise UsageError(f"Perbaiki isi variabel lingkungan {variable}: itu bukan token.")
    return token
