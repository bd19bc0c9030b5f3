"""Days and months as Indonesian writes them."""

MONTHS = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)
DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
SHORT = (
    *("Jan", "Feb", "Peb", "Mar", "Apr", "Jun", "Jul"),
    *("Agt", "Agu", "Ags", "Sep", "Sept", "Okt", "Nov", "Nop", "Des"),
)
_OF_SHORT = {"Peb": 2, "Agt": 8, "Agu": 8, "Ags": 8, "Sept": 9, "Nop": 11}


def month_number(name: str) -> int:
    """Return the number of a month from its name, short or whole, in any letters."""
    written = name.capitalize()
    if written in _OF_SHORT:
        return _OF_SHORT[written]
    return 1 + [month[:3] for month in MONTHS].index(written[:3])
