"""The values that classes of suspicious activity look at."""

import re
from dataclasses import dataclass, field
from functools import cached_property

from pipeline.visitors.crawlers import Engines, shipped
from pipeline.visitors.decode import seen_by_server

# Twice what web servers take of one line of a request (nginx: large_client_header_buffers, Apache:
# LimitRequestLine), so that who sends more is seen by both ends of it.
_LONGEST = 16_384
_BLANKS = re.compile(r"\s{2,}")
_ODD = re.compile(r"""[\s'"<>(){}|`$;*^@!]|/(?:bin|etc|proc|dev)/|:/""")
# A header is looked at for what it injects only where it holds more than the brackets, semicolons
# and slashes that browsers write.
_INJECTED = re.compile(
    r"<[a-z!/?%]|\(\)\s*\{|\$[({@_]|\$\w*[/_]|jndi|^[;|&`]|^(?:set|env) -|/et[c*]\b|/bin/|::\w"
    r"|\bunion\b.{1,40}\bselect\b|['\"]\s*(?:or|and)\b\s*['\"\w(]|['\"]\s*on\w{4,20}\s*=|;\s*on\w{4,20}\s*="
    r"|\b(?:sleep|benchmark|extractvalue|waitfor|\w{1,40}_\w{1,40}|eval|system|phpinfo|encode|overlay)\b\s*(?:\(|delay)"
    r"|[;|`]\s*(?:wget|curl|cat|echo|ping)\s|\.\./\.\.|javascript:|base64_decode",
    re.MULTILINE,
)
# A word that people explain in brackets behind it, as in "user (pengguna)"; what only programs say
# is a call still.
_EXPLAINED = re.compile(
    r"(?<=[a-z])(?<!exec)(?<!eval)(?<!fopen)(?<!popen)(?<!thru)(?<!info)"
    r" \((?=[a-z]{3})[a-z ]{3,60}\)"
)
TARGET, REFERER, AGENT = "target", "referer", "agent"


@dataclass(frozen=True)
class Part:
    """One part of a request as the log tells it: its target (with method), referer or agent.

    `answered`: the server answered, and nothing says that the file is foreign to the site.
    """

    name: str
    text: str
    method: str = "GET"
    answered: bool = False

    @cached_property
    def seen(self) -> str:
        """Return the text as written and as a server decodes it, in lower case, a form a line."""
        return calm(seen_by_server(_ends(self.text)))

    @cached_property
    def path(self) -> str:
        """Return the forms of the path alone, in lower case, a form a line."""
        return calm(seen_by_server(_ends(self.text).partition("?")[0]))

    @property
    def lacking(self) -> bool:
        """Return whether it asks for something that the site did not have."""
        return self.name == TARGET and not self.answered

    @cached_property
    def values(self) -> str:
        """Return what a program would be handed, a value a line.

        Of a target its parameters, and its path where that holds signs which no address of a page
        has; a header only where it holds more than the brackets and semicolons of browsers.
        """
        if self.name != TARGET:
            return self.seen if _INJECTED.search(self.seen) else ""
        query = _ends(self.text).partition("?")[2]
        pieces = [_plain(seen_by_server(piece)) for piece in query.split("&") if piece]
        return "\n".join([*pieces, *([self.path] if _ODD.search(self.path) else [])])


def _ends(text: str) -> str:
    """Return a text, or both ends of one that is longer than any server takes."""
    half = _LONGEST // 2
    return text if len(text) <= _LONGEST else f"{text[:half]}&{text[-half:]}"


def _plain(forms: str) -> str:
    """Return forms of a value without what explains a word."""
    return _EXPLAINED.sub(" ", calm(forms))


def calm(forms: str) -> str:
    """Return forms without two blanks in a row: many would hold a pattern up for hours."""
    return _BLANKS.sub(lambda found: "\n" if "\n" in found[0] else " ", forms)


@dataclass(frozen=True)
class Visitor:
    """What one address did within the time that is looked at, told by its pseudonym.

    `foreign` counts requests in which a class saw a sign; `sent_most` those that sent something to
    the one address that got most, `sent_along` what all
    visitors together sent there.
    """

    name: str
    requests: int
    missing: int = 0
    busiest_minute: int = 0
    sent_most: int = 0
    foreign: int = 0
    foreign_days: int = 0
    sent_along: int = 0


@dataclass(frozen=True)
class Hour:
    """An hour of a day (ISO): how much was asked, and how often the server failed (5xx)."""

    day: str
    hour: int
    requests: int
    failed: int


@dataclass(frozen=True)
class Claim:
    """An agent, the address that it called from (only ever held while a log is read), and what is
    known of the networks of search engines.
    """

    agent: str
    address: str
    engines: Engines = field(default_factory=shipped)
