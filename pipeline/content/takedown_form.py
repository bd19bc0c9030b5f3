"""The one form of an urgent withdrawal: a class, a day, and one of a few grounds; no free words.

What readers are told is made from the ground, so that whoever takes an item down alone can put
nothing before readers. It stands apart from the models, which a server's hook need not load.
Source: UU 27/2022 art. 4 and 16; SK KMA 2-144/KMA/SK/VIII/2022 (data that must be obscured).
"""

import datetime as dt
from typing import Literal, get_args

ReviewClass = Literal["biasa", "perhatian_khusus"]
Ground = Literal["personal_data", "child", "victim", "closed_hearing"]
CLASSES: tuple[ReviewClass, ...] = get_args(ReviewClass)
GROUND_WORDS: dict[Ground, str] = {
    "personal_data": "Halaman ini semula memuat data pribadi yang tidak boleh diumumkan.",
    "child": "Halaman ini semula memuat keterangan yang mengungkap identitas anak.",
    "victim": "Halaman ini semula memuat keterangan yang mengungkap identitas korban atau saksi.",
    "closed_hearing": "Halaman ini semula memuat keterangan dari sidang yang tertutup untuk umum.",
}


def takedown_text(review_class: ReviewClass, on: dt.date, ground: Ground) -> str:
    """Return the one way in which an urgent withdrawal is written down."""
    return f"---\nclass: {review_class}\ntaken_down:\n  on: {on}\n  ground: {ground}\n---\n"
