"""Recovery of sites on servers: with a shell, and over SFTP alone, where no hash is counted."""

from pathlib import Path
from typing import Any

import pytest

from tests.flows.recovering.conftest import PAGES, Victim
from tests.release.command import said
from tests.release.far import far

_HOSTS = {
    "shell": ("ssh", {}),
    "sftp": ("sftp", {"sftp": "-P symlink"}),
}


@pytest.mark.parametrize(("kind", "setup"), _HOSTS.values(), ids=_HOSTS)
def test_a_defaced_site_on_a_server_is_published_again(
    tmp_path: Path, kind: str, setup: dict[str, Any]
) -> None:
    with far(kind, tmp_path, **setup) as place:
        place.write(PAGES)
        said(place.root, "deploy")
        victim = Victim(place.root, place.address, place.served)
        victim.deface()
        same_size = PAGES["berita/04/b-3/index.html"].replace(b"isi", b"jua")
        victim.put("berita/04/b-3/index.html", same_size)
        assert "Asing: slot/index.html" in said(
            place.root, "incident", "recover", "--dry-run", code=1
        )
        told = said(place.root, "incident", "recover")
        assert "sama dengan yang diterbitkan" in told
        victim.ensure_original()
        assert "Tidak ada yang perlu dipulihkan" in said(place.root, "incident", "recover")
