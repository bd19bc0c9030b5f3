"""What goes into an exchange with a forge, and what comes back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import requests
from requests.auth import AuthBase


@dataclass(frozen=True)
class Secret(AuthBase):
    """A token as one header; setting it this way keeps .netrc from replacing it."""

    header: str
    value: str = field(repr=False)

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        """Put the header on a request."""
        request.headers[self.header] = self.value
        return request


@dataclass(frozen=True)
class Paging:
    """How a forge counts the pages of a list: the name of the page's size, and its size."""

    key: str
    size: int


@dataclass(frozen=True)
class Answer:
    document: Any
    links: Mapping[str, Any]
    headers: Mapping[str, str]

    def is_last(self, page: int, size: int, seen: int) -> bool:
        """Return whether a list ends here: by its Link header, else by its total, else by its size.

        Forgejo and Gitea give most lists a total but no Link, and may leave entries out of a page.
        """
        if self.links:
            return "next" not in self.links
        total = self.headers.get("X-Total-Count", "")
        if total.isdecimal():
            empty = not self.document and page * size >= int(total)
            return seen >= int(total) or empty
        return len(self.document) < size
