"""Every value a court may change: what each file of site_config/ must hold, and reading them.

The names below are looked up when they are asked for: a push is judged by two of the files, and
must not wait for the models of all the others.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pipeline.config.files import FILES, FOLDER, Config, ConfigFile
    from pipeline.config.load import load_config

__all__ = ["FILES", "FOLDER", "Config", "ConfigFile", "load_config"]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(name)
    home = "load" if name == "load_config" else "files"
    return getattr(import_module(f"pipeline.config.{home}"), name)
