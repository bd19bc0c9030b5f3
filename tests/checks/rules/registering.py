"""What the court itself lays down about its catalogue, as a rule sees it."""

import dataclasses

from pipeline.content.catalogue import OWN, load_catalogue
from tests.building import Court


def lay_down(court: Court, text: str) -> Court:
    """Give the court an own.yml, and read the catalogue again."""
    court.write(OWN, text)
    court.catalogue = load_catalogue(court.root)
    court.add("informasi")
    return court


def in_section(court: Court, person: str, section: str) -> None:
    """Move one person to another section."""
    people = dict(court.config.people.people)
    people[person] = people[person].model_copy(update={"section": section})
    changed = court.config.people.model_copy(update={"people": people})
    court.config = dataclasses.replace(court.config, people=changed)


def told(court: Court, code: str) -> list[str]:
    """Return path and line of each finding of a code."""
    return [f"{each.place.path}:{each.place.line}" for each in court.found(code)]
