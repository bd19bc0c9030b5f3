"""Checks of `home` in court.yml: a picture has its words, and words for a picture have one."""

from collections.abc import Iterator

from pipeline.config.complaint import Complaint
from pipeline.config.court import Court


def picture_without_words(court: Court) -> Iterator[Complaint]:
    """Yield banners of which only one of `picture` and `alt` is given."""
    for index, banner in enumerate(court.home.banners):
        if banner.picture and not banner.alt:
            message = "Isi `alt` spanduk ini: apa yang terlihat di gambarnya."
            yield Complaint("court", ("home", "banners", index, "picture"), message)
        if banner.alt and not banner.picture:
            message = "Isi `picture` spanduk ini, atau hapus `alt`."
            yield Complaint("court", ("home", "banners", index, "alt"), message)


CHECKS = (picture_without_words,)
