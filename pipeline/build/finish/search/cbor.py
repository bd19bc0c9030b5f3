"""As much of CBOR (RFC 8949) as Pagefind's index files are made of: numbers, text, arrays."""

from functools import lru_cache
from typing import TypeAlias

Value: TypeAlias = "int | str | list[Value]"

_UNSIGNED, _NEGATIVE, _TEXT, _ARRAY = 0, 1, 3, 4
_ONE_BYTE = 24
_LENGTHS = {24: 1, 25: 2, 26: 4}


@lru_cache(1 << 12)
def head(major: int, number: int) -> bytes:
    """Return the head of a value: its major type, and its number in as few bytes as it needs."""
    if number < _ONE_BYTE:
        return bytes((major << 5 | number,))
    for argument, length in _LENGTHS.items():
        if number < 1 << 8 * length:
            return bytes((major << 5 | argument,)) + number.to_bytes(length, "big")
    raise ValueError(number)


def array(length: int) -> bytes:
    """Return the head of an array of `length` values, which are to follow."""
    return head(_ARRAY, length)


def written(value: Value) -> bytes:
    """Return a value as CBOR."""
    if isinstance(value, int):
        return head(_UNSIGNED, value) if value >= 0 else head(_NEGATIVE, -1 - value)
    if isinstance(value, str):
        told = value.encode()
        return head(_TEXT, len(told)) + told
    return array(len(value)) + b"".join(map(written, value))


def read_head(data: bytes, at: int) -> tuple[int, int, int]:
    """Return major type, number, and where the head ends. Raises ValueError at what is unknown."""
    major, argument = divmod(data[at], 1 << 5)
    if argument < _ONE_BYTE:
        return major, argument, at + 1
    if argument not in _LENGTHS:
        raise ValueError(data[at])
    end = at + 1 + _LENGTHS[argument]
    return major, int.from_bytes(data[at + 1 : end], "big"), end


def read(data: bytes, at: int = 0) -> tuple[Value, int]:
    """Return the value that begins at `at`, and where it ends. Raises ValueError at others."""
    major, number, at = read_head(data, at)
    if major == _UNSIGNED:
        return number, at
    if major == _NEGATIVE:
        return -1 - number, at
    if major == _TEXT:
        return data[at : at + number].decode(), at + number
    if major != _ARRAY:
        raise ValueError(major)
    values = []
    for _ in range(number):
        value, at = read(data, at)
        values.append(value)
    return values, at


# By its first byte: how long a number is, head and all.
_NUMBER_LENGTHS = [1 + _LENGTHS.get(first % (1 << 5), 0) for first in range(1 << 8)]


def past_numbers(data: bytes, at: int) -> int:
    """Return where the array of numbers that begins at `at` ends."""
    _, count, at = read_head(data, at)
    for _ in range(count):
        at += _NUMBER_LENGTHS[data[at]]
    return at
