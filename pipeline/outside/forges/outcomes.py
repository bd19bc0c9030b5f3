"""How asking a forge can end without what was asked for."""

from pipeline.errors import UnfinishedError

AGAIN = "Jalankan lagi bila forge sudah dapat dihubungi."
_ADVICE = {
    400: "Periksa `kind` di forge.yml: forge tidak mengerti permintaan ini.",
    401: "Perbarui token: forge tidak mengenalnya.",
    403: "Beri token ini hak yang diperlukan: forge menolaknya.",
    404: "Periksa repositori, nomor, dan hak token: forge tidak menemukannya.",
    409: "Periksa usulan ini di forge: ada yang bertabrakan dengannya.",
    422: "Periksa cabang dan nomor: forge tidak dapat memakainya.",
}


class LostAnswerError(UnfinishedError):
    """The forge may or may not have done what was asked; look before asking again."""


class RejectedError(UnfinishedError):
    """The forge answered, and said no; `status` is its HTTP status."""

    def __init__(self, status: int) -> None:
        self.status = status
        advice = _ADVICE.get(status, "Periksa forge dan forge.yml.")
        super().__init__(f"Belum selesai. {advice} ({status})")


def unexpected(what: str) -> UnfinishedError:
    """Return the error for an answer of another shape than the forge's contract promises."""
    return UnfinishedError(
        f"Belum selesai: jawaban forge untuk {what} tidak seperti yang dijanjikan. "
        "Periksa `kind` dan `url` di forge.yml."
    )
