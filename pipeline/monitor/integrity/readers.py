"""Four readers: injected pages are often shown to some of them only.

A page that a search engine alone gets, or a visitor who comes from its results, is not seen by the
court's own people. An engine that is known by its network address instead cannot be imitated.
"""

from dataclasses import dataclass

_DESKTOP = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/140.0.0.0 Safari/537.36"
)
_PHONE = (
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/140.0.0.0 Mobile Safari/537.36"
)
_ENGINE = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"
_LANGUAGE = ("Accept-Language", "id-ID,id;q=0.9,en;q=0.8")


@dataclass(frozen=True)
class Reader:
    """Who asks: a name for the evidence, words in Indonesian, and the headers that tell it."""

    name: str
    words: str
    headers: tuple[tuple[str, str], ...]


BROWSER = Reader("browser", "peramban", (("User-Agent", _DESKTOP), _LANGUAGE))
FROM_SEARCH = Reader(
    "from-search",
    "peramban yang datang dari Google",
    (("User-Agent", _DESKTOP), _LANGUAGE, ("Referer", "https://www.google.com/")),
)
ENGINE = Reader("googlebot", "Googlebot", (("User-Agent", _ENGINE),))
PHONE = Reader("phone", "ponsel", (("User-Agent", _PHONE), _LANGUAGE))
READERS = (BROWSER, FROM_SEARCH, ENGINE, PHONE)
