"""words.yml: words that the court uses rightly and the spelling dictionary does not know."""

from typing import Annotated

from pydantic import Field

from pipeline.record import Strict

Word = Annotated[str, Field(pattern=r"^[a-z]{3,40}(-[a-z]{2,40})?$")]


class Words(Strict):
    """The whole of words.yml."""

    known: tuple[Word, ...] = Field(
        description="daftar kata, huruf kecil, satu kata setiap baris, misalnya subak"
    )
