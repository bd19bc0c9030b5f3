"""How a machine runs the monitor by itself: units of systemd, or lines of a crontab."""

from collections.abc import Mapping
from dataclasses import dataclass

_SERVICE = """\
# {about} Ditulis oleh terbit monitor install.
[Unit]
Description={description}
After=network-online.target
Wants=network-online.target

[Service]
Type=oneshot
User={user}
WorkingDirectory={folder}
# Alamat rahasia saluran pemberitahuan, misalnya TERBIT_ALERT_EMAIL=…; chmod 600, milik root.
EnvironmentFile=-/etc/terbit/pantau.env
ExecStart={program} -C {folder_word} {command}
# 1: ada yang bermasalah; 3: ada yang belum terlihat. Keduanya sudah dicatat.
SuccessExitStatus=1 3
TimeoutStartSec=10min
NoNewPrivileges=yes
PrivateTmp=yes
ProtectSystem=full
"""
_TIMER = """\
# {about} Ditulis oleh terbit monitor install.
[Unit]
Description={description}

[Timer]
OnCalendar={calendar}
RandomizedDelaySec=20
AccuracySec=5
Persistent=yes

[Install]
WantedBy=timers.target
"""
_HOURS = 60


@dataclass(frozen=True)
class Installed:
    """Where the program and the court's folder are, who runs it, and how often (minutes).

    `status` tells whether the court has a place for its status page.
    """

    program: str
    folder: str
    user: str
    minutes: int
    status: bool = False


def units(about: Installed) -> Mapping[str, str]:
    """Return the files of systemd by name: the run, a watch over the run itself, the status page.

    Of these only the run ends well with something wrong: what it found is told by alarms.
    """
    run = "Memeriksa situs yang tayang."
    watch = "Memeriksa apakah pemantauan masih berjalan."
    found = {
        "terbit-monitor.service": _service(about, run, "monitor run --due"),
        "terbit-monitor.timer": _timer(run, _calendar(about.minutes)),
        "terbit-monitor-alive.service": _strict(about, watch, "monitor alive"),
        "terbit-monitor-alive.timer": _timer(watch, "*-*-* *:07:00"),
    }
    return {**found, **_status(about)} if about.status else found


def _status(about: Installed) -> Mapping[str, str]:
    words = "Memasang halaman status untuk masyarakat."
    return {
        "terbit-monitor-status.service": _strict(about, words, "monitor status"),
        "terbit-monitor-status.timer": _timer(words, "*-*-* *:3/15:00"),
    }


def _strict(about: Installed, words: str, command: str) -> str:
    """Return a service that has failed wherever its command does not end with 0."""
    lines = _service(about, words, command).splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith(("# 1:", "SuccessExit")))


def _service(about: Installed, words: str, command: str) -> str:
    return _SERVICE.format(
        about=words,
        description=f"Terbit: {words[0].lower()}{words[1:].rstrip('.')}",
        user=about.user,
        folder=about.folder.replace("%", "%%"),
        folder_word=_word(about.folder),
        program=_word(about.program),
        command=command,
    )


def _timer(words: str, calendar: str) -> str:
    description = f"Terbit: {words[0].lower()}{words[1:].rstrip('.')}"
    return _TIMER.format(about=words, description=description, calendar=calendar)


def _calendar(minutes: int) -> str:
    """Return how systemd writes `every so many minutes`; from an hour on, whole hours."""
    if minutes >= _HOURS:
        return f"*-*-* 0/{minutes // _HOURS}:00:00"
    return f"*-*-* *:0/{minutes}:00"


def _word(text: str) -> str:
    """Return a word of a command line as systemd reads it: quoted, with its signs doubled."""
    for sign, written in (("\\", "\\\\"), ('"', '\\"'), ("%", "%%"), ("$", "$$")):
        text = text.replace(sign, written)
    return f'"{text}"'


def cron_lines(about: Installed) -> str:
    """Return lines for the crontab of the user: the run, a watch over it, the status page."""
    step = about.minutes
    when = f"*/{step} * * * *" if step < _HOURS else f"0 */{step // _HOURS} * * *"
    start = f"cd {_shell(about.folder)} && {_shell(about.program)} monitor"
    status = f"3-59/15 * * * * {start} status >/dev/null\n" if about.status else ""
    return (
        "# Pemantauan situs. Ditulis oleh terbit monitor install --cron.\n"
        f"{when} {start} run --due >/dev/null 2>&1\n"
        "# Bila yang berikut mencetak sesuatu, cron mengirimkannya lewat surel.\n"
        f"7 * * * * {start} alive\n{status}"
    )


def _shell(text: str) -> str:
    """Return a word as a shell in a crontab reads it; cron ends a line at a percent sign."""
    quoted = text.replace("'", "'\\''").replace("%", "\\%")
    return f"'{quoted}'"
