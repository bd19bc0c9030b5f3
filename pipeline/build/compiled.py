"""Templates as compiled last time, kept so that a build that makes one page compiles none.

What is kept is code, so it lies beside the code that Python itself compiled of this program, and
not in the court's `build/`, which may be carried from one machine to another. A file whose hash
does not fit is never read as code. Why: docs/adr/0022-builds-keep-what-they-made.md
"""

import hashlib
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket

from pipeline.build.compose.memory import fingerprint
from pipeline.build.files import lay

COMPILED = Path(cache_from_source(__file__)).with_name("templates")


class Compiled(jinja2.BytecodeCache):
    """The compiled templates of one environment, a file for each; all may be deleted at any time.

    `ground` stands for all that decides how a source is compiled: libraries, and the settings and
    filters of the environment.
    """

    def __init__(self, folder: Path, ground: str) -> None:
        self._folder, self._ground = folder, ground

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template its code, where what is kept is whole and was made of the same source."""
        with suppress(OSError):
            told, _, code = self._file(bucket).read_bytes().partition(b"\n")
            if told == self._seal(bucket, code):
                bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template's code; where nothing can be kept, the next build is only slower."""
        code = bucket.bytecode_to_string()
        with suppress(OSError):
            lay(self._file(bucket), self._seal(bucket, code) + b"\n" + code)

    def _file(self, bucket: Bucket) -> Path:
        return self._folder / f"{fingerprint(self._ground, bucket.key)}.code"

    def _seal(self, bucket: Bucket, code: bytes) -> bytes:
        made = hashlib.sha256(f"{self._ground} {bucket.checksum} ".encode())
        made.update(code)
        return made.hexdigest().encode()
