"""Telling something at the line of a key of the front matter."""

from pipeline.content.item import Item
from pipeline.registry import Told


def at_key(item: Item, message: str, *key: str | int) -> Told:
    """Return `message` at the key of the item, such as `"documents", 0, "title"`."""
    place = item.source.place(*key)
    return Told(message, place.line, place.column)
