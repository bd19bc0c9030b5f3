"""What a person is told when a server does not do what release asks of it, in Indonesian."""

import asyncssh

from pipeline.outside.hosting.done import Done
from pipeline.outside.hosting.files import DeclinedError
from pipeline.outside.hosting.patience import SilenceError
from pipeline.outside.hosting.place import Place
from pipeline.outside.hosting.room import FullError

_AGAIN = " Jalankan perintah yang sama sekali lagi; pekerjaan dilanjutkan dari yang sudah ada."


def lost(place: Place, problem: Exception, done: Done | None) -> str:
    """Return what to do when the connection ended or the server fell silent."""
    how = "tidak menjawab lagi" if isinstance(problem, SilenceError) else "terputus"
    return f"Hubungan ke server {place.host} {how}. Periksa jaringan.{_so_far(done)}{_AGAIN}"


def full(place: Place, problem: FullError, done: Done | None) -> str:
    """Return what to do when the server has no room left."""
    return (
        f"Ruang di server {place.host} habis: {problem.path} perlu {problem.size} bita, sisa "
        f"{problem.free}. Kosongkan ruang atau tambah kuota.{_so_far(done)}{_AGAIN}"
    )


def declined(place: Place, problem: DeclinedError, done: Done | None) -> str:
    """Return what to do when the server says no to one thing."""
    where = f"{place.path}/{problem.path}" if problem.path else place.path
    if isinstance(problem.answer, asyncssh.SFTPPermissionDenied):
        told = (
            f"Pengguna {place.user} tidak boleh {problem.doing} {where} di server {place.host}. "
            "Minta izinnya dari penyedia hosting."
        )
    else:
        told = (
            f"Server {place.host} tidak dapat {problem.doing} {where}; jawabannya: "
            f"{problem.answer}. Periksa folder itu, ruang, dan kuotanya."
        )
    return f"{told}{_so_far(done)}{_AGAIN}"


def _so_far(done: Done | None) -> str:
    return f" {done}" if done else ""
