"""The public key of the court's manifests, for readers who verify the site."""

from pipeline.config.court import Court

PATH = ".well-known/terbit/manifest_key.pub"


def manifest_key(key: str | None, court: Court) -> dict[str, bytes]:
    """Return the file by path; a court that does not sign has none.

    Whoever changes the site can change this file too: a reader needs the key by another way as
    well, and compares.
    """
    if key is None:
        return {}
    kind, blob = key.split(" ")[:2]
    host = court.url.removeprefix("https://")
    return {PATH: f"{kind} {blob} manifes@{host}\n".encode()}
