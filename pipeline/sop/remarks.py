"""What a reader should know of how sure one part of a procedure is.

The procedures were read from scans of other courts. What the scan lost, what was read between the
lines and what contradicts itself is said here, beside the part it concerns, and never hidden.
"""

from typing import Literal

from pydantic import Field

from pipeline.config.shapes import Text
from pipeline.sop.part import Part

Kind = Literal["absent", "unclear", "inferred", "foreign", "differs", "corrected"]
StepPart = Literal[
    "activity", "performer", "requirements", "time", "output", "cadence", "note", "exits"
]
PagePart = Literal[
    "title",
    "number",
    "made",
    "revised",
    "effective",
    "approved_by",
    "legal_basis",
    "related",
    "warning",
    "qualifications",
    "equipment",
    "records",
    "forms",
    "roles",
    "cadence",
    "shared",
    "stated_total",
    "steps",
]
_KIND = (
    "absent (tidak ada di sumber), unclear (tidak terbaca), inferred (disimpulkan), foreign "
    "(agaknya tersalin dari SOP lain), differs (sumber berbeda-beda), corrected (dibetulkan)"
)


class StepRemark(Part):
    """One remark on a part of a step."""

    about: StepPart = Field(description="bagian langkah yang diterangkan")
    kind: Kind = Field(description=_KIND)
    text: Text = Field(description="keterangan untuk pembaca")


class PageRemark(Part):
    """One remark on a part of the procedure outside its steps."""

    about: PagePart = Field(description="bagian SOP yang diterangkan")
    kind: Kind = Field(description=_KIND)
    text: Text = Field(description="keterangan untuk pembaca")
