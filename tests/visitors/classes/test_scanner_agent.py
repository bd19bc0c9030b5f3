import pytest

from pipeline.visitors.classes.scanner_agent import scanner_agent
from pipeline.visitors.part import AGENT, Part


@pytest.mark.parametrize("text", ["sqlmap/1.8", "Mozilla/5.0 Nikto/2.5", "w3af.org"])
def test_it_is_seen(text: str) -> None:
    assert list(scanner_agent(Part(AGENT, text)))


@pytest.mark.parametrize("text", ["Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0", "Googlebot/2.1"])
def test_it_is_not_seen(text: str) -> None:
    assert not list(scanner_agent(Part(AGENT, text)))
