"""Obligatory public information: what the court has published, by category, and the DIP.

Source: SK KMA 2-144/KMA/SK/VIII/2022, part IV and attachment II (columns of the DIP).
"""

from collections.abc import Mapping

from pipeline.build.compose.desk import Crumb, Desk, PageHead
from pipeline.build.compose.menu import HOME, Way
from pipeline.content.catalogue import Catalogue
from pipeline.content.kinds import PublicInformation

_CATEGORIES = {
    "berkala": "Informasi berkala",
    "serta_merta": "Informasi serta-merta",
    "setiap_saat": "Informasi tersedia setiap saat",
    "juknis": "Informasi lain untuk situs pengadilan",
}


def compose_information(desk: Desk, menu: Mapping[str, Way], catalogue: Catalogue) -> None:
    """Compose the list of obligatory information and the Daftar Informasi Publik."""
    published = {
        item.front.obligation: item
        for item in desk.site.of("informasi")
        if isinstance(item.front, PublicInformation)
    }
    groups = [
        (title, [known for known in catalogue.items if known.category == category])
        for category, title in _CATEGORIES.items()
    ]
    above = menu["/informasi/"].above if "/informasi/" in menu else (HOME,)
    description = "Informasi publik yang wajib diumumkan dan disediakan pengadilan."
    head = PageHead("/informasi/", "Informasi publik", description, above, kind="daftar")
    desk.page(head, "information_list", groups=groups, published=published)
    crumbs = (*above, Crumb("Informasi publik", "/informasi/"))
    title = "Daftar Informasi Publik"
    head = PageHead("/informasi/dip/", title, f"{title} pengadilan.", crumbs, kind="daftar")
    desk.page(head, "dip", catalogue=catalogue, published=published)
