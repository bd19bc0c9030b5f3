import pytest

from pipeline.visitors.classes.old_site_address import old_site_address
from pipeline.visitors.part import TARGET, Part


@pytest.mark.parametrize(
    "text",
    [
        "/index.php?option=com_content&view=article&id=12",
        "/index.php/berita",
        "/profil/12-sejarah-pengadilan",
        "/images/stories/ketua.jpg",
    ],
)
def test_it_is_seen(text: str) -> None:
    assert list(old_site_address(Part(TARGET, text)))


@pytest.mark.parametrize("text", ["/berita/", "/unduh/a.pdf"])
def test_it_is_not_seen(text: str) -> None:
    assert not list(old_site_address(Part(TARGET, text)))
