"""Words in a narrow cell: broken into lines by a cautious guess of their width."""

SIZE = 11.0
_NARROW, _WIDE = "iljtfrI.,:;'()-/ ", "mwMW@%"
_SHARES = (0.36, 0.9, 0.72, 0.57)


def width_of(text: str) -> float:
    """Return how wide a text is at most, in units, at the size of labels."""
    return SIZE * sum(_share(letter) for letter in text)


def wrapped(text: str, width: float) -> tuple[str, ...]:
    """Return the lines of a text, none wider than `width`; a longer word is broken."""
    lines = [""]
    for word in _pieces(text, width):
        joined = f"{lines[-1]} {word}".strip()
        if width_of(joined) <= width:
            lines[-1] = joined
        else:
            lines.append(word)
    return tuple(line for line in lines if line)


def _pieces(text: str, width: float) -> list[str]:
    found: list[str] = []
    for word in text.split():
        rest = word
        while width_of(rest) > width:
            size = max(n for n in range(1, len(rest)) if n == 1 or width_of(rest[:n]) <= width)
            found.append(rest[:size])
            rest = rest[size:]
        found.append(rest)
    return found


def _share(letter: str) -> float:
    narrow, wide, capital, other = _SHARES
    if letter in _NARROW:
        return narrow
    if letter in _WIDE or not letter.isascii():
        return wide
    return capital if letter.isupper() else other
