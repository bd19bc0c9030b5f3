"""Region codes: which first six digits a NIK can have.

Source: Kepmendagri 300.2.2-2138/2025: province; 01 and up for kabupaten, 71 and up for kota; then
the district. A NIK is for life (UU 23/2006 art. 13), so codes that were retired when a province or
a regency was split still stand in it: the limits are wider than today's highest codes.
"""

# Province: today's highest kabupaten / highest kota.
_HIGHEST = """
11:18/75 12:25/78 13:12/77 14:10/72 15:09/72 16:13/74 17:09/71 18:13/72 19:06/71 21:05/72
31:01/75 32:18/79 33:29/76 34:04/71 35:29/79 36:04/74 51:08/71 52:08/72 53:21/71
61:12/72 62:13/71 63:11/72 64:11/74 65:04/71 71:11/74 72:12/71 73:26/73 74:15/72 75:05/71 76:06/71
81:09/72 82:08/72 91:20/71 92:12/71 93:04/71 94:08/71 95:08/71 96:05/71 97:01/71
"""
# Provinces from which others (19, 21, 36, 65, 75, 76, 82, 92-96) were split since 1999, among them
# by UU 23/2000, UU 27/2000, UU 38/2000, UU 20/2012, UU 14/2022, 15/2022, 16/2022 and 29/2022.
_SPLIT = frozenset({"14", "16", "32", "64", "71", "73", "81", "91", "92"})
_RETIRED_KABUPATEN, _RETIRED_WHERE_SPLIT, _RETIRED_KOTA = 3, 16, 3
_MOST_DISTRICTS = 70


def _limits() -> dict[str, tuple[int, int]]:
    limits = {}
    for entry in _HIGHEST.split():
        province, _, highest = entry.partition(":")
        kabupaten, _, kota = highest.partition("/")
        retired = _RETIRED_WHERE_SPLIT if province in _SPLIT else _RETIRED_KABUPATEN
        limits[province] = (int(kabupaten) + retired, int(kota) + _RETIRED_KOTA)
    return limits


_LIMITS = _limits()


def is_district(code: str) -> bool:
    """Return whether six digits can be the code of a district, of today or retired."""
    limits = _LIMITS.get(code[:2])
    if limits is None:
        return False
    regency, district = int(code[2:4]), int(code[4:6])
    kabupaten, kota = limits
    return (1 <= regency <= kabupaten or 71 <= regency <= kota) and 1 <= district <= _MOST_DISTRICTS
