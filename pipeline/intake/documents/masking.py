"""Showing that words were found without telling them: what was hidden may be a witness's name."""

_SHOWN = 3


def masked_words(words: tuple[str, ...]) -> str:
    """Return the first words with all letters but the first as dots: `S••••, M••••`."""
    shown = [f"{word[0]}{'•' * min(len(word) - 1, 7)}" for word in words[:_SHOWN]]
    more = len(words) - len(shown)
    return ", ".join(shown) + (f", dan {more} kata lain" if more > 0 else "")
