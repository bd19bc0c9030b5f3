"""Every value a court may change: what each file of site_config/ must hold, and reading them."""

from pipeline.config.files import FILES, FOLDER, Config, ConfigFile
from pipeline.config.load import load_config

__all__ = ["FILES", "FOLDER", "Config", "ConfigFile", "load_config"]
