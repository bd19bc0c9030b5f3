"""The shapes of text that several configuration files share."""

from pathlib import PurePosixPath
from typing import Annotated

from pydantic import AfterValidator, Field


def _folder(path: str) -> str:
    if not path or path != path.strip() or path.startswith("~") or "\\" in path:
        raise ValueError("Tulis jalur dengan garis miring /, tanpa ~ dan tanpa spasi di tepinya.")
    if ".." in PurePosixPath(path).parts:
        raise ValueError("Tulis jalur tanpa `..`.")
    return path


Text = Annotated[str, Field(max_length=300, pattern=r"^\S(.*\S)?$")]
HttpsUrl = Annotated[str, Field(pattern=r"^https://[^\s/]+(/\S*)?$")]
Target = Annotated[str, Field(pattern=r"^(/|(/[a-z0-9][a-z0-9.-]*)+/|https://[^\s/]+(/\S*)?)$")]
Email = Annotated[str, Field(pattern=r"^[a-z0-9._-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$")]
Phone = Annotated[str, Field(pattern=r"^[0-9+(][0-9() +.-]{5,24}$")]
Clock = Annotated[str, Field(pattern=r"^([01][0-9]|2[0-3])\.[0-5][0-9]$")]
Folder = Annotated[str, AfterValidator(_folder)]
