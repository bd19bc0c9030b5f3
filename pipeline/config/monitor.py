"""monitor.yml: how the live site is watched, and who is told."""

from pydantic import Field

from pipeline.config.shapes import Email
from pipeline.record import Strict


class Monitor(Strict):
    """The whole of monitor.yml."""

    interval_minutes: int = Field(ge=1, le=1440, description="jarak pemeriksaan dalam menit")
    timeout_seconds: int = Field(ge=1, le=120, description="batas tunggu jawaban dalam detik")
    failures_before_alert: int = Field(
        ge=1, le=20, description="jumlah gagal berturut-turut sebelum memberi tahu"
    )
    alert_email: tuple[Email, ...] = Field(
        min_length=1, description="daftar surel yang diberi tahu"
    )
    home_max_seconds: float = Field(
        gt=0, le=60, description="batas waktu beranda terbuka, dalam detik"
    )
