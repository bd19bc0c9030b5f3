"""`terbit monitor`: watching the site that is live."""

from pipeline.cli import (
    monitor_alive,
    monitor_install,
    monitor_report,
    monitor_run,
    monitor_show,
    monitor_status,
    monitor_test_alert,
)
from pipeline.cli.indonesian import Command, group

app = group("Pantau situs yang tayang: hidup, cepat, terbaru, milik kita, dan terbayar.")
for _name, _command in (
    ("run", monitor_run.command),
    ("show", monitor_show.command),
    ("report", monitor_report.command),
    ("status", monitor_status.command),
    ("alive", monitor_alive.command),
    ("test-alert", monitor_test_alert.command),
    ("install", monitor_install.command),
):
    app.command(_name, cls=Command, options_metavar="[PILIHAN]")(_command)
