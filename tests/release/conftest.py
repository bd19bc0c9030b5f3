"""A court, and nginx before what is released of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.release.generated import court
from tests.release.web import nginx
from tests.servers import free_port


@dataclass(frozen=True)
class Live:
    """A court's folder, and the address at which nginx serves what is released of it."""

    root: Path
    address: str

    @property
    def www(self) -> Path:
        """Return the folder of the target."""
        return self.root / "var/www"


@pytest.fixture
def live(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Live]:
    """A court with nginx; a parameter gives keys of the target, such as {"serves": "path"}."""
    target, port = getattr(request, "param", {}), free_port()
    root = court(tmp_path / "court", f"http://127.0.0.1:{port}", **target)
    served = root / "var/www" / ("" if target.get("serves") == "path" else "current")
    with nginx(served, tmp_path / "nginx", port) as address:
        yield Live(root, address)
