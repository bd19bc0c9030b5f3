"""How sizes are written for Indonesian readers."""

_UNITS = ("byte", "kB", "MB", "GB")


def file_size(size: float) -> str:
    """Return a size in bytes as a reader says it: `350 kB`, `1,2 MB` (decimal units)."""
    value, unit = float(size), 0
    while value >= 1000 and unit < len(_UNITS) - 1:
        value, unit = value / 1000, unit + 1
    shown = f"{value:.1f}" if unit > 1 and value < 10 else f"{value:.0f}"
    return f"{shown.replace('.', ',')} {_UNITS[unit]}"
