"""Bytes of a log made harmless: what is no text is written as `\\xNN`, as nginx does itself."""

import re

from pipeline.unseen import UNSEEN, as_logged

LONGEST = 65_536
_UNSEEN = re.compile(f"[{UNSEEN}]")
_CONTROLS = [bytes([byte]) for byte in (*range(32), 127) if byte != ord("\n")]
Parts = tuple[bytes | memoryview, ...]


class Cleaner:
    """Makes blocks of bytes clean, keeping what is left of a line until its end comes.

    A block that is plain is passed on as it is; a line within it may be as long as the block.
    """

    longest = LONGEST

    def __init__(self) -> None:
        self.cut = 0
        self._kept, self._plain = b"", True
        self._skipping = False

    def clean(self, block: bytes) -> Parts:
        """Return the whole lines of what came so far."""
        if self._skipping:
            block = self._after_skipped(block)
        begun, before, plain = self._kept, self._plain, _is_text(block)
        end = block.rfind(b"\n") + 1
        if not end:
            self._kept, self._plain = begun + block, before and plain
            return self._cut_off() if len(self._kept) > LONGEST else ()
        self._kept, self._plain = block[end:], plain
        parts: Parts = (begun, memoryview(block)[:end])
        if not (before and plain):
            parts = (self._lines(b"".join(parts)),)
        return (*parts, *self._cut_off()) if len(self._kept) > LONGEST else parts

    def rest(self) -> Parts:
        """Return the last line, where it has no end."""
        last, self._kept = self._kept, b""
        return (self._lines(last + b"\n"),) if last else ()

    def _cut_off(self) -> Parts:
        """Return the beginning of a line that is too long; the rest of it will be passed over."""
        begun = self._lines(self._kept[:LONGEST] + b"\n")
        self._kept, self._plain, self._skipping, self.cut = b"", True, True, self.cut + 1
        return (begun,)

    def _after_skipped(self, block: bytes) -> bytes:
        _, newline, rest = block.partition(b"\n")
        self._skipping = not newline
        return rest

    def _lines(self, text: bytes) -> bytes:
        return b"".join(self._line(line) + b"\n" for line in text.split(b"\n")[:-1])

    def _line(self, line: bytes) -> bytes:
        if len(line) > LONGEST:
            self.cut, line = self.cut + 1, line[:LONGEST]
        shown = line.removesuffix(b"\r").decode("utf-8", "backslashreplace")
        return _UNSEEN.sub(as_logged, shown).encode()


def _is_text(block: bytes) -> bool:
    """Return whether a block is printable ASCII; each byte sought by itself costs the least."""
    return block.isascii() and not any(control in block for control in _CONTROLS)
