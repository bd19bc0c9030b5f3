"""At which address readers find a file of the site, and which files none of them can."""

from urllib.parse import quote

INDEX = "index.html"
_SAFE = "/!$&'()*+,;=:@~"  # RFC 3986, section 3.3: what a path may hold as it is


def reachable(path: str) -> bool:
    """Return whether a web server may give this file out: what begins with a dot it keeps back."""
    parts = path.split("/")
    hidden = [part for part in parts if part.startswith(".") and part != ".well-known"]
    return not hidden


def address_of(path: str) -> str:
    """Return the address below the site's root at which readers ask for a file."""
    folder = path.removesuffix(INDEX)
    is_page = folder != path and (folder == "" or folder.endswith("/"))
    return exact_address_of(folder if is_page else path)


def exact_address_of(path: str) -> str:
    """Return the address that names the file itself, also where it is a folder's page."""
    return "/" + quote(path, safe=_SAFE)
