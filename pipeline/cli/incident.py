"""`terbit incident`: what is wrong with the live site, and putting it right."""

from pipeline.cli import incident_recover
from pipeline.cli.indonesian import Command, group

app = group("Tangani insiden situs.")
for _name, _command in (("recover", incident_recover.command),):
    app.command(_name, cls=Command, options_metavar="[PILIHAN]")(_command)
