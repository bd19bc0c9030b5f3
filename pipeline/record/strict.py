"""The base of every record that a person writes."""

from pydantic import BaseModel, ConfigDict


class Strict(BaseModel):
    """A record that refuses unknown keys and wrong types, and never changes."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, defer_build=True)
