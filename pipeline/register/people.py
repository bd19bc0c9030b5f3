"""Who looks after an item: the person named for it, or everyone who writes for its section."""

from pipeline.config.people import NOBODY, People
from pipeline.content.obligation import Obligation


def who_acts(obligation: Obligation, people: People) -> tuple[str, ...]:
    """Return the ids of the people who can renew an item, in the order of people.yml.

    Without writers in its section: everyone of the section. Empty where there is nobody.
    """
    if obligation.person is not None:
        return (obligation.person,) if obligation.person in people.people else ()
    of_section = {
        id_: person
        for id_, person in people.people.items()
        if person.section == obligation.owner and not NOBODY & set(person.roles)
    }
    writers = tuple(id_ for id_, person in of_section.items() if "writer" in person.roles)
    return writers or tuple(of_section)
