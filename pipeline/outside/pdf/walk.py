"""Every dictionary of a PDF, direct ones too, reached from its trailer without recursion.

`Pdf.objects` lists indirect objects only; an action written in place would not be seen.
"""

from collections.abc import Iterable, Iterator

import pikepdf

MOST_OBJECTS = 300_000
_HOLDS = (pikepdf.ObjectType.dictionary, pikepdf.ObjectType.stream)
_LEADS_ON = (*_HOLDS, pikepdf.ObjectType.array)


class TooComplexError(Exception):
    """A PDF with more objects than any document of a court has."""


def dictionaries(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """Yield each dictionary and stream once; raises TooComplexError past MOST_OBJECTS."""
    seen: set[tuple[int, int]] = set()
    left: list[pikepdf.Object] = [pdf.trailer]
    count = 0
    while left:
        at = left.pop()
        if at.is_indirect:
            if at.objgen in seen:
                continue
            seen.add(at.objgen)
        count += 1
        if count > MOST_OBJECTS:
            raise TooComplexError
        if at._type_code in _HOLDS:
            yield at
        left.extend(_inside(at))


def _inside(at: pikepdf.Object) -> Iterator[pikepdf.Object]:
    values: Iterable[object] = ()
    if at._type_code is pikepdf.ObjectType.array:
        values = at.as_list()
    elif at._type_code in _HOLDS:
        values = [value for _, value in at.items()]
    for value in values:
        if isinstance(value, pikepdf.Object) and value._type_code in _LEADS_ON:
            yield value
