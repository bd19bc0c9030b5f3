"""Where our own SSH key comes from, for all who show one to a server."""

KEY_FILE = "TERBIT_SSH_KEY"
AGENT = "SSH_AUTH_SOCK"
NO_KEY = (
    f"Kunci SSH belum ada. Muat ke agen (ssh-add), atau isi {KEY_FILE} dengan jalur berkas kunci."
)
