"""court.yml: who the court is, where and when it can be reached, and what it links to."""

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field

from pipeline.calendar import MOST_MINUTES_PER_DAY
from pipeline.config.home import Home
from pipeline.config.shapes import Clock, Email, HttpsUrl, Phone, Target, Text
from pipeline.record import Strict


class Address(Strict):
    """Where the court is."""

    street: Text = Field(description="nama jalan dan nomor")
    city: Text = Field(description="kota atau kabupaten")
    province: Text = Field(description="provinsi")
    postal_code: str = Field(
        pattern=r"^[0-9]{5}$", description="kode pos, lima angka di antara tanda kutip"
    )


class OpeningHours(Strict):
    """The hours of one day or several days of the week."""

    days: Text = Field(description="hari, misalnya Senin–Kamis atau Jumat")
    open: Clock = Field(description='jam buka di antara tanda kutip, misalnya "08.00"')
    close: Clock = Field(description='jam tutup di antara tanda kutip, misalnya "16.30"')
    pause: str | None = Field(
        None,
        alias="break",
        pattern=r"^([01][0-9]|2[0-3])\.[0-5][0-9]-([01][0-9]|2[0-3])\.[0-5][0-9]$",
        description='jam istirahat di antara tanda kutip, misalnya "12.00-13.00"',
    )


class Section(Strict):
    """A section of the court that owns information."""

    name: Text = Field(description="nama bagian")
    branch: Literal["kepaniteraan", "kesekretariatan", "pimpinan"] = Field(
        description="induk bagian: kepaniteraan, kesekretariatan, atau pimpinan"
    )


class NamedLink(Strict):
    """A name and the address it leads to."""

    name: Text = Field(description="nama")
    url: HttpsUrl = Field(description="alamat https")


class Service(Strict):
    """An official service that the home page links to."""

    title: Text = Field(description="nama layanan")
    url: HttpsUrl = Field(description="alamat https layanan")
    summary: Text = Field(description="kegunaan layanan dalam satu kalimat")


class GridLink(Strict):
    """A further service that the home page shows as an icon with a name."""

    title: str = Field(max_length=40, pattern=r"^\S(.*\S)?$", description="nama layanan, pendek")
    to: Target = Field(description='tujuan: "/alamat/" di situs ini, atau alamat https')
    icon: Literal[
        "keterangan", "hukum", "pengadaan", "inovasi", "brosur", "disabilitas",
        "antrean", "survei", "bantuan", "layanan",
    ] = Field(description="gambar")  # fmt: skip


class NamedDay(Strict):
    """A day on which the court departs from the national list, and why."""

    date: dt.date = Field(description="tanggal, misalnya 2026-11-20")
    name: Text = Field(description="nama atau alasan")


class OfficialContacts(Strict):
    """Telephone numbers and addresses that may stand on the site."""

    phones: tuple[Phone, ...] = Field(description="daftar nomor telepon dinas")
    emails: tuple[Email, ...] = Field(description="daftar alamat surel dinas")


class OfficialAccount(Strict):
    """A bank account into which the public pays court fees."""

    bank: Text = Field(description="nama bank")
    number: str = Field(
        pattern=r"^[0-9][0-9 -]{4,30}$", description="nomor rekening di antara tanda kutip"
    )
    holder: Text = Field(description="nama pemilik rekening")


class Court(Strict):
    """The whole of court.yml."""

    name: Text = Field(description="nama lengkap pengadilan")
    short_name: Text = Field(description="nama singkat pengadilan")
    kind: Literal["pn", "pa"] = Field(description="pn atau pa")
    case_code: str = Field(
        pattern=r"^(PN|PA|MS)[ .]?[A-Z][A-Za-z]{1,4}$",
        description="kode pengadilan di nomor perkara, misalnya PN Cth",
    )
    url: str = Field(
        pattern=r"^https://[^\s/]+$", description="alamat situs, https, tanpa garis miring di akhir"
    )
    time_zone: Literal["Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura"] = Field(
        description="zona waktu pengadilan"
    )
    address: Address = Field(description="alamat kantor")
    phone: Phone = Field(description="nomor telepon kantor")
    email: Email = Field(description="alamat surel kantor, huruf kecil")
    security_contact: str | None = Field(
        None,
        pattern=r"^(https://[^\s/]+(/\S*)?|[a-z0-9._-]+@[a-z0-9-]+(\.[a-z0-9-]+)+)$",
        description="surel atau alamat https untuk laporan celah keamanan situs",
    )
    own_npwp: str | None = Field(
        None,
        pattern=r"^(0[ .-]?)?[0-9]([ .-]?[0-9]){14}$",
        description="NPWP pengadilan di antara tanda kutip: 15 angka, atau 16 angka diawali 0",
    )
    appellate_court: NamedLink = Field(description="pengadilan tingkat banding")
    map_url: HttpsUrl = Field(description="alamat https peta lokasi")
    social: tuple[NamedLink, ...] = Field(description="daftar akun media sosial resmi")
    opening_hours: tuple[OpeningHours, ...] = Field(min_length=1, description="daftar jam kerja")
    counter_hours: tuple[OpeningHours, ...] = Field(
        min_length=1, description="daftar jam pelayanan PTSP"
    )
    sections: dict[str, Section] = Field(min_length=1, description="bagian pemilik informasi")
    services: tuple[Service, ...] = Field(description="daftar tautan layanan di beranda")
    grid: tuple[GridLink, ...] = Field(
        (), max_length=12, description="daftar layanan lain di beranda, tampil sebagai gambar"
    )
    home: Home = Field(Home(), description="isi beranda yang boleh ada dan boleh tidak")
    holidays: tuple[NamedDay, ...] = Field(description="daftar hari libur tambahan pengadilan")
    working_days: tuple[NamedDay, ...] = Field(
        (), description="daftar hari kerja yang di daftar libur nasional bawaan tercatat libur"
    )
    holiday_years_checked: tuple[Annotated[int, Field(ge=2000, le=2100)], ...] = Field(
        (), description="daftar tahun yang hari liburnya sudah dicocokkan dengan SKB"
    )
    working_minutes_per_day: int = Field(
        ge=60, le=MOST_MINUTES_PER_DAY, description="jumlah menit kerja sehari, biasanya 450"
    )
    official_contacts: OfficialContacts = Field(
        description="telepon dan surel dinas lain yang boleh tampil di situs"
    )
    official_accounts: tuple[OfficialAccount, ...] = Field(
        description="daftar rekening resmi untuk panjar biaya perkara"
    )
