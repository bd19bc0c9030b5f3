import pytest

from pipeline.visitors.classes.fake_search_engine import fake_search_engine
from pipeline.visitors.part import Claim

_GOOGLE = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"
_BING = "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)"


@pytest.mark.parametrize(
    ("agent", "address", "seen"),
    [
        (_GOOGLE, "66.249.66.1", False),
        (_GOOGLE, "203.0.113.9", True),
        (_GOOGLE, "2001:db8::1", True),
        (_GOOGLE, "34.1.2.3", False),
        (_GOOGLE, "10.0.0.1", False),
        (_GOOGLE, "8.228.0.1", False),
        (_BING, "157.55.39.4", False),
        (_BING, "139.217.52.3", False),
        (_BING, "203.0.113.9", True),
        ("Mozilla/5.0 (compatible; YandexBot/3.0)", "203.0.113.9", False),
        ("Mozilla/5.0 Firefox/140.0", "203.0.113.9", False),
    ],
)
def test_only_who_calls_from_elsewhere_is_accused(agent: str, address: str, seen: bool) -> None:
    assert bool(list(fake_search_engine(Claim(agent, address)))) is seen
