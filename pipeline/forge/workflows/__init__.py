"""The files with which each kind of forge checks a court's proposals by itself."""

from importlib.resources import files

_VARIABLE = "TERBIT_FORGE_TOKEN"
_GITHUB = ("terbit-usulan.yml", "terbit-utama.yml", "terbit-malam.yml")
_PLACES = {
    "github": ("github", ".github/workflows", _GITHUB),
    "forgejo": ("forgejo", ".forgejo/workflows", _GITHUB),
    "gitea": ("forgejo", ".gitea/workflows", _GITHUB),
    "gitlab": ("gitlab", "", (".gitlab-ci.yml",)),
}


def workflow_files(kind: str, token_variable: str) -> dict[str, str]:
    """Return the files for a kind of forge, by path from the court's folder."""
    source, folder, names = _PLACES[kind]
    found = {}
    for name in names:
        text = (files(__name__) / source / name).read_text(encoding="utf-8")
        found[f"{folder}/{name}".lstrip("/")] = text.replace(_VARIABLE, token_variable)
    return found
