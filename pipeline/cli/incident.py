"""`terbit incident`: what happened to the site, what people decided, and putting it right."""

from pipeline.cli import (
    incident_list,
    incident_recover,
    incident_report,
    incident_show,
    incident_start,
    incident_write,
)
from pipeline.cli.indonesian import Command, group

app = group("Insiden situs: yang terjadi, catatan, keputusan, pemulihan, dan penutupannya.")
for _name, _command in (
    ("list", incident_list.command),
    ("show", incident_show.command),
    ("note", incident_write.note),
    ("decide", incident_write.decide),
    ("start", incident_start.command),
    ("recover", incident_recover.command),
    ("report", incident_report.command),
    ("close", incident_write.close),
):
    app.command(_name, cls=Command, options_metavar="[PILIHAN]")(_command)
