"""The mark that a draft carries where a person has to write: ISI, on a line or in a cell."""

import re

TO_FILL = "ISI"
PLACEHOLDER = re.compile(
    rf"(?:^|(?<=\|)[ ]?){TO_FILL}(?: (?=[^A-Z\n|])|(?=[ ]?\|)|$)", re.MULTILINE
)
