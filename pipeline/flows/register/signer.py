"""Who signs what the register puts on paper: the chief on the day, and where."""

from pipeline.flows.register.look import Ground
from pipeline.register.dip import UNSET


def signer_of(ground: Ground) -> dict[str, str]:
    """Return place, office and name; where nobody is chief on the day, the name is left open."""
    court, people = ground.config.court, ground.config.people
    chiefs = people.holders("chief", ground.day)
    chief = people.people[chiefs[0]] if chiefs else None
    return {
        "place": court.address.city,
        "office": chief.position if chief else f"Ketua {court.name}",
        "signer": chief.name if chief else UNSET,
    }
