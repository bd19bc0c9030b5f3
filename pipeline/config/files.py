"""The files of site_config/: what each is for, and what it must hold."""

from dataclasses import dataclass

from pipeline.config.backup import Backup
from pipeline.config.court import Court
from pipeline.config.forge import Forge
from pipeline.config.menu import Menu
from pipeline.config.monitor import Monitor
from pipeline.config.people import People
from pipeline.config.redirects import Redirects
from pipeline.config.release import Release
from pipeline.config.renewals import Renewals
from pipeline.config.review import Review
from pipeline.config.visitors import Visitors
from pipeline.config.waivers import Waivers
from pipeline.config.words import Words
from pipeline.record import Strict

FOLDER = "site_config"


@dataclass(frozen=True)
class Config:
    """Every value that the court may change, one attribute a file."""

    court: Court
    people: People
    review: Review
    menu: Menu
    redirects: Redirects
    release: Release
    backup: Backup
    monitor: Monitor
    renewals: Renewals
    visitors: Visitors
    waivers: Waivers
    words: Words
    forge: Forge | None = None


@dataclass(frozen=True)
class ConfigFile:
    """One file of site_config/; `purpose` is what a clerk reads when it is missing."""

    name: str
    model: type[Strict]
    purpose: str
    optional: bool = False

    @property
    def path(self) -> str:
        """Return the path from the court's folder."""
        return f"{FOLDER}/{self.name}.yml"

    @property
    def example(self) -> str:
        """Return the path of the example that a court copies, where the file is optional."""
        return f"{FOLDER}/{self.name}.example.yml"


FILES: tuple[ConfigFile, ...] = (
    ConfigFile("court", Court, "identitas, alamat, jam, bagian, dan layanan pengadilan"),
    ConfigFile("people", People, "siapa yang bekerja di situs ini dan perannya"),
    ConfigFile("review", Review, "siapa yang harus menyetujui apa"),
    ConfigFile("menu", Menu, "susunan menu situs"),
    ConfigFile("redirects", Redirects, "alamat lama yang dialihkan ke alamat baru"),
    ConfigFile("release", Release, "tempat situs dipasang"),
    ConfigFile("backup", Backup, "tempat dan masa simpan cadangan"),
    ConfigFile("monitor", Monitor, "cara situs dipantau dan siapa yang diberi tahu"),
    ConfigFile("renewals", Renewals, "domain, hosting, dan layanan yang harus diperpanjang"),
    ConfigFile("visitors", Visitors, "cara log pengunjung dibaca dan masa simpannya"),
    ConfigFile("waivers", Waivers, "temuan yang untuk sementara diterima"),
    ConfigFile("words", Words, "kata yang benar tetapi belum dikenal kamus ejaan"),
    ConfigFile("forge", Forge, "server Git tempat usulan ditinjau", optional=True),
)
