"""An answer beside its file: equal, changed on the way, or not what was published."""

import gzip
import hashlib
import zlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.release.answers import Answer, Silence
from pipeline.release.compare import Compared, Looked, Sameness, compare
from pipeline.release.listing import Listed

_MAIL = "info@pn-contoh.example"
PAGE = (
    f'<html>\n  <body>\n    <a href="mailto:{_MAIL}">{_MAIL}</a>\n    <p>Isi.</p>\n</body></html>\n'
).encode()
_BEACON = (
    b'<script defer src="https://static.cloudflareinsights.com/beacon.min.js/vcd15cbe7772f49c3" '
    b"""integrity="sha512-ZpsOmlRQV6y+/=" data-cf-beacon='{"version":"2024.11.0"}' """
    b'crossorigin="anonymous"></script>\n'
)
_CLOUD = {"cf-ray": "8f-SIN"}


def listed(body: bytes) -> Listed:
    return Listed(len(body), hashlib.sha256(body).hexdigest())


def answer(body: bytes, status: int = 200, **headers: str) -> Answer:
    told = {name.replace("_", "-"): value for name, value in headers.items()}
    return Answer(status, told, len(body), hashlib.sha256(body).hexdigest(), body)


def _cloud(body: bytes) -> Answer:
    return answer(body, **_CLOUD)


def _with(added: bytes) -> bytes:
    return PAGE.replace(b"</body>", added + b"</body>")


def _code(mail: str, key: int = 0x5A) -> bytes:
    return bytes([key, *(each ^ key for each in mail.encode())]).hex().encode()


def _hidden() -> bytes:
    """The page as Cloudflare shows it when it hides mail addresses."""
    plain = f'<a href="mailto:{_MAIL}">{_MAIL}</a>'.encode()
    code = _code(_MAIL)
    hidden = (
        b'<a href="/cdn-cgi/l/email-protection#' + code + b'"><span class="__cf_email__" '
        b'data-cfemail="' + code + b'">[email&#160;protected]</span></a>'
    )
    script = (
        b'<script data-cfasync="false" src="/cdn-cgi/scripts/5c5dd728/cloudflare-static/'
        b'email-decode.min.js"></script>'
    )
    return _with(script).replace(plain, hidden)


_TIGHT = b"<html><body><a href=mailto:info@pn-contoh.example>info</a><p>Isi.</p></body></html>"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        pytest.param(answer(PAGE), "equal", id="the same bytes"),
        pytest.param(answer(PAGE, 410), "equal", id="a notice of withdrawal"),
        pytest.param(answer(b"Gone", 410), "missing", id="gone without its notice"),
        pytest.param(answer(PAGE, 404), "missing", id="not found, with the page itself"),
        pytest.param(answer(PAGE, 500), "unseen", id="a server in trouble"),
        pytest.param(answer(b"", 403), "unseen", id="kept out"),
        pytest.param(answer(b"", 429), "unseen", id="asked too often"),
        pytest.param(answer(b"", 301, location="https://judi.example/"), "differs", id="led away"),
        pytest.param(answer(PAGE, 206), "differs", id="a part"),
        pytest.param(answer(PAGE + b" "), "differs", id="a byte more"),
        pytest.param(answer(PAGE[:-1]), "differs", id="a byte less"),
        pytest.param(answer(PAGE.replace(b"Isi", b"Isl")), "differs", id="another byte"),
        pytest.param(answer(b""), "differs", id="empty"),
        pytest.param(Silence("tidak tersambung"), "unseen", id="no answer"),
        pytest.param(
            answer(gzip.compress(PAGE), content_encoding="gzip"), "transformed", id="packed"
        ),
        pytest.param(
            answer(zlib.compress(PAGE), content_encoding="deflate"), "transformed", id="packed too"
        ),
        pytest.param(
            answer(gzip.compress(PAGE + b"!"), content_encoding="gzip"), "differs", id="packed lie"
        ),
        pytest.param(answer(PAGE, content_encoding="gzip"), "differs", id="not packed at all"),
        pytest.param(answer(PAGE, content_encoding="br"), "differs", id="said to be packed"),
        pytest.param(_cloud(_with(_BEACON)), "transformed", id="a counter of the network's"),
        pytest.param(
            answer(gzip.compress(_with(_BEACON)), content_encoding="gzip", cf_ray="1"),
            "transformed",
            id="a counter, packed",
        ),
        pytest.param(_cloud(_hidden()), "unclear", id="mail addresses hidden"),
        pytest.param(_cloud(_TIGHT), "unclear", id="squeezed, as it seems"),
        pytest.param(answer(_TIGHT), "differs", id="squeezed by nobody known"),
        pytest.param(_cloud(_with(b"<p>slot gacor</p>")), "differs", id="words put in"),
        pytest.param(
            _cloud(_with(_BEACON) + b"<a href=x>slot</a>"), "differs", id="beside the counter"
        ),
        pytest.param(
            _cloud(_with(_BEACON.replace(b"defer", b"onload=alert(1) defer"))),
            "differs",
            id="a counter that does more",
        ),
        pytest.param(
            _cloud(
                _with(_BEACON.replace(b"cloudflareinsights.com", b"cloudflareinsights.example"))
            ),
            "differs",
            id="a counter from elsewhere",
        ),
        pytest.param(
            _cloud(_hidden().replace(_code(_MAIL), _code("info@pn-contoh.exampla"))),
            "differs",
            id="another mail address hidden",
        ),
    ],
)
def test_a_page(given: Answer | Silence, expected: str) -> None:
    assert compare("index.html", given, listed(PAGE)).sameness == expected


@pytest.mark.parametrize(
    ("path", "headers", "expected"),
    [
        ("foto.jpg", {"cf-ray": "1", "cf-polished": "origSize=9"}, "unclear"),
        ("foto.jpg", {"cf-ray": "1", "content-type": "image/webp"}, "unclear"),
        ("foto.jpg", {"cf-ray": "1", "content-type": "image/jpeg"}, "differs"),
        ("foto.jpg", {"content-type": "image/webp"}, "differs"),
        ("putusan.pdf", {"cf-ray": "1", "cf-polished": "x"}, "differs"),
        ("cari/indeks/2026.pack", {"cf-ray": "1"}, "differs"),
    ],
)
def test_what_nobody_squeezes_differs(path: str, headers: dict[str, str], expected: str) -> None:
    given = Answer(200, headers, 3, "0" * 64, b"abc")
    assert compare(path, given, listed(b"abcdef")).sameness == expected


def test_a_body_too_large_to_keep_is_compared_all_the_same() -> None:
    wanted = Listed(9_000_000, "1" * 64)
    assert compare("v.mp4", Answer(200, {}, 9_000_000, "1" * 64, None), wanted).sameness == "equal"
    assert (
        compare("v.mp4", Answer(200, {}, 9_000_001, "2" * 64, None), wanted).sameness == "differs"
    )


@given(st.binary(max_size=200), st.sampled_from(["gzip", "deflate", "br", "identity", "x"]))
def test_no_body_passes_for_another(body: bytes, coding: str) -> None:
    """Whatever the traces say: only the published bytes are equal, or harmlessly changed."""
    given = answer(body, content_encoding=coding, cf_ray="1", via="1.1 x", cf_polished="1")
    found = compare("index.html", given, listed(PAGE)).sameness
    assert found not in (Sameness.EQUAL, Sameness.TRANSFORMED)


def _looked(**kinds: Any) -> Looked:
    return Looked({path: Compared(Sameness(kind), "sebab") for path, kind in kinds.items()})


@pytest.mark.parametrize(
    ("looked", "code"),
    [
        (_looked(a="equal", b="transformed"), 0),
        (_looked(a="equal", b="unclear"), 3),
        (_looked(a="unseen"), 3),
        (_looked(a="unseen", b="missing"), 1),
        (_looked(a="differs"), 1),
        (_looked(), 0),
    ],
)
def test_what_was_not_seen_is_never_clean_and_what_is_wrong_comes_first(
    looked: Looked, code: int
) -> None:
    assert looked.exit_code == code


def test_it_is_told_worst_first() -> None:
    looked = _looked(a="equal", b="transformed", c="missing", d="differs")
    assert list(looked.lines()) == [
        "Berbeda: d (sebab)",
        "Hilang: c (sebab)",
        "Sama, tetapi diubah di jalan: b (sebab)",
    ]
    assert looked.counts()["equal"] == 1
    assert sum(looked.counts().values()) == 4
