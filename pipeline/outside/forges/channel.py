"""Speaking HTTP with a forge: patient, to one host only, and never telling the token."""

import datetime as dt
import json
import time
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urljoin, urlsplit

import requests

from pipeline.errors import UnfinishedError
from pipeline.outside.forges.exchange import Answer, Paging, Secret
from pipeline.outside.forges.outcomes import AGAIN, LostAnswerError, RejectedError, unexpected
from pipeline.outside.forges.patience import Patience, Rests, Trouble, trouble_of

_LARGEST = 20_000_000
_MOST_PAGES = 200
_MOST_REDIRECTS = 3


class Channel:
    """One forge's API at `base`, an address without a slash at its end."""

    def __init__(
        self,
        base: str,
        secret: Secret,
        headers: Mapping[str, str],
        paging: Paging,
        patience: Patience,
    ) -> None:
        self._base = base
        self._host = urlsplit(base).netloc
        self._secret = secret
        self._headers = {"User-Agent": "terbit", **headers}
        self._paging = paging
        self._patience = patience

    def get(self, path: str, **query: str | int) -> Any:
        """Return one document."""
        return self._patiently("GET", path, query, None, repeatable=True).document

    def pages(self, path: str, **query: str | int) -> Iterator[Any]:
        """Yield the entries of a list, page after page.

        The address of each page is our own and not the answer's, so that no answer can send the
        token elsewhere.
        """
        seen, size = 0, self._paging.size
        for page in range(1, _MOST_PAGES + 1):
            asked = {**query, self._paging.key: size, "page": page}
            answer = self._patiently("GET", path, asked, None, repeatable=True)
            if not isinstance(answer.document, list):
                raise unexpected(path)
            yield from answer.document
            seen += len(answer.document)
            if answer.is_last(page, size, seen):
                return
        raise UnfinishedError(f"Belum selesai: daftar {path} di forge tidak ada habisnya.")

    def change(self, method: str, path: str, body: Any = None) -> Any:
        """Ask for something that may be asked twice without harm; return the document."""
        return self._patiently(method, path, {}, body, repeatable=True).document

    def remove(self, path: str) -> None:
        """Remove something; that it is gone already is as good."""
        try:
            self.change("DELETE", path)
        except RejectedError as answer:
            if answer.status != 404:
                raise

    def create(self, path: str, body: Any) -> Any:
        """Ask for something new; raises LostAnswerError where it may have come to be unheard."""
        return self._patiently("POST", path, {}, body, repeatable=False).document

    def _patiently(
        self, method: str, path: str, query: Mapping[str, Any], body: Any, *, repeatable: bool
    ) -> Answer:
        rests = Rests(self._patience)
        while True:
            answer = self._ask(method, path, query, body)
            if isinstance(answer, Answer):
                return answer
            if answer.may_have_worked and not repeatable:
                raise LostAnswerError(self._unfinished(answer))
            if not rests.again(answer.wait):
                raise UnfinishedError(self._unfinished(answer))

    def _unfinished(self, trouble: Trouble) -> str:
        wait = f" Forge meminta menunggu {trouble.wait:.0f} detik." if trouble.wait else ""
        return f"Belum selesai: forge {self._host}: {trouble.cause}.{wait} {AGAIN}"

    def _ask(self, method: str, path: str, query: Mapping[str, Any], body: Any) -> Answer | Trouble:
        """Ask once. The cause of a failure is dropped: it may quote the request."""
        try:
            with requests.Session() as session:
                # Loopback is never reached through a proxy.
                session.trust_env = self._base.startswith("https:")
                return self._heard(session, method, self._base + path, query, body)
        except requests.exceptions.SSLError:
            message = f"Belum selesai: sertifikat {self._host} tidak dapat dipercaya. Periksa."
            raise UnfinishedError(message) from None
        except requests.exceptions.ConnectTimeout:
            return Trouble("tidak dapat dihubungi")
        except requests.exceptions.Timeout:
            return Trouble("tidak menjawab", may_have_worked=True)
        except (requests.exceptions.RequestException, OSError):
            return Trouble("sambungan terputus", may_have_worked=True)

    def _heard(
        self,
        session: requests.Session,
        method: str,
        address: str,
        query: Mapping[str, Any],
        body: Any,
    ) -> Answer | Trouble:
        for _ in range(_MOST_REDIRECTS):
            with session.request(
                method,
                address,
                params=query or None,
                json=body,
                auth=self._secret,
                headers=self._headers,
                timeout=(self._patience.connect, self._patience.read),
                allow_redirects=False,
                stream=True,
            ) as response:
                if not response.is_redirect:
                    return self._read(response)
                address, query = self._same_host(method, response), {}
        raise UnfinishedError(f"Belum selesai: forge {self._host} mengalihkan berputar-putar.")

    def _same_host(self, method: str, response: requests.Response) -> str:
        target = urljoin(response.url, response.headers["Location"])
        here, there = urlsplit(response.url), urlsplit(target)
        if method != "GET" or (here.scheme, here.netloc) != (there.scheme, there.netloc):
            message = (
                f"Belum selesai: forge {self._host} mengalihkan ke {there.netloc}. Token tidak "
                "dikirim ke sana. Perbaiki `url` atau `repository` di forge.yml."
            )
            raise UnfinishedError(message)
        return target

    def _read(self, response: requests.Response) -> Answer | Trouble:
        trouble = trouble_of(response.status_code, response.headers, dt.datetime.now(dt.UTC))
        if trouble is not None:
            return trouble
        if response.status_code >= 300:
            raise RejectedError(response.status_code)
        text = self._whole(response)
        if text is None:
            return Trouble("jawaban terlalu lama atau terlalu besar", may_have_worked=True)
        try:
            document = json.loads(text) if text else None
            return Answer(document, response.links, response.headers)
        except ValueError:
            return Trouble("jawaban tidak utuh", may_have_worked=True)

    def _whole(self, response: requests.Response) -> bytes | None:
        """Return the body, or None where it does not end in time or in size."""
        until = time.monotonic() + self._patience.whole
        text = bytearray()
        for piece in response.iter_content(65536):
            text += piece
            if len(text) > _LARGEST or time.monotonic() > until:
                return None
        return bytes(text)
