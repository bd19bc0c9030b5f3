"""Alerts over a real mail server and a real webhook, which fail in every way there is."""

import datetime as dt
import json
import quopri
import secrets
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from pipeline.errors import UsageError
from pipeline.flows.watching import alert_channels, alerts
from pipeline.flows.watching.alert_channels import send_test
from pipeline.flows.watching.run import Ran, run_monitor
from pipeline.flows.watching.show import show_monitor
from pipeline.flows.watching.watched import Job, Watched, one
from pipeline.monitor.probe import Probe
from pipeline.monitor.result import OK, Result, State
from pipeline.outside.watch_store.opened import PATH
from tests.config.sample import change
from tests.flows.watching.receivers import Receiver, receiver

_NOW = dt.datetime(2026, 11, 28, 5, 0, tzinfo=dt.UTC)
_STEP = dt.timedelta(minutes=5)
_BAD = Result(State.BAD, "/: dijawab 502.")
_VARIABLE = "TERBIT_ALERT_UJI"


def _jobs(answer: Result, *, doubts: int = 0) -> Callable[[Watched], list[Job]]:
    def jobs(watched: Watched) -> Iterator[Job]:
        yield one(Probe("MON001", "/", watched.interval, urgent=True), lambda: answer)
        for number in range(doubts):
            doubt = Result(State.WARN, f"Butir {number}: belum ada di situs.")
            yield one(
                Probe("MON150", f"butir-{number}", watched.interval), lambda doubt=doubt: doubt
            )

    return lambda watched: list(jobs(watched))


@pytest.fixture
def named(demo_copy: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """Return what names channels: each by the address that the environment then holds."""

    def made(**addresses: str) -> Path:
        rows = []
        for name, address in addresses.items():
            monkeypatch.setenv(f"{_VARIABLE}_{name.upper()}", address)
            rows.append(f"{{name: {name}, to: Admin, variable: {_VARIABLE}_{name.upper()}}}")
        change(demo_copy, "monitor", "alert_channels: []", f"alert_channels: [{', '.join(rows)}]")
        return demo_copy

    return made


def _run(root: Path, step: int, answer: Result, **more: int) -> Ran:
    return run_monitor(root, _NOW + step * _STEP, jobs=_jobs(answer, **more))


def test_an_incident_is_told_by_mail_and_webhook_once_and_so_is_its_end(
    named: Callable[..., Path],
) -> None:
    with receiver("mail") as mail, receiver() as hook:
        root = named(surel=mail.mail("pantau"), kait=hook.webhook("x"))
        for step, answer in enumerate((_BAD, _BAD, OK, OK, OK)):
            assert all(each.why == "" for each in _run(root, step, answer).sent)
    first, last = (json.loads(each) for each in hook.received)
    assert first["title"] == "[Pengadilan Negeri Contoh] INSIDEN: Situs tidak dapat dibuka"
    assert "- /: dijawab 502." in first["message"]
    assert last["title"] == "[Pengadilan Negeri Contoh] PULIH: Situs tidak dapat dibuka"
    assert len(mail.received) == 2
    assert "- /: dijawab 502." in quopri.decodestring(mail.received[0].encode()).decode()


def test_twenty_missing_items_are_one_message_with_a_list(named: Callable[..., Path]) -> None:
    with receiver() as hook:
        root = named(kait=hook.webhook("x"))
        for step in range(3):
            _run(root, step, OK, doubts=20)
    (told,) = map(json.loads, hook.received)
    assert "- dan 12 lainnya" in told["message"]


_WAYS = [("webhook", "refusing", "dijawab 500"), ("webhook", "slow", "tidak tersambung")]
_WAYS += [
    ("webhook", "half", "tidak tersambung"),
    ("mail", "refusing", "tidak tersambung|tidak di"),
]
_WAYS += [("mail", "slow", "tidak tersambung"), ("mail", "half", "tidak tersambung|tidak di")]


@pytest.mark.parametrize(("kind", "manner", "words"), _WAYS)
def test_a_channel_that_fails_is_kept_shown_and_told_later(
    named: Callable[..., Path], kind: str, manner: str, words: str
) -> None:
    with receiver(kind, manner) as there:
        secret = f"r{secrets.token_hex(8)}"
        address = there.mail(secret) if kind == "mail" else there.webhook(secret)
        root = named(satu=address)
        failed = _run(root, 0, _BAD)
        assert failed.exit_code == 1 and any(
            each in failed.sent[0].why for each in words.split("|")
        )
        assert there.received == []
        shown = show_monitor(root, _NOW + _STEP, 1)
        assert (shown.failing["satu"].failures, shown.failing["satu"].failing) == (1, _NOW)
        there.manner = "good"
        assert _run(root, 1, _BAD).sent[0].why == ""
    body = quopri.decodestring(there.received[0].encode()).decode()
    assert "Saluran satu tidak sampai sejak 28-11-2026" in body
    assert not show_monitor(root, _NOW + 2 * _STEP, 1).failing
    assert all(secret.encode() not in file.read_bytes() for file in (root / "var").iterdir())
    assert secret not in f"{failed}{shown}"


def _gone() -> str:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return f"json://127.0.0.1:{taken.getsockname()[1]}/"


def test_where_no_channel_gets_through_the_run_says_so(named: Callable[..., Path]) -> None:
    root = named(satu=_gone(), dua=_gone())
    _run(root, 0, _BAD)
    ran = _run(root, 1, OK)
    assert (len(ran.sent), ran.exit_code) == (2, 3)
    assert set(show_monitor(root, _NOW + _STEP, 1).failing) == {"satu", "dua"}


def test_one_channel_tells_of_the_other(named: Callable[..., Path]) -> None:
    with receiver() as hook:
        root = named(satu=_gone(), dua=hook.webhook("x"))
        for step, answer in enumerate((_BAD, OK, OK)):
            _run(root, step, answer)
    assert len(hook.received) == 2
    assert "Saluran satu tidak sampai" in json.loads(hook.received[1])["message"]


def test_no_channel_keeps_a_run_waiting(
    named: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(alerts, "LONGEST", 0.5)
    with receiver(manner="drip") as hook:
        (sent,) = _run(named(satu=hook.webhook("x")), 0, _BAD).sent
    assert sent.why == "tidak selesai pada waktunya"


def test_a_channel_that_cannot_be_used_stops_the_monitor_before_it_asks(
    named: Callable[..., Path],
) -> None:
    root = named(satu="", dua="gapapa://rahasia", tiga="json://127.0.0.1/")
    with pytest.raises(UsageError) as caught:
        _run(root, 0, _BAD)
    told = str(caught.value)
    assert "- satu: Isi variabel lingkungan TERBIT_ALERT_UJI_SATU" in told
    assert "- dua: Perbaiki isi" in told and "rahasia" not in told and "tiga" not in told
    assert not (root / PATH).exists()


def test_without_apprise_it_says_how_to_get_it(
    named: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "apprise", None)
    with pytest.raises(UsageError, match=r"terbit\[alerts\]"):
        _run(named(satu="json://127.0.0.1/"), 0, _BAD)


def test_the_test_message(named: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(alert_channels, "LONGEST", 5.0)
    with receiver() as hook:
        root = named(satu=hook.webhook("x"), dua=_gone())
        done = {each.name: why for each, why in send_test(root).items()}
        assert done["satu"] == "" and done["dua"].startswith("tidak tersambung")
        assert [each.name for each in send_test(root, "satu")] == ["satu"]
        assert len(hook.received) == 2 and "Pesan uji" in hook.received[0]
        with pytest.raises(UsageError, match="Saluran tiga tidak ada"):
            send_test(root, "tiga")


def test_a_court_without_channels_is_told_where_they_are_named(demo_copy: Path) -> None:
    with pytest.raises(UsageError, match="alert_channels"):
        send_test(demo_copy)
    assert _run(demo_copy, 0, _BAD).sent == ()


def _seen_arguments() -> str:
    seen = []
    for file in Path("/proc").glob("[0-9]*/cmdline"):
        with suppress(OSError):  # of a process that ended meanwhile
            seen.append(file.read_bytes().decode("utf-8", "replace"))
    return "".join(seen)


def test_no_secret_is_told_by_the_command_or_the_list_of_processes(
    named: Callable[..., Path],
) -> None:
    with receiver(manner="slow") as hook:
        secret = secrets.token_hex(12)
        root = named(satu=hook.webhook(secret))
        command = [sys.executable, "-m", "pipeline.cli", "-C", str(root), "monitor", "test-alert"]
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        ) as process:
            listed = _seen_arguments()
            while "test-alert" not in listed and process.poll() is None:
                listed = _seen_arguments()  # a process that has just begun has none yet
            told, _ = process.communicate(timeout=60)
    assert process.returncode == 3
    assert "satu (Admin): TIDAK SAMPAI: tidak tersambung" in told
    assert "test-alert" in listed
    assert secret not in told + listed
    assert isinstance(hook, Receiver)
