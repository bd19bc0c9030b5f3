import pytest

from pipeline.visitors.classes.file_inclusion import file_inclusion
from pipeline.visitors.part import TARGET, Part


@pytest.mark.parametrize(
    "text",
    [
        "/?f=http://x.example/a.txt",
        "/?f=php://filter/x",
        "/?u=http://169.254.169.254/latest/meta-data",
        "/?f=file:///etc/hosts",
    ],
)
def test_it_is_seen(text: str) -> None:
    assert list(file_inclusion(Part(TARGET, text)))


@pytest.mark.parametrize("text", ["/?q=alamat+situs", "/berita/http-dan-https/"])
def test_it_is_not_seen(text: str) -> None:
    assert not list(file_inclusion(Part(TARGET, text)))
