"""Prints how much of the code the tests reach, by branches, and fails where that is too little.

Usage: `python .ci/coverage.py coverage.json`, after `pytest --cov --cov-report=json:coverage.json`. Two modules of the
reader of web pages are reached by real pages most of all: without the shared data the floor of a module is lower.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

#: Per cent of lines and branches that must be reached: of all code, and of each module.
LEAST = 94
LEAST_OF_A_MODULE = 90 if (Path(__file__).parents[2] / "shared" / "data").is_dir() else 80


def main() -> int:
    """Print the figures; 1 where one is too small."""
    report = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    total = report["totals"]["percent_covered"]
    modules = {name: file["summary"]["percent_covered"] for name, file in report["files"].items()}
    low = {name: share for name, share in modules.items() if share < LEAST_OF_A_MODULE}
    print(f"{total:.1f} % of lines and branches are covered; modules below {LEAST_OF_A_MODULE} %: {len(low)}")
    for name, share in sorted(low.items(), key=lambda item: item[1]):
        print(f"  {share:.1f} % {name}")
    return int(bool(low) or total < LEAST)


if __name__ == "__main__":
    sys.exit(main())
