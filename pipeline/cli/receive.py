"""The pre-receive hook's entry: no command for people, and no more imports than the verdict needs.

Git gives the updates on standard input, and shows the pusher what is written to standard error.
"""

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.findings import Finding

_SELDOM = 100_000


def main() -> int:
    """Judge the push that git tells of and return its exit code; 0 lets it in."""
    # What is imported stays to the end; looking for garbage among it takes a third of the time.
    gc.set_threshold(_SELDOM)
    from pipeline.errors import TerbitError
    from pipeline.flows.reviewing.receive import receive, updates_in
    from pipeline.outside.clock import this_second

    try:
        reasons, told = receive(Path.cwd(), updates_in(sys.stdin), this_second())
    except TerbitError as problem:
        print(f"Kiriman ini belum dapat diperiksa, jadi ditolak.\n{problem}", file=sys.stderr)
        return problem.exit_code
    if told:
        print(told, file=sys.stderr)
    return _refuse(reasons) if reasons else 0


def _refuse(reasons: "list[Finding]") -> int:
    print("Ditolak:", file=sys.stderr)
    for reason in reasons:
        print(f"  {reason.code} {reason.place}: {reason.message}", file=sys.stderr)
    print("Penjelasan setiap kode: terbit explain KODE", file=sys.stderr)
    return 4


if __name__ == "__main__":
    code = main()
    # Python looks for garbage once more before it ends, which takes a fifth of the time.
    gc.freeze()
    sys.exit(code)
