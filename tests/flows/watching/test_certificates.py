"""Certificates of a private authority, shown by a real nginx: sound, late, for another, unknown."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.flows.watching.page_jobs import certificate_jobs, page_jobs
from pipeline.flows.watching.watched import Watched
from pipeline.monitor.result import State
from pipeline.outside.tls import certificate_of
from tests.flows.watching.conftest import asked, needs_nginx, states
from tests.monitor.authority import authority, nginx_with
from tests.servers import free_port

Watch = Callable[..., Watched]
_INVALID, _NEAR = "MON010 localhost", "MON011 localhost"
_WELL = 'location / { return 200 "ada"; }'


@needs_nginx
@pytest.mark.parametrize(
    ("host", "days", "believed", "wanted", "words"),
    [
        ("localhost", 90, True, {_INVALID: State.OK, _NEAR: State.OK}, ""),
        ("localhost", 10, True, {_INVALID: State.OK, _NEAR: State.WARN}, "berlaku sampai"),
        ("localhost", 2, True, {_INVALID: State.OK, _NEAR: State.BAD}, "berlaku sampai"),
        ("localhost", -1, True, {_INVALID: State.BAD}, "sudah lewat"),
        ("lain.example", 90, True, {_INVALID: State.BAD, _NEAR: State.OK}, "untuk nama lain"),
        ("localhost", 90, False, {_INVALID: State.BAD, _NEAR: State.OK}, "rantainya tidak sah"),
    ],
)
def test_how_a_certificate_stands(
    watch: Watch,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    host: str,
    days: int,
    believed: bool,
    wanted: dict[str, State],
    words: str,
) -> None:
    issuer = authority(tmp_path / "ca")
    trusted = issuer if believed else authority(tmp_path / "lain", "Penerbit Lain")
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(trusted.file))
    with nginx_with(tmp_path / "n", _WELL, tls=issuer.issue(host, days)) as port:
        watched = watch(f"https://localhost:{port}")
        found = asked(certificate_jobs(watched))
        page = asked(list(page_jobs(watched))[:1])["MON001 /"]
    assert states(found) == wanted
    assert words in " ".join(result.reason for result in found.values())
    assert page.state is wanted[_INVALID], "a page is only up where its certificate is believed"


def test_a_server_without_tls_is_not_seen(watch: Watch) -> None:
    found = asked(certificate_jobs(watch(f"https://localhost:{free_port()}")))
    assert states(found) == {_INVALID: State.UNKNOWN}


@needs_nginx
def test_a_site_in_plain_http_has_no_certificate(watch: Watch, tmp_path: Path) -> None:
    with nginx_with(tmp_path / "n", _WELL) as port:
        assert asked(certificate_jobs(watch(f"http://127.0.0.1:{port}"))) == {}
        assert "sambungan TLS gagal" in certificate_of("127.0.0.1", port, 3).silence
