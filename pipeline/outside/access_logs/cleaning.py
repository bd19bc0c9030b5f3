"""Bytes of a log made harmless: what is no text is written as `\\xNN`, as nginx does itself."""

import re

LONGEST = 65_536
_WINDOW = 256 * 1024
_CONTROL = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff"
    r"\U000e0000-\U000e007f]"
)
_CONTROLS = [bytes([byte]) for byte in (*range(32), 127) if byte != ord("\n")]


class Cleaner:
    """Makes blocks of bytes clean, keeping what is left of a line until its end comes."""

    longest = LONGEST

    def __init__(self) -> None:
        self.cut = 0
        self._kept = b""
        self._skipping = False

    def clean(self, block: bytes) -> bytes:
        """Return the whole lines of what came so far."""
        if self._skipping:
            block = self._after_skipped(block)
        end = block.rfind(b"\n") + 1
        text = b"".join((self._kept, memoryview(block)[:end])) if end else b""
        self._kept = block[end:] if end else self._kept + block
        if len(self._kept) > LONGEST:
            text += self._kept[:LONGEST] + b"\n"
            self._kept, self._skipping, self.cut = b"", True, self.cut + 1
        return self._lines(text)

    def whole_line(self, end: bytes) -> bytes:
        """Return the line that was begun, with its end."""
        return self.clean(end)

    def rest(self) -> bytes:
        """Return the last line, where it has no end."""
        last, self._kept = self._kept, b""
        return self._lines(last + b"\n") if last else b""

    def _after_skipped(self, block: bytes) -> bytes:
        _, newline, rest = block.partition(b"\n")
        self._skipping = not newline
        return rest

    def _lines(self, text: bytes) -> bytes:
        if _is_text(text) and _breaks(text):
            return text
        return b"".join(self._line(line) + b"\n" for line in text.split(b"\n")[:-1])

    def _line(self, line: bytes) -> bytes:
        if len(line) > LONGEST:
            self.cut, line = self.cut + 1, line[:LONGEST]
        shown = line.removesuffix(b"\r").decode("utf-8", "backslashreplace")
        return _CONTROL.sub(_written, shown).encode()


def _is_text(block: bytes) -> bool:
    """Return whether a block is printable ASCII; each byte sought by itself costs the least."""
    return block.isascii() and not any(control in block for control in _CONTROLS)


def _breaks(block: bytes) -> bool:
    """Return whether lines end often enough; what is shorter than a window is short enough."""
    if len(block) < LONGEST:
        return True
    return all(
        block.find(b"\n", at, at + _WINDOW) >= 0
        for at in range(0, len(block) - _WINDOW + 1, _WINDOW)
    )


def _written(found: re.Match[str]) -> str:
    point = ord(found[0])
    if point < 256:
        return f"\\x{point:02x}"
    return f"\\u{point:04x}" if point < 65_536 else f"\\U{point:08x}"
