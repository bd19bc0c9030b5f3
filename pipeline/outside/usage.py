"""Run one program and write down what it took; `measured.py` starts this file as a program.

A new process counts the memory of the one that started it as its own until it runs its own
program. So what starts a program to be measured has to be small, and imports next to nothing.
"""

import json
import resource
import subprocess
import sys
import time
from pathlib import Path


def main(report: str, command: list[str]) -> int:
    """Run `command`, write seconds and memory (in the system's unit) to `report`."""
    start = time.perf_counter()
    code = subprocess.call(command)
    seconds = time.perf_counter() - start
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    told = {"seconds": seconds, "processor": used.ru_utime + used.ru_stime, "rss": used.ru_maxrss}
    Path(report).write_text(json.dumps(told), encoding="utf-8")
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
