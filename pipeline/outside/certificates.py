"""Why a server's certificate was not believed, in Indonesian.

Source: the numbers are those of X509_STORE_CTX_get_error(3), by which Python tells them.
"""

import ssl

_EXPIRED, _NOT_YET = (10,), (9,)
_UNKNOWN = (2, 18, 19, 20, 21)
_ANOTHER_NAME = (62, 64)
_WORDS = {
    _EXPIRED: "masa berlaku sertifikatnya sudah habis",
    _NOT_YET: "sertifikatnya belum berlaku; periksa juga jam komputer ini",
    _UNKNOWN: "penerbit sertifikatnya tidak dikenal",
    _ANOTHER_NAME: "sertifikatnya bukan untuk nama itu",
}


def trouble_of(problem: BaseException) -> str:
    """Return what is wrong with a certificate, as the error that a request ended with tells."""
    code = next((each.verify_code for each in _within(problem)), None)
    return next((words for codes, words in _WORDS.items() if code in codes), "sertifikat tidak sah")


def _within(problem: BaseException) -> list[ssl.SSLCertVerificationError]:
    """Return the errors of certificates in an error, and in those that it was made from."""
    found, left = [], [problem]
    while left:
        each = left.pop()
        if isinstance(each, ssl.SSLCertVerificationError):
            found.append(each)
        made_from = (*each.args, each.__cause__, getattr(each, "reason", None))
        left += [other for other in made_from if isinstance(other, BaseException)]
    return found
