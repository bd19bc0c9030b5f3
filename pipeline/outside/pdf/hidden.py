"""Words of a page that a program can copy but nobody can see.

A word is seen when the page looks different without it. So the page is drawn once whole and once
without its text: under a box, white on white, beside the page, in a layer that is off, a word
makes no difference. Words that lie over one another are left out in turns. The text layer of a
scan makes no difference either; there the picture itself must show something where the word is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw
from PIL import Image, ImageChops

from pipeline.outside.pdf.drawing import Bounds, Box, Drawing, address, clipped, spread

_DIFFERENT = 8
_FLAT = 24
_SCAN_SHARE = 0.85
_MOSTLY = 0.9
_FEWEST = 2
_LONGEST = 80
_MOST_TURNS = 6
_CELL = 24.0
_INVISIBLE = 3


@dataclass(frozen=True)
class Word:
    """A word, or the part of one that a single object draws, with its bounds in points.

    `key` is the same for words which the same object draws.
    """

    text: str
    bounds: Bounds
    letters: tuple[Bounds, ...]
    key: int
    handle: Any
    mode: int


def words_of(text: pdfium.PdfTextPage) -> list[Word]:
    """Return the words of a page in reading order."""
    words: list[Word] = []
    for match in re.finditer(r"\w+", _characters(text)):
        words.extend(_parts(text, match))
    return words


def _characters(text: pdfium.PdfTextPage) -> str:
    # One character a place, so that an index into the text is an index into the page.
    codes = (raw.FPDFText_GetUnicode(text, index) for index in range(text.count_chars()))
    return "".join(chr(code) if 0 < code < 0x110000 else " " for code in codes)


def _parts(text: pdfium.PdfTextPage, match: re.Match[str]) -> Iterator[Word]:
    places = range(match.start(), match.end())
    handles = [raw.FPDFText_GetTextObject(text, place) for place in places]
    letters = [text.get_charbox(place) for place in places]
    for key, found in groupby(range(len(places)), key=lambda at: address(handles[at])):
        first, *rest = found
        end = (rest or [first])[-1] + 1
        mode = raw.FPDFTextObj_GetTextRenderMode(handles[first]) if key else _INVISIBLE
        boxes = tuple(letters[first:end])
        yield Word(match[0][first:end], _around(boxes), boxes, key, handles[first], mode)


def _around(letters: tuple[Bounds, ...]) -> Bounds:
    lefts, lows, rights, highs = zip(*letters, strict=True)
    return min(lefts), min(lows), max(rights), max(highs)


def hidden_words(drawing: Drawing, words: list[Word], picture: float) -> list[str]:
    """Return the words that cannot be seen; `picture` is the share of the page under a picture."""
    if not words:
        return []
    drawn = [word for word in words if word.mode != _INVISIBLE]
    unseen = _without_trace(drawing, drawn)
    lying_under = picture >= _SCAN_SHARE and len(unseen) >= _MOSTLY * len(drawn)
    found = []
    for word in words:
        if word.mode == _INVISIBLE or (lying_under and id(word) in unseen):
            hidden = word.text if _is_flat(drawing, word) else ""
        else:
            hidden = unseen.get(id(word), "")
        if sum(letter.isalnum() for letter in hidden) >= _FEWEST:
            found.append(hidden[:_LONGEST])
    return found


def _without_trace(drawing: Drawing, words: list[Word]) -> dict[int, str]:
    unseen: dict[int, str] = {}
    for turn in _turns(words):
        bare = drawing.draw(without={word.key: word.handle for word in turn}.values())
        traces = ImageChops.difference(drawing.whole, bare).point(
            lambda value: 255 if value > _DIFFERENT else 0
        )
        for word in turn:
            if letters := _untraced(drawing, traces, word):
                unseen[id(word)] = letters
    return unseen


def _untraced(drawing: Drawing, traces: Image.Image, word: Word) -> str:
    inside = clipped(traces, drawing.box(word.bounds))
    if inside is None:
        return word.text
    across, down = traces.crop(inside).getprojection()
    if not any(across):
        return word.text
    return "".join(
        letter
        for letter, bounds in zip(word.text, word.letters, strict=True)
        if not _leaves_trace(drawing.box(bounds), inside, across, down)
    )


def _leaves_trace(letter: Box, inside: Box, across: list[int], down: list[int]) -> bool:
    # Letters stand beside one another, or above one another where the text is turned.
    left, top = inside[0], inside[1]
    columns = across[max(letter[0] - left, 0) : max(letter[2] - left, 0)]
    rows = down[max(letter[1] - top, 0) : max(letter[3] - top, 0)]
    return any(columns) and any(rows)


def _is_flat(drawing: Drawing, word: Word) -> bool:
    return spread(drawing.whole, drawing.box(word.bounds, grow=-1)) < _FLAT


def _turns(words: list[Word]) -> list[list[Word]]:
    """Part the words so that two which lie over one another are never left out together."""
    turns: list[list[Word]] = []
    taken: list[dict[tuple[int, int], list[Word]]] = []
    turn_of: dict[int, int] = {}
    for word in words:
        number = turn_of.get(word.key)
        if number is None:
            number = _free_turn(word, taken)
            turn_of[word.key] = number
        if number == len(turns):
            turns.append([])
            taken.append({})
        turns[number].append(word)
        for cell in _cells(word.bounds):
            taken[number].setdefault(cell, []).append(word)
    return turns


def _free_turn(word: Word, taken: list[dict[tuple[int, int], list[Word]]]) -> int:
    for number, cells in enumerate(taken):
        near = {id(other): other for cell in _cells(word.bounds) for other in cells.get(cell, ())}
        if not any(_lies_over(word, other) for other in near.values()):
            return number
    return min(len(taken), _MOST_TURNS - 1)


def _lies_over(word: Word, other: Word) -> bool:
    # The same word drawn twice is how some programs make it bold.
    if word.key == other.key or word.text == other.text:
        return False
    a, b = word.bounds, other.bounds
    across = min(a[2], b[2]) - max(a[0], b[0])
    along = min(a[3], b[3]) - max(a[1], b[1])
    smaller = min((a[2] - a[0]) * (a[3] - a[1]), (b[2] - b[0]) * (b[3] - b[1]))
    return across > 0 and along > 0 and across * along > smaller / 2


def _cells(bounds: Bounds) -> list[tuple[int, int]]:
    left, low, right, high = (int(number // _CELL) for number in bounds)
    return [(x, y) for x in range(left, min(right, left + 40) + 1) for y in range(low, high + 1)]
