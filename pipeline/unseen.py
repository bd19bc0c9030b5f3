"""Signs that nobody sees, or that steer a screen, and how they are written out."""

import re

# A class of `re`: C0 and C1, the marks of direction and of nothing, and tags (Unicode 16, Cc, Cf).
UNSEEN = (
    r"\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\U000e0000-\U000e007f"
)


def as_logged(found: re.Match[str]) -> str:
    """Return the sign that was found as servers write it in their logs (nginx: log_format)."""
    point = ord(found[0])
    if point < 256:
        return f"\\x{point:02X}"
    return f"\\u{point:04X}" if point < 65_536 else f"\\U{point:08X}"
