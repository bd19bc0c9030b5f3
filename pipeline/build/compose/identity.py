"""Who the court is, as machines are told it in the words of schema.org; pure functions."""

from collections.abc import Iterator
from typing import Any

from pipeline.config.court import Court
from pipeline.config.hours import spans, weekdays

Node = dict[str, Any]

CONTEXT = "https://schema.org"
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SUPREME_COURT = ("Mahkamah Agung Republik Indonesia", "https://www.mahkamahagung.go.id/")


def reference(court: Court) -> Node:
    """Return the court in short, as the publisher of something; the home page tells the rest."""
    return {
        "@type": "GovernmentOrganization",
        "@id": f"{court.url}/#pengadilan",
        "name": court.name,
        "url": f"{court.url}/",
    }


def organisation(court: Court) -> Node:
    """Return the court as an organisation, in full; other pages refer to its `@id`."""
    name, url = _SUPREME_COURT
    return {
        **reference(court),
        "alternateName": court.short_name,
        "address": _address(court),
        "telephone": court.phone,
        "email": court.email,
        "logo": f"{court.url}/assets/emblem.svg",
        "sameAs": [account.url for account in court.social],
        "parentOrganization": {"@type": "GovernmentOrganization", "name": name, "url": url},
        "location": {"@id": f"{court.url}/#gedung"},
    }


def courthouse(court: Court) -> Node:
    """Return the court's building: where it stands and when it is open."""
    return {
        "@type": "Courthouse",
        "@id": f"{court.url}/#gedung",
        "name": court.name,
        "url": f"{court.url}/",
        "address": _address(court),
        "telephone": court.phone,
        "hasMap": court.map_url,
        "openingHoursSpecification": list(_hours(court)),
    }


def site_itself(court: Court) -> Node:
    """Return the website."""
    return {
        "@type": "WebSite",
        "@id": f"{court.url}/#situs",
        "name": court.name,
        "url": f"{court.url}/",
        "inLanguage": "id",
        "publisher": reference(court),
    }


def _address(court: Court) -> Node:
    return {
        "@type": "PostalAddress",
        "streetAddress": court.address.street,
        "addressLocality": court.address.city,
        "addressRegion": court.address.province,
        "postalCode": court.address.postal_code,
        "addressCountry": "ID",
    }


def _hours(court: Court) -> Iterator[Node]:
    for row in court.opening_hours:
        for opens, closes in spans(row):
            yield {
                "@type": "OpeningHoursSpecification",
                "dayOfWeek": [f"{CONTEXT}/{_DAYS[day]}" for day in weekdays(row.days) or ()],
                "opens": f"{opens:%H:%M}",
                "closes": f"{closes:%H:%M}",
            }
