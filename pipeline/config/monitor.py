"""monitor.yml: how the live site is watched, and who is told."""

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field

from pipeline.config.shapes import Clock, HttpsUrl, Text
from pipeline.record import Strict

Host = Annotated[str, Field(pattern=r"^([a-z0-9_]([a-z0-9_-]*[a-z0-9])?\.)+[a-z0-9-]+$")]


class QuietHours(Strict):
    """When nobody is woken for what can wait."""

    start: Clock = Field(description='jam mulai di antara tanda kutip, misalnya "21.00"')
    end: Clock = Field(description='jam selesai di antara tanda kutip, misalnya "06.00"')


class Maintenance(Strict):
    """Announced work: what is seen meanwhile counts for nothing."""

    date: dt.date | None = Field(None, description="tanggalnya, atau isi days")
    days: Text | None = Field(None, description="hari setiap minggu, misalnya Minggu")
    start: Clock = Field(description='jam mulai di antara tanda kutip, misalnya "20.00"')
    end: Clock = Field(description='jam selesai di antara tanda kutip, misalnya "22.00"')
    reason: Text = Field(description="apa yang dikerjakan")


class AlertChannel(Strict):
    """A way to tell people; its address is a secret of the environment."""

    name: str = Field(pattern=r"^[a-z][a-z0-9-]*$", description="nama, misalnya surel-admin")
    to: Text = Field(description="siapa yang membacanya")
    variable: str = Field(
        pattern=r"^[A-Z][A-Z0-9_]*$",
        description="variabel lingkungan berisi alamatnya, misalnya TERBIT_ALERT_EMAIL",
    )


class WatchedPage(Strict):
    """A page whose answer, time and size are watched."""

    address: str = Field(pattern=r"^/\S*$", description="alamat di situs, diawali garis miring")
    max_seconds: float = Field(5, gt=0, le=60, description="batas waktu, dalam detik")
    max_kib: int = Field(500, ge=1, le=100_000, description="batas besar halaman, dalam KiB")


class DnsRecord(Strict):
    """What a name must stand for."""

    name: Host = Field(description="nama, misalnya www.pn-contoh.go.id")
    type: Literal["A", "AAAA", "CNAME", "MX", "TXT"] = Field(description="A, AAAA, CNAME, MX, TXT")
    values: tuple[Text, ...] = Field(min_length=1, description="daftar isinya, semuanya")


class Dns(Strict):
    """What the domain's name servers must say."""

    name_servers: tuple[Host, ...] = Field((), description="daftar server nama domain ini")
    records: tuple[DnsRecord, ...] = Field((), description="daftar isi yang harus tetap")


class Integrity(Strict):
    """How the live bytes are held against what was published."""

    every_minutes: int = Field(30, ge=5, le=1440, description="jarak pemeriksaan, dalam menit")
    files: int = Field(
        300, ge=20, le=20_000, description="jumlah berkas setiap kali, paling sedikit"
    )
    other_paths: tuple[Annotated[str, Field(pattern=r"^/\S+$")], ...] = Field(
        (), description="awal alamat aplikasi lain di situs ini, misalnya /sipp/"
    )
    known_look_alikes: tuple[Host, ...] = Field(
        (), description="daftar domain mirip yang sudah diketahui"
    )
    evidence_mib: int = Field(500, ge=10, le=100_000, description="ruang terbesar bukti, dalam MiB")


class Monitor(Strict):
    """The whole of monitor.yml."""

    interval_minutes: int = Field(ge=1, le=1440, description="jarak pemeriksaan dalam menit")
    timeout_seconds: int = Field(ge=1, le=120, description="batas tunggu jawaban dalam detik")
    retries: int = Field(1, ge=0, le=5, description="berapa kali dicoba lagi sebelum dicatat gagal")
    failures_before_alert: int = Field(
        ge=1, le=20, description="jumlah gagal berturut-turut sebelum memberi tahu"
    )
    alert_channels: tuple[AlertChannel, ...] = Field((), description="daftar saluran pemberitahuan")
    reminder_hours: int = Field(24, ge=1, le=168, description="jarak pengingat pertama, jam")
    home_max_seconds: float = Field(
        gt=0, le=60, description="batas waktu beranda terbuka, dalam detik"
    )
    pages: tuple[WatchedPage, ...] = Field((), description="daftar halaman lain yang dipantau")
    links: tuple[HttpsUrl, ...] = Field(
        (), description="daftar alamat layanan lain yang dipantau, di luar services di court.yml"
    )
    other_sites: tuple[HttpsUrl, ...] = Field(
        (), description="daftar situs lain yang tidak bergantung pada pengadilan"
    )
    news_days: int = Field(14, ge=1, le=366, description="umur tertinggi berita terbaru, hari")
    release_days: int = Field(7, ge=1, le=366, description="umur tertinggi rilis terakhir, hari")
    disk_free_percent: int = Field(10, ge=1, le=90, description="ruang kosong terkecil, persen")
    certificate_days: int = Field(21, ge=1, le=365, description="sisa hari sertifikat terkecil")
    integrity: Integrity = Field(Integrity(), description="pemeriksaan keutuhan isi")
    quiet_hours: QuietHours | None = Field(None, description="jam tenang: yang bisa menunggu")
    maintenance: tuple[Maintenance, ...] = Field((), description="daftar waktu pemeliharaan")
    dns: Dns = Field(Dns(), description="isi DNS yang harus tetap")
    heartbeat_url: HttpsUrl | None = Field(
        None, description="alamat yang dihubungi sesudah setiap pemeriksaan"
    )
