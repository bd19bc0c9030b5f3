"""The court's written procedures (SOPs): what they say, and what is wrong with them.

`site_config/sop/` holds one file a procedure; `procedure` is the form of one, `load` reads all,
`flow` says where a step leads, `times` how long it takes, `rules` what a court should mend.
"""

from pipeline.sop.filed import Filed, Library
from pipeline.sop.load import load_library
from pipeline.sop.procedure import END, Exit, Procedure, Role, Step

__all__ = ["END", "Exit", "Filed", "Library", "Procedure", "Role", "Step", "load_library"]
