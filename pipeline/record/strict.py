"""The base of every record that a person writes."""

from pydantic import BaseModel, ConfigDict


class Strict(BaseModel):
    """A record that refuses unknown keys and wrong types, and never changes."""

    # Of the many records a command imports it reads a few; each is compiled when it is first read.
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, defer_build=True)
