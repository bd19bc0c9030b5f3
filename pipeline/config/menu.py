"""menu.yml: the menus of the site, at most three levels deep."""

from pydantic import Field

from pipeline.config.shapes import Target, Text
from pipeline.record import Strict

DEEPEST = 3


class MenuEntry(Strict):
    """One entry of a menu, and the entries below it."""

    title: Text = Field(description="judul menu")
    to: Target = Field(description='tujuan: "/alamat/" di situs ini, atau alamat https')
    items: tuple["MenuEntry", ...] = Field((), description="daftar menu di bawahnya")


class Menu(Strict):
    """The whole of menu.yml."""

    menu: tuple[MenuEntry, ...] = Field(min_length=1, description="daftar menu")
