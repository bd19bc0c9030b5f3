"""`terbit verify https://...`: by address alone, on any machine, with the court's public key."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.errors import UsageError

if TYPE_CHECKING:
    from pipeline.flows.releasing.verify_address import SiteVerified

_KINDS = ("ssh-", "ecdsa-", "sk-")


def is_address(text: str) -> bool:
    """Return whether what a person wants verified is an address, not the name of a target."""
    return "://" in text


def by_address(
    folder: Path, address: str, key: str | None, court: str | None = None, *, json: bool = False
) -> int:
    """Verify a site by its address, tell what was seen, and return the exit code.

    Without a key that of the court's folder counts, where `folder` is one.
    """
    from pipeline.cli.screen import print_json, progress
    from pipeline.flows.releasing.verify_address import verify_address
    from pipeline.outside.clock import this_second

    keys, court = _keys(folder, key, court)
    with progress(quiet=json) as steps:
        found = verify_address(address, keys, this_second(), court, steps)
    if json:
        print_json(_document(found))
    else:
        _tell(found)
    return found.exit_code


def _keys(folder: Path, key: str | None, court: str | None) -> tuple[list[str], str | None]:
    if key is None:
        return _of_folder(folder, court)
    from pipeline.release.seal import keys_in

    text = key if key.startswith(_KINDS) else _read(Path(key).expanduser())
    try:
        keys = list(keys_in(text))
    except ValueError as problem:
        raise UsageError(f"Periksa --key: ini bukan kunci publik SSH: {problem}") from None
    if not keys:
        raise UsageError(f"Periksa --key: {key} tidak memuat kunci.")
    return keys, court


def _of_folder(folder: Path, court: str | None) -> tuple[list[str], str | None]:
    from urllib.parse import urlsplit

    from pipeline.config.load import load_config

    if (folder / "site_config").is_dir():
        config = load_config(folder)
        if config.release.manifest_key:
            host = urlsplit(config.court.url).hostname
            return [config.release.manifest_key], court or host
    raise UsageError(
        "Tunjuk kunci publik pengadilan: --key FILE, atau --key 'ssh-ed25519 AAAA...'. "
        "Mintalah langsung kepada pengadilan, jangan hanya dari situs yang diperiksa."
    )


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        raise UsageError(f"Periksa --key: {file} tidak terbaca ({problem}).") from None


def _document(found: "SiteVerified") -> dict[str, Any]:
    listing, looked = found.listing, found.looked
    told: dict[str, Any] = {"version": 1, "site": found.base, "signed": found.doubt is None}
    if listing is None or looked is None:
        return told | {"equal": False, "reason": found.doubt}
    return told | {
        "equal": looked.exit_code == 0,
        "commit": listing.commit,
        "as_of": listing.as_of.isoformat(),
        "files": looked.counts(),
        "not_served": list(looked.hidden),
        "differences": [
            {"path": path, "sameness": one.sameness.value, "detail": one.detail}
            for path, one in looked.compared.items()
            if one.sameness != "equal"
        ],
        "extra_files_seen": False,
    }


def _tell(found: "SiteVerified") -> None:
    from pipeline.cli.screen import out
    from pipeline.flows.releasing.verify_address import EXTRA_UNSEEN

    listing, looked = found.listing, found.looked
    if listing is None or looked is None:
        message = f"[bold]Tidak terbukti:[/bold] {found.doubt}. Isinya tidak diperiksa."
        out.print(message, soft_wrap=True)
        return
    out.print(f"{found.base}: manifes bertanda tangan pengadilan.", soft_wrap=True)
    commit = listing.commit or "tidak disebut"
    out.print(f"Komit {commit}, dibuat untuk {listing.as_of}.", soft_wrap=True)
    for line in looked.lines():
        out.print(f"  {line}", markup=False, soft_wrap=True)
    counts = looked.counts()
    out.print(
        f"{len(looked.compared)} berkas diperiksa: {counts['equal'] + counts['transformed']} sama, "
        f"{len(looked.wrong)} tidak sama, {len(looked.unknown)} belum dapat dipastikan."
    )
    if looked.hidden:
        out.print(f"{len(looked.hidden)} berkas hanya dibaca server, jadi tidak diperiksa.")
    out.print(EXTRA_UNSEEN, soft_wrap=True)
