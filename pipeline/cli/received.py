"""The post-receive hook's entry: main has moved, so the site should follow.

Git gives the updates on standard input, and shows the pusher what is written to standard error.
The site is not made here: nobody shall wait for it at a push.
"""

import sys
from pathlib import Path


def main() -> int:
    """Put a wish into the server's queue where main moved; the push itself is in already."""
    from pipeline.flows.reviewing.receive import updates_in
    from pipeline.outside.wishes import wish
    from pipeline.review.refs import MAIN

    for update in updates_in(sys.stdin):
        if update.ref == MAIN and update.new:
            try:
                wish(Path.cwd(), update.new)
            except OSError as problem:
                print(f"main sudah maju, tetapi antrean tidak tertulis: {problem}", file=sys.stderr)
                return 3
            print("main sudah maju; pembaruan situs masuk antrean server.", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
