"""What stands in the place of a file whose bytes were erased: that it was there, and nothing else.

It names the SHA-256 of what it replaces, so that two versions stay two, and an approval of the old
bytes can still be held against something. Whoever believes it asks the signed map.
"""


def placeholder(erasure: str, sha256: str, size: int) -> bytes:
    """Return the bytes that stand in the place of a file of this hash and size (bytes)."""
    return (
        f"Isi berkas ini dihapus tuntas dalam penghapusan {erasure}.\n"
        f"SHA-256 semula: {sha256}\nukuran semula: {size}\n"
    ).encode()
